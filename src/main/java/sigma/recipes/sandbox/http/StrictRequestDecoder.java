package sigma.recipes.sandbox.http;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Decodes heads and chunks within limits, and rejects requests whose length is ambiguous. */
final class StrictRequestDecoder extends HttpRequestDecoder {

    static final int LONGEST_REQUEST_LINE = 8 * 1024;
    static final int LARGEST_HEADERS = 32 * 1024;

    StrictRequestDecoder() {
        super(new HttpDecoderConfig().setMaxInitialLineLength(LONGEST_REQUEST_LINE).setMaxHeaderSize(LARGEST_HEADERS)
                .setStrictLineParsing(true));
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new BadRequest(400, "The request has both Transfer-Encoding and Content-Length; send one of them");
    }
}
