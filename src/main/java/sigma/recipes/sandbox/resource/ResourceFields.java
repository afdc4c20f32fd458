package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.json.FrozenObject;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.AuditStamp;

/**
 * What a request sets in an entity, and what the server adds.
 *
 * @param kept       the fields of requests that are stored although their response lacks them
 * @param handled    the fields of requests that a behaviour in code handles
 * @param defaults   the fields of a new entity that a request may leave out
 * @param uniqueName the field with a unique name
 * @param exclusive  the flag of at most one entity of a parent
 * @param completion checks and completes the fields of a creation
 * @param serverMade adds the fields that the server assigns
 */
record ResourceFields(Set<String> kept, Set<String> handled, FrozenObject defaults, Optional<String> uniqueName,
                      Optional<ExclusiveFlag> exclusive, BiConsumer<Call, ObjectNode> completion,
                      BiConsumer<AuditStamp, ObjectNode> serverMade) {

    /** A request sets what its response contains, and the server adds nothing. */
    static final ResourceFields OF_CONTRACT = new ResourceFields(Set.of(), Set.of(), FrozenObject.of(Json.object()),
            Optional.empty(), Optional.empty(), (call, fields) -> { }, (stamp, fields) -> { });

    ResourceFields keeping(String field) {
        return new ResourceFields(with(kept, field), handled, defaults, uniqueName, exclusive, completion, serverMade);
    }

    ResourceFields leavingOut(String... fields) {
        return new ResourceFields(kept, with(handled, fields), defaults, uniqueName, exclusive, completion, serverMade);
    }

    ResourceFields withDefault(String field, String value) {
        FrozenObject more = FrozenObject.of(copy(defaults).put(field, value));
        return new ResourceFields(kept, handled, more, uniqueName, exclusive, completion, serverMade);
    }

    ResourceFields uniqueName(String field) {
        return new ResourceFields(kept, handled, defaults, Optional.of(field), exclusive, completion, serverMade);
    }

    ResourceFields exclusive(ExclusiveFlag flag) {
        return new ResourceFields(kept, handled, defaults, uniqueName, Optional.of(flag), completion, serverMade);
    }

    ResourceFields completedBy(BiConsumer<Call, ObjectNode> other) {
        return new ResourceFields(kept, handled, defaults, uniqueName, exclusive, other, serverMade);
    }

    ResourceFields serverMade(BiConsumer<AuditStamp, ObjectNode> other) {
        return new ResourceFields(kept, handled, defaults, uniqueName, exclusive, completion, other);
    }

    /** Returns the name in a request that has to be unique. */
    Optional<String> nameIn(Call call) {
        return uniqueName.flatMap(call::text);
    }

    /** Returns the fields of a request that creates an entity, and the defaults of those it leaves out. */
    ObjectNode forCreation(Call call) {
        return copy(defaults).setAll(sent(call));
    }

    /** Returns the fields of the body that the contract has both in the request and in its response. */
    ObjectNode sent(Call call) {
        ObjectNode sent = Json.object();
        call.arguments().body().properties().stream()
                .filter(field -> call.request().names(field.getKey()) && !handled.contains(field.getKey()))
                .filter(field -> call.response().names(field.getKey()) || kept.contains(field.getKey()))
                .filter(field -> !field.getValue().isNull() || call.response().allowsNull(field.getKey()))
                .forEach(field -> sent.set(field.getKey(), field.getValue()));
        return sent;
    }

    private static ObjectNode copy(FrozenObject fields) {
        return fields.deepCopy();
    }

    private static Set<String> with(Set<String> some, String... others) {
        Set<String> more = new HashSet<>(some);
        more.addAll(Set.of(others));
        return Set.copyOf(more);
    }
}
