package sigma.recipes.benchmarks;

import java.net.URI;
import java.util.Map;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.call.Transport;
import sigma.recipes.client.guard.OwnedIds;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.redaction.Redaction;

/**
 * The project's own client of a sandbox in another process.
 *
 * @param transport its connections
 * @param sigma     the client
 */
record SandboxClient(Transport transport, SigmaClient sigma) implements AutoCloseable {

    /** Opens a client with the settings that a sandbox prints. */
    static SandboxClient of(Map<String, String> settings) {
        ApiAccess access = new ApiAccess(URI.create(settings.get("baseURL")), URI.create(settings.get("authURL")),
                settings.get("CLIENT_ID"), settings.get("SECRET"));
        Transport transport = Transport.open(Network.standard());
        return new SandboxClient(transport, SigmaClient.open(transport, new ClientConfig(access, CallPolicy.sandbox(), Contract.load(),
                new Redaction(), new OwnedIds(), ExchangeListener.none())));
    }

    @Override
    public void close() {
        transport.close();
    }
}
