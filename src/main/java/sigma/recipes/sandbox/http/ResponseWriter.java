package sigma.recipes.sandbox.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.stream.ChunkedStream;
import java.io.InputStream;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import sigma.recipes.contract.exchange.ApiResponse;

/** Sends the response to one request, and then waits for the next request or closes the connection. */
final class ResponseWriter {

    private static final int LONGEST_DRAIN = 5;
    private static final int CHUNK = 1 << 16;

    private final ChannelHandlerContext context;
    private final HttpVersion version;
    private final boolean headOnly;
    private final boolean last;
    private final Runnable next;

    /**
     * Creates the writer of one response.
     *
     * @param request the request, as far as it could be read
     * @param last    whether the connection closes after this response
     * @param next    reads the next request of the connection
     */
    ResponseWriter(ChannelHandlerContext context, HttpRequest request, boolean last, Runnable next) {
        this.context = context;
        this.version = request.protocolVersion();
        this.headOnly = request.method().equals(HttpMethod.HEAD);
        this.last = last;
        this.next = next;
    }

    /**
     * Sends a response, delayed or cut off if planned. Any thread may call it; its body is opened on the calling thread, since
     * some are rendered then, which would stop all other connections.
     *
     * @throws RuntimeException if the body can't be opened; nothing was sent
     */
    void send(Delivery delivery) {
        Runnable write = opened(delivery);
        if (delivery.delay().isZero()) {
            context.executor().execute(write);
        } else {
            context.executor().schedule(write, delivery.delay().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Opens the body of a response, and returns how to write it on the connection's thread. */
    private Runnable opened(Delivery delivery) {
        OutgoingResponse response = delivery.response();
        return switch (delivery.cut()) {
            case BEFORE_RESPONSE -> context::close;
            case IN_BODY -> {
                ApiResponse whole = response.whole();
                yield () -> context.writeAndFlush(http(whole, whole.body().length / 2)).addListener(ChannelFutureListener.CLOSE);
            }
            case NONE -> {
                if (response.stream().isPresent() && !headOnly && version.isKeepAliveDefault()) {
                    InputStream body = response.stream().get().get();
                    yield () -> stream(response.head(), body);
                }
                ApiResponse whole = response.whole();
                yield () -> context.writeAndFlush(http(whole, headOnly ? 0 : whole.body().length)).addListener(written -> finish());
            }
        };
    }

    /** Sends a body in chunks, each after the client has received the previous one. HTTP/1.0 does not support chunks. */
    private void stream(ApiResponse head, InputStream body) {
        HttpResponse http = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(head.status()));
        headers(http, head);
        http.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        context.write(http);
        context.writeAndFlush(new HttpChunkedInput(new ChunkedStream(body, CHUNK))).addListener(written -> {
            if (written.isSuccess()) {
                finish();
            } else {
                context.close();
            }
        });
    }

    private void finish() {
        if (last) {
            drain();
        } else {
            next.run();
        }
    }

    /** Continues to read for a while: the system discards a sent response if a connection is closed with unread input. */
    private void drain() {
        ((SocketChannel) context.channel()).shutdownOutput();
        context.channel().config().setAutoRead(true);
        context.executor().schedule(() -> context.close(), LONGEST_DRAIN, TimeUnit.SECONDS);
    }

    private FullHttpResponse http(ApiResponse response, int bytes) {
        ByteBuf body = Unpooled.wrappedBuffer(response.body(), 0, bytes);
        FullHttpResponse http = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()), body);
        headers(http, response);
        if (response.status() != HttpResponseStatus.NO_CONTENT.code()) {
            http.headers().set(HttpHeaderNames.CONTENT_LENGTH, response.body().length);
        }
        return http;
    }

    private void headers(HttpResponse http, ApiResponse response) {
        response.headers().forEach((name, values) -> http.headers().set(name, values));
        http.headers().set(HttpHeaderNames.DATE, DateFormatter.format(new Date()));
        HttpUtil.setKeepAlive(http.headers(), version, !last);
    }
}
