package sigma.recipes.sandbox.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sigma.recipes.contract.exchange.ApiRequest;

/** Converts a request of Netty to a request of the API, or rejects it. */
final class RequestReader {

    private RequestReader() {
    }

    /**
     * Reads a request.
     *
     * @throws BadRequest if it is malformed, too long, addressed to another host, or has an unsupported expectation
     */
    static ApiRequest read(FullHttpRequest http) {
        if (http.decoderResult().isFailure()) {
            throw refusal(http.decoderResult().cause());
        }
        if (http.protocolVersion().majorVersion() != 1) {
            throw new BadRequest(505, "Expected HTTP/1.1 or HTTP/1.0");
        }
        requireHost(http);
        String expected = http.headers().get(HttpHeaderNames.EXPECT);
        if (expected != null && !HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expected)) {
            throw new BadRequest(417, "Expected no header Expect other than 100-continue");
        }
        return new ApiRequest(http.method().name(), RequestTarget.read(http.uri()), headers(http),
                ByteBufUtil.getBytes(http.content()));
    }

    private static BadRequest refusal(Throwable cause) {
        if (cause instanceof BadRequest refused) {
            return refused;
        }
        if (cause instanceof TooLongHttpLineException) {
            return new BadRequest(414, "The request line is longer than " + StrictRequestDecoder.LONGEST_REQUEST_LINE + " bytes");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new BadRequest(431, "The headers are larger than " + StrictRequestDecoder.LARGEST_HEADERS + " bytes");
        }
        return new BadRequest(400, "The request is not valid HTTP/1.1");
    }

    private static void requireHost(FullHttpRequest http) {
        List<String> hosts = http.headers().getAll(HttpHeaderNames.HOST);
        boolean optional = http.protocolVersion().equals(HttpVersion.HTTP_1_0);
        if (hosts.size() > 1 || hosts.isEmpty() && !optional) {
            throw new BadRequest(400, "Expected one Host header; the request has " + hosts.size());
        }
        hosts.forEach(HostRule::requireLocal);
    }

    private static Map<String, List<String>> headers(FullHttpRequest http) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        http.headers().forEach(header -> headers.computeIfAbsent(header.getKey().toLowerCase(Locale.ROOT),
                name -> new ArrayList<>()).add(header.getValue()));
        return headers;
    }
}
