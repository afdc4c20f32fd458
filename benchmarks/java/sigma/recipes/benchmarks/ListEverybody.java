package sigma.recipes.benchmarks;

import java.net.URI;
import sigma.recipes.client.Access;
import sigma.recipes.client.Conduct;
import sigma.recipes.client.ExchangeListener;
import sigma.recipes.client.Network;
import sigma.recipes.client.OwnedIds;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.Terms;
import sigma.recipes.client.Transport;
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
        Access access = new Access(URI.create(System.getenv("baseURL")), URI.create(System.getenv("authURL")),
                System.getenv("CLIENT_ID"), System.getenv("SECRET"));
        try (Transport transport = Transport.open(Network.standard())) {
            SigmaClient sigma = SigmaClient.open(transport, new Terms(access, Conduct.sandbox(), Contract.load(),
                    new Redaction(), new OwnedIds(), ExchangeListener.none()));
            long listed = sigma.members().all(PAGE).limit(wanted).count();
            if (listed < wanted) {
                throw new IllegalStateException("Listed " + listed + " members; expected " + wanted);
            }
        }
    }
}
