package sigma.recipes.sandbox.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.contract.exchange.ApiRequest;

/** The requests of one connection, one at a time. Only the connection's thread uses it; workers create responses. */
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);

    private final HttpService service;
    private final Executor workers;
    private boolean waiting;
    private boolean ending;

    HttpConnection(HttpService service, Executor workers) {
        this.service = service;
        this.workers = workers;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        next(context);
    }

    private void next(ChannelHandlerContext context) {
        waiting = true;
        context.read();
    }

    /** Netty completes a read when bytes have arrived, even if they are not a whole request. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (waiting) {
            context.read();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest http) {
        if (ending) {
            return;
        }
        waiting = false;
        ending = http.decoderResult().isFailure() || !HttpUtil.isKeepAlive(http);
        ResponseWriter response = new ResponseWriter(context, http, ending, () -> next(context));
        Optional<String> origin = Optional.ofNullable(http.headers().get(HttpHeaderNames.ORIGIN));
        try {
            ApiRequest request = RequestReader.read(http);
            workers.execute(() -> respond(request, response, origin));
        } catch (BadRequest refused) {
            response.send(completed(Delivery.of(service.refusal(refused)), origin));
        } catch (RejectedExecutionException stopping) {
            context.close();
        }
    }

    private Delivery completed(Delivery delivery, Optional<String> origin) {
        OutgoingResponse response = delivery.response().with(head -> service.complete(head, origin));
        return new Delivery(response, delivery.delay(), delivery.cut());
    }

    private void respond(ApiRequest request, ResponseWriter response, Optional<String> origin) {
        try {
            response.send(completed(service.response(request), origin));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("The listener stopped before the response to {}", request);
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            LOG.error("The response to {} failed", request, defect);
            response.send(completed(Delivery.of(service.refusal(
                    new BadRequest(500, "The sandbox failed to respond; this is a defect of the sandbox"))), origin));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && waiting) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
        LOG.debug("A connection broke", broken);
        context.close();
    }
}
