package sigma.recipes.organization;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.LenientRow;
import sigma.recipes.client.request.UnreadableResponse;

/**
 * The connection for a verifying run, which can't create one.
 *
 * @param name    its name in the organization; empty if there is no connection
 * @param missing why there is none; empty if there is one
 */
record GivenConnection(Optional<String> name, Optional<SkipReason> missing) {

    private static final int SERVER_FAILED = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Finds the connection of the settings by id or name. */
    static GivenConnection of(SigmaClient sigma, Optional<String> given) {
        if (given.isEmpty()) {
            return new GivenConnection(Optional.empty(), Optional.of(SkipReason.NO_CONNECTION));
        }
        String wanted = given.get();
        try (Stream<LenientRow> all = sigma.lenient().lenientLists().connections()) {
            return all.filter(one -> one.id().equals(wanted) || one.name().equalsIgnoreCase(wanted)).findFirst()
                    .map(one -> found(one.name())).orElseGet(() -> unlisted(sigma, wanted));
        } catch (Refusal | UnreadableResponse notListed) {
            // The scenarios report violations in the list.
            return found(wanted);
        }
    }

    private static GivenConnection unlisted(SigmaClient sigma, String wanted) {
        if (!ID.matcher(wanted).matches()) {
            return missing(wanted);
        }
        try {
            return found(sigma.lenient().connections().get(new ConnectionId(wanted)).name());
        } catch (Refusal refusal) {
            return refusal.status() >= SERVER_FAILED ? found(wanted) : missing(wanted);
        }
    }

    private static GivenConnection missing(String wanted) {
        return new GivenConnection(Optional.empty(), Optional.of(SkipReason.connectionMissing(wanted)));
    }

    private static GivenConnection found(String name) {
        return new GivenConnection(Optional.of(name), Optional.empty());
    }
}
