package sigma.recipes.sandbox.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** Collects the body of a request. A body that is too large is handled like a malformed request. */
final class BodyCollector extends HttpObjectAggregator {

    static final int LARGEST_BODY = 1024 * 1024;

    BodyCollector() {
        super(LARGEST_BODY);
    }

    @Override
    protected Object newContinueResponse(HttpMessage start, int largest, ChannelPipeline pipeline) {
        return HttpUtil.is100ContinueExpected(start) && !isContentLengthInvalid(start, largest)
                ? new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER) : null;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        HttpRequest head = (HttpRequest) oversized;
        FullHttpRequest refused = new DefaultFullHttpRequest(head.protocolVersion(), head.method(), head.uri());
        refused.headers().set(head.headers());
        refused.setDecoderResult(DecoderResult.failure(
                new BadRequest(413, "The body is larger than " + LARGEST_BODY + " bytes")));
        context.fireChannelRead(refused);
    }
}
