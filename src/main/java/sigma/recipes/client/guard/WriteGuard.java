package sigma.recipes.client.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.function.Supplier;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;

/** Rejects writes that this run may not make. */
public final class WriteGuard {

    private static final JsonMapper JSON = new JsonMapper();

    private final CallPolicy policy;
    private final OwnedIds owned;
    private final Supplier<MemberId> owner;

    /** Creates a guard; {@code owner} looks up the owner of the credentials and is called only if needed. */
    public WriteGuard(CallPolicy policy, OwnedIds owned, Supplier<MemberId> owner) {
        this.policy = policy;
        this.owned = owned;
        this.owner = owner;
    }

    /**
     * Checks {@code call}.
     *
     * @throws WriteBlocked if this run may not make it
     */
    public void requireAllowed(ApiCall call) {
        if (call.reads()) {
            return;
        }
        if (!policy.writesAllowed()) {
            throw WriteBlocked.noWrites(call);
        }
        if (deactivates(call) && call.path().get("memberId").equals(owner.get().value())) {
            throw WriteBlocked.owner(call, owner.get());
        }
        if (policy.ownOnly()) {
            requireOwn(call);
        }
    }

    /** Records what this run owns after the successful response {@code response}, even if the rest of it is invalid. */
    public void learn(Operation operation, ApiResponse response) {
        if (Ownership.teaches(operation)) {
            try {
                Ownership.learn(operation, JSON.readTree(response.body()), owned);
            } catch (IOException notJson) {
                // It contains no id; the contract check reports the violation.
            }
        }
    }

    private void requireOwn(ApiCall call) {
        var named = Ownership.namedIn(call);
        if (named.isEmpty() && !Ownership.creates(call.operation())) {
            throw WriteBlocked.nameless(call);
        }
        for (Ownership.Named one : named) {
            if (!owned.has(one.id()) && !takesOver(call, one)) {
                throw WriteBlocked.foreign(call, one.place(), one.id());
            }
        }
    }

    /** A run may take back what it created and gave away, to delete it. */
    private boolean takesOver(ApiCall call, Ownership.Named one) {
        return call.operation().id().equals("filesUpdate") && one.place().equals("ownerId") && one.id().equals(owner.get().value());
    }

    private static boolean deactivates(ApiCall call) {
        return switch (call.operation().id()) {
            case "deleteMember" -> true;
            case "updateMember" -> call.body()
                    .map(body -> sets(body, "isArchived") || sets(body, "isInactive")).orElse(false);
            default -> false;
        };
    }

    /** Any value but false may count as true. */
    private static boolean sets(JsonNode body, String field) {
        JsonNode value = body.path(field);
        return !value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.booleanValue());
    }
}
