package sigma.recipes.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.redaction.Redaction;

/** Everything around a client under test: an API on loopback, a clock that never waits, and notes of what happened. */
final class Bench implements AutoCloseable {

    static final String ANA = "3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa";
    static final String OWNER = "1Aq7Tz0LmNc5RwXy8KdVf2HgJp6Sb";
    static final String TEAM = "0b0f9b1c-1111-4111-8111-111111111111";
    static final String WORKSPACE = "0b0f9b1c-2222-4222-8222-222222222222";
    static final String CONNECTION = "0b0f9b1c-3333-4333-8333-333333333333";
    static final String GRANT = "0b0f9b1c-4444-4444-8444-444444444444";

    final LoopbackApi api;
    final StoppedClock clock = new StoppedClock();
    final Notes notes = new Notes();
    final OwnedIds owned = new OwnedIds();
    final Redaction redaction = new Redaction();
    final Transport transport = new Transport(Network.standard(), clock);

    Bench() {
        try {
            api = new LoopbackApi();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        api.answers("GET /v2/whoami", LoopbackApi.Answer.ok(
                "{\"userId\":\"" + OWNER + "\",\"organizationId\":\"0b0f9b1c-0000-4000-8000-000000000000\"}"));
    }

    SigmaClient client() {
        return client(Conduct.sandbox());
    }

    SigmaClient client(Conduct conduct) {
        return SigmaClient.open(transport, terms(conduct));
    }

    Terms terms(Conduct conduct) {
        return new Terms(api.access(), conduct, Contract.load(), redaction, owned, notes);
    }

    static String member(String id, String email, String more) {
        return """
                {"organizationId":"0b0f9b1c-0000-4000-8000-000000000000","memberId":"%s","memberType":"View",
                 "firstName":"Ana","lastName":"Silva","email":"%s","profileImgUrl":null,"createdBy":"%s",
                 "updatedBy":"%s","createdAt":"2026-01-01T00:00:00.000Z","updatedAt":"2026-01-01T00:00:00.000Z",
                 "homeFolderId":"0b0f9b1c-5555-4555-8555-555555555555","userKind":"internal"%s}
                """.formatted(id, email, id, id, more);
    }

    static String page(String nextPage, String... entries) {
        return "{\"entries\":[" + String.join(",", entries) + "],\"nextPage\":"
                + (nextPage == null ? "null" : "\"" + nextPage + "\"") + "}";
    }

    @Override
    public void close() {
        transport.close();
        api.close();
    }
}
