package sigma.recipes.steps.credential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;

/** The API credentials that a scenario revokes. The API does not list them, so their client ids have to be known. */
public final class Revocation {

    private static final List<String> COLUMNS = List.of("client id", "outcome");
    /** The statuses with which Sigma refuses credentials (assumed). */
    private static final Set<Integer> REFUSED = Set.of(400, 401);
    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

    private final World world;
    private List<String> ids = List.of();
    private Optional<SigmaClient> example = Optional.empty();

    /** Creates the credentials of one scenario. */
    public Revocation(World world) {
        this.world = world;
    }

    /**
     * Receives the credentials to revoke. A verifying run creates its own, since it must not revoke others.
     *
     * @param clientIds client ids separated by commas, or {@code none}
     * @param owner     supplies the member for whom a verifying run creates credentials
     */
    void of(String clientIds, Supplier<MemberId> owner) {
        if (world.verifying()) {
            ApiAccess made = world.preparing(() -> world.sigma().credentials().create(owner.get(), world.naming().name("Old credentials")));
            world.registerCleanup("old API credentials", () -> world.lenientClient().credentials().delete(made.clientId()));
            example = Optional.of(world.sigma().with(made));
            ids = List.of(made.clientId());
        } else if (!clientIds.strip().equals("none")) {
            ids = Stream.of(SEPARATORS.split(clientIds.strip())).filter(id -> !id.isEmpty()).distinct().toList();
        }
    }

    /** Returns whether the credentials that this run signs in with are among them. */
    boolean includesOwn() {
        return ids.contains(world.sigma().access().clientId());
    }

    /**
     * Revokes them; the credentials of this run come last.
     *
     * @param by the client that revokes the credentials with a client id
     */
    void carryOut(Function<String, SigmaClient> by) {
        String own = world.sigma().access().clientId();
        List<String> ownLast = Stream.concat(ids.stream().filter(id -> !id.equals(own)), ids.stream().filter(own::equals)).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String id : ownLast) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("client id", id);
            row.put("outcome", revoked(by.apply(id), id));
            rows.add(row);
            world.outputs().publishTable(Output.CREDENTIALS, COLUMNS, rows);
        }
    }

    /** Returns whether those with a known secret still get an access token. */
    boolean isWithoutEffect() {
        return Stream.concat(example.stream(), includesOwn() ? Stream.of(world.sigma()) : Stream.empty()).anyMatch(Revocation::getsToken);
    }

    /** Returns whether the credentials of a client get an access token. */
    static boolean getsToken(SigmaClient client) {
        try {
            client.session().freshToken();
            return true;
        } catch (Refusal refusal) {
            if (!REFUSED.contains(refusal.status())) {
                throw refusal;
            }
            return false;
        }
    }

    private static String revoked(SigmaClient by, String id) {
        try {
            by.credentials().delete(id);
            return "revoked";
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                return "was gone already";
            }
            throw refusal;
        }
    }
}
