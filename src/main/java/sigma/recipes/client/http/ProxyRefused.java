package sigma.recipes.client.http;

import java.io.IOException;

/** The proxy answered the request itself instead of opening the way to the API. */
final class ProxyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefused(int status) {
        super("The proxy answered " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
