package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/**
 * The declaration of a resource: its kind, its rights, and the operations that list, get, create, update and delete it. A
 * request sets the fields that its response contains, so that the contract alone defines them. Rights and filters are
 * declared before their operations.
 *
 * <p>An operation that does more is a behaviour in code. It builds on {@link #read}, {@link #changeable}, {@link #create}
 * and {@link #update}, which apply the declarations.
 */
public final class Resource implements Module {

    final Kind kind;
    final Set<String> kept = new HashSet<>();
    final Set<String> handled = new HashSet<>();
    final Map<String, List<String>> searched = new LinkedHashMap<>();
    final Set<String> selected = new HashSet<>();
    final ObjectNode defaults = Json.object();
    Optional<PathParent> place;
    Optional<PathParent> named = Optional.empty();
    Optional<String> uniqueName = Optional.empty();
    Optional<String> exclusive = Optional.empty();
    String exclusiveAmong = "";
    Consumer<Call> pathCheck = call -> { };
    Right reads = Right.EVERYONE;
    Right creates = Right.EVERYONE;
    Right changes = Right.EVERYONE;
    Optional<BiPredicate<Call, Entity>> visible = Optional.empty();
    Optional<Condition> readable = Optional.empty();
    Optional<Condition> writable = Optional.empty();
    Optional<Function<Call, NavigableMap<Long, Entity>>> rows = Optional.empty();
    BiConsumer<Call, ObjectNode> completing = (call, fields) -> { };
    BiFunction<Call, Entity, JsonNode> rowView = (call, row) -> row.fields();
    BiConsumer<AuditStamp, ObjectNode> serverMade = (stamp, fields) -> { };
    BiConsumer<Call, Entity> deletion;
    private final Map<String, Behaviour> operations = new LinkedHashMap<>();
    private final ResourceVerbs verbs = new ResourceVerbs(this);
    private boolean seeded;
    private Consumer<SeedRows> seeder = seed -> { };

    private Resource(Kind kind) {
        this.kind = kind;
        this.place = kind.parent().map(parent -> PathParent.of(parent, Optional.empty()));
        this.deletion = (call, entity) -> call.state().of(kind).remove(entity);
    }

    /** Declares a resource of this kind. All of it is open to the callers of its operations. */
    public static Resource of(Kind kind) {
        return new Resource(kind);
    }

    /** Declares a resource that is a document of this type, such as a workspace. */
    public static Resource of(PathParent document) {
        Resource resource = new Resource(document.kind());
        resource.named = Optional.of(document);
        return resource;
    }

    /** Declares that the parent is a document of this type, which has to be in use. */
    public Resource ofDocument(String type) {
        place = Optional.of(PathParent.of(kind.parent().orElseThrow(), Optional.of(type)));
        return this;
    }

    /** Declares what precedes the resource in the path if it is not its parent. */
    public Resource at(PathParent above) {
        place = Optional.of(above);
        return this;
    }

    /** Declares which of the callers may list and get it. */
    public Resource readBy(Right right) {
        reads = right;
        return this;
    }

    /** Declares which of the callers may create it, and which may update and delete it. */
    public Resource writtenBy(Right create, Right change) {
        creates = create;
        changes = change;
        return this;
    }

    /** Checks the path between the parent and the entity, and rejects what does not exist. */
    public Resource pathCheckedBy(Consumer<Call> check) {
        pathCheck = check;
        return this;
    }

    /** Shows only matching entities; others are not found (404). */
    public Resource visibleIf(BiPredicate<Call, Entity> predicate) {
        visible = Optional.of(predicate);
        return this;
    }

    /** Lists only matching entities; getting another one is rejected (403) with this message. */
    public Resource readableIf(BiPredicate<Call, Entity> predicate, Function<Entity, String> refusal) {
        readable = Optional.of(new Condition(predicate, refusal));
        return this;
    }

    /** Updates and deletes only matching entities; another one is rejected (403) with this message. */
    public Resource writableIf(BiPredicate<Call, Entity> predicate, Function<Entity, String> refusal) {
        writable = Optional.of(new Condition(predicate, refusal));
        return this;
    }

    /** Declares that names are unique, ignoring case. The kind needs an index of names. */
    public Resource uniqueName(String field) {
        uniqueName = Optional.of(field);
        return this;
    }

    /** Declares that at most one entity of a parent has this flag: setting it clears the others. */
    public Resource exclusive(String flag) {
        exclusive = Optional.of(flag);
        return this;
    }

    /** Declares that at most one entity of a parent has this flag among those with the same text in a field. */
    public Resource exclusive(String flag, String among) {
        exclusiveAmong = among;
        return exclusive(flag);
    }

    /** Stores a field of requests that only another response contains. */
    public Resource keeps(String field) {
        kept.add(field);
        return this;
    }

