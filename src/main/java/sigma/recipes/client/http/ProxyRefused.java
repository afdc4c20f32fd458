package sigma.recipes.client.http;

import java.io.IOException;

/** Thrown if the proxy responded itself instead of opening a tunnel to the API. */
final class ProxyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefused(int status) {
        super("The proxy responded " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
