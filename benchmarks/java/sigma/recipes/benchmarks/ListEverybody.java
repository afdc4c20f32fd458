package sigma.recipes.benchmarks;

import java.net.URI;
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

/** Lists members with the project's own client, every page checked, and keeps none of them. A process of its own. */
final class ListEverybody {

    private static final int PAGE = 1_000;

    private ListEverybody() {
    }

    /** Fails where there are fewer than {@code arguments[0]} members; reads no more than those. */
    public static void main(String[] arguments) {
        long wanted = Long.parseLong(arguments[0]);
        ApiAccess access = new ApiAccess(URI.create(System.getenv("baseURL")), URI.create(System.getenv("authURL")),
                System.getenv("CLIENT_ID"), System.getenv("SECRET"));
        try (Transport transport = Transport.open(Network.standard())) {
            SigmaClient sigma = SigmaClient.open(transport, new ClientConfig(access, CallPolicy.sandbox(), Contract.load(),
                    new Redaction(), new OwnedIds(), ExchangeListener.none()));
            long listed = sigma.members().all(PAGE).limit(wanted).count();
            if (listed < wanted) {
                throw new IllegalStateException("Listed " + listed + " members; expected " + wanted);
            }
        }
    }
}
