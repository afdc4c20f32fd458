package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.contract.Operation;
import sigma.recipes.sandbox.json.Shape;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/**
 * A request that passed all checks, for a behaviour.
 *
 * @param operation   the requested operation
 * @param arguments   the content of the request, which follows the contract
 * @param state       the organization's state, locked for this call
 * @param caller      the owner of the token
 * @param accessToken the token itself; two programs of one member have two
 * @param request     the shape of the operation's JSON body
 * @param response      the shape of the operation's successful response
 * @param jobTrouble  receives the fault planned for the job that this request starts
 */
public record Call(Operation operation, Arguments arguments, State state, Entity caller, String accessToken, Shape request,
            Shape response, Supplier<Optional<JobFault>> jobTrouble) {

    /**
     * Returns the entity in the path.
     *
     * @throws Rejection (404) if there is none
     */
    public Entity named(Kind kind) {
        return named(kind, arguments.path().getOrDefault(kind.idField(), ""));
    }

    /**
     * Returns the entity with this id.
     *
     * @throws Rejection (404) if there is none
     */
    public Entity named(Kind kind, String id) {
        return state.of(kind).find(id).orElseThrow(() -> Rejection.unknown(kind, id));
    }

    /** Returns a query parameter; empty if it was not sent; the first value of a repeated one. */
    public Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    /** Returns all values of a query parameter; empty if it was not sent. */
    public List<String> queries(String name) {
        return arguments.query().getOrDefault(name, List.of());
    }

    /** Returns whether a query parameter is true. */
    public boolean asks(String name) {
        return query(name).filter("true"::equals).isPresent();
    }

    /** Returns a text field of the body; empty if it is absent or null. */
    public Optional<String> text(String field) {
        return Optional.of(arguments.body().path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** Returns a boolean field of the body; empty if it is absent. */
    public Optional<Boolean> flag(String field) {
        return Optional.of(arguments.body().path(field)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** Returns the texts of a list in the body; empty if it is absent. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        arguments.body().path(field).forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    /**
     * Requires that no entity of this kind uses a name, ignoring case.
     *
     * @throws Rejection (409) if one does (assumed)
     */
    public void requireUnused(Kind kind, String name) {
        refuseIfAny(kind, namesakes(kind, name).stream());
    }

    /**
     * Requires that only {@code holder} uses a name, ignoring case.
     *
     * @throws Rejection (409) if another one does (assumed)
     */
    public void requireUnusedBut(Entity holder, Kind kind, String name) {
        refuseIfAny(kind, namesakes(kind, name).stream().filter(other -> !other.id().equals(holder.id())));
    }

    private Collection<Entity> namesakes(Kind kind, String name) {
        return state.of(kind).all(IndexKey.NAME, name.toLowerCase(Locale.ROOT)).values();
    }

    private static void refuseIfAny(Kind kind, Stream<Entity> holders) {
        if (holders.findAny().isPresent()) {
            throw Rejection.conflict("Duplicate record: this " + kind.noun() + " name is already used");
        }
    }

    /** Returns the current stamp of the caller. */
    public AuditStamp stamp() {
        return state.stamp(caller.id());
    }

    /** Changes an entity and marks it as changed by the caller. */
    public void change(Kind kind, Entity entity, Consumer<ObjectNode> change) {
        state.of(kind).change(entity, fields -> {
            change.accept(fields);
            stamp().changed(fields);
        });
    }
}