    /** Leaves request fields to a behaviour in code. */
    public Resource handles(String... fields) {
        handled.addAll(List.of(fields));
        return this;
    }

    /** Sets the default of a field of a new entity, which may be null. */
    public Resource withDefault(String field, String value) {
        defaults.put(field, value);
        return this;
    }

    /** Adds fields that the server assigns; the id exists already. */
    public Resource serverMade(BiConsumer<AuditStamp, ObjectNode> fields) {
        serverMade = fields;
        return this;
    }

    /** Checks and completes the fields that a request creates, before the server adds its own. */
    public Resource completedBy(BiConsumer<Call, ObjectNode> completion) {
        completing = completion;
        return this;
    }

    /** Lists the rows that {@code found} finds for a call, instead of all entities of the parent. */
    public Resource listedFrom(Function<Call, NavigableMap<Long, Entity>> found) {
        rows = Optional.of(found);
        return this;
    }

    /** Lists each row through {@code view} instead of its own fields. */
    public Resource rowsAs(BiFunction<Call, Entity, JsonNode> view) {
        rowView = view;
        return this;
    }

    /** Filters the list by a query parameter: the fields, joined by spaces, contain its value, ignoring case. */
    public Resource searchedBy(String parameter, String... fields) {
        searched.put(parameter, List.of(fields));
        return this;
    }

    /** Filters the list by a query parameter: the field with the same name has its value. */
    public Resource selectedBy(String parameter) {
        selected.add(parameter);
        return this;
    }

    /** Declares that the seed has such entities, under the plural of the noun. */
    public Resource seeded() {
        seeded = true;
        return this;
    }

    /** Declares how to convert entries of the seed with other fields. */
    public Resource seededBy(Consumer<SeedRows> entries) {
        seeder = entries;
        return this;
    }

    /** Declares what deletion does to an entity, instead of removing it. */
    public Resource deletedBy(BiConsumer<Call, Entity> consequence) {
        deletion = consequence;
        return this;
    }

    /** Declares the operations that list it, one for each version. */
    public Resource lists(String... operationIds) {
        Listing list = verbs.list();
        Stream.of(operationIds).forEach(operationId -> operation(operationId, list));
        return this;
    }

    /** Declares the operation that gets one. */
    public Resource gets(String operationId) {
        return operation(operationId, Behaviour.json(call -> read(call).fields()));
    }

    /** Declares the operation that creates one. */
    public Resource creates(String operationId) {
        return operation(operationId, Behaviour.json(call -> create(call).fields()));
    }

    /**
     * Declares the operation that updates one. Only fields in the request change; null clears a field that is nullable in
     * the response, and has no effect on others (assumed).
     */
    public Resource updates(String operationId) {
        return operation(operationId, Behaviour.json(call -> update(call, changeable(call)).fields()));
    }

    /** Declares the operation that deletes one; it returns an empty object. */
    public Resource deletes(String operationId) {
        return operation(operationId, verbs::delete);
    }

    /**
     * Returns the entity in the path.
     *
     * @throws Rejection (404) if there is none, or the caller does not find it; (403) if the caller may not read it
     */
    public Entity read(Call call) {
        return verbs.named(call, reads, readable);
    }

    /**
     * Returns the entity in the path, for a change.
     *
     * @throws Rejection (404) if there is none, or the caller does not find it; (403) if the caller may not change it
     */
    public Entity changeable(Call call) {
        return verbs.named(call, changes, writable);
    }

    /**
     * Creates an entity from the fields of a request.
     *
     * @throws Rejection (403) if the caller may not, (409) if the name is used
     */
    public Entity create(Call call) {
        return verbs.create(call);
    }

    /**
     * Updates an entity with the fields of a request.
     *
     * @param entity what {@link #changeable} returned; rights are not checked again, since the call may have changed them
     * @throws Rejection (409) if the name is used
     */
    public Entity update(Call call, Entity entity) {
        return verbs.update(call, entity);
    }

    @Override
    public void declare(Behaviours on) {
        operations.forEach(on::operation);
    }

    @Override
    public List<Kind> kinds() {
        return List.of(kind);
    }

    /** Adds the entries of the seed under the plural of the noun. Each specifies its parent, and its creator under {@code by}. */
    @Override
    public void seed(SeedRows seed) {
        if (seeded) {
            seed.each(kind.noun() + "s", (at, entry) -> {
                ObjectNode fields = entry.deepCopy();
                fields.remove(SeedRows.BY);
                place.ifPresent(above -> fields.put(above.parameter(), above.named(seed, at, entry).id())
                        .remove(above.noun()));
                verbs.add(seed.state(), fields, seed.stamp(at, entry, seed.stamp()));
            });
        }
        seeder.accept(seed);
    }

    private Resource operation(String operationId, Behaviour behaviour) {
        operations.put(operationId, behaviour);
        return this;
    }
}
