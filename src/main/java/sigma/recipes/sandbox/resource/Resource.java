package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
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
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/**
 * The declaration of a resource: its kind, its rights, and the operations that list, get, create, update and delete it. A
 * request sets the fields that its response contains, so that the contract alone defines them. Immutable: each method that
 * declares something returns a new declaration.
 *
 * <p>An operation that does more is a behaviour in code. It builds on {@link #read}, {@link #changeable}, {@link #create}
 * and {@link #update}, which apply the declarations.
 */
public final class Resource implements Module {

    private final ResourceVerbs verbs;
    private final Map<String, Function<ResourceVerbs, Behaviour>> operations;
    private final List<BiConsumer<ResourceVerbs, SeedRows>> seeders;

    private Resource(ResourceVerbs verbs, Map<String, Function<ResourceVerbs, Behaviour>> operations,
                     List<BiConsumer<ResourceVerbs, SeedRows>> seeders) {
        this.verbs = verbs;
        this.operations = operations;
        this.seeders = seeders;
    }

    /** Declares a resource of this kind. All of it is open to the callers of its operations. */
    public static Resource of(Kind kind) {
        return new Resource(ResourceVerbs.of(ResourcePlace.of(kind)), Map.of(), List.of());
    }

    /** Declares a resource that is a document of this type, such as a workspace. */
    public static Resource of(PathParent document) {
        return new Resource(ResourceVerbs.of(ResourcePlace.of(document)), Map.of(), List.of());
    }

    /** Declares that the parent is a document of this type, which has to be in use. */
    public Resource ofDocument(String type) {
        return at(PathParent.of(verbs.place().kind().parent().orElseThrow(), Optional.of(type)));
    }

    /** Declares what precedes the resource in the path if it is not its parent. */
    public Resource at(PathParent above) {
        return with(verbs.with(verbs.place().below(above)));
    }

    /** Declares which of the callers may list and get it. */
    public Resource readBy(Right right) {
        return with(verbs.with(verbs.rights().readBy(right)));
    }

    /** Declares which of the callers may create it, and which may update and delete it. */
    public Resource writtenBy(Right create, Right change) {
        return with(verbs.with(verbs.rights().writtenBy(create, change)));
    }

    /** Checks the path between the parent and the entity, and rejects what does not exist. */
    public Resource pathCheckedBy(Consumer<Call> check) {
        return with(verbs.with(verbs.place().checkedBy(check)));
    }

    /** Shows only matching entities; others are not found (404). */
    public Resource visibleIf(BiPredicate<Call, Entity> predicate) {
        return with(verbs.with(verbs.rights().visibleIf(predicate)));
    }

    /** Lists only matching entities; getting another one is rejected (403) with this message. */
    public Resource readableIf(BiPredicate<Call, Entity> predicate, Function<Entity, String> refusal) {
        return with(verbs.with(verbs.rights().readableIf(new Condition(predicate, refusal))));
    }

    /** Updates and deletes only matching entities; another one is rejected (403) with this message. */
    public Resource writableIf(BiPredicate<Call, Entity> predicate, Function<Entity, String> refusal) {
        return with(verbs.with(verbs.rights().writableIf(new Condition(predicate, refusal))));
    }

    /** Declares that names are unique, ignoring case. The kind needs an index of names. */
    public Resource uniqueName(String field) {
        return with(verbs.with(verbs.fields().uniqueName(field)));
    }

    /** Declares that at most one entity of a parent has this flag: setting it clears the others. */
    public Resource exclusive(String flag) {
        return with(verbs.with(verbs.fields().exclusive(new ExclusiveFlag(flag, Optional.empty()))));
    }

    /** Declares that at most one entity of a parent has this flag among those with the same text in a field. */
    public Resource exclusive(String flag, String among) {
        return with(verbs.with(verbs.fields().exclusive(new ExclusiveFlag(flag, Optional.of(among)))));
    }

    /** Stores a field of requests that only another response contains. */
    public Resource keeps(String field) {
        return with(verbs.with(verbs.fields().keeping(field)));
    }

    /** Leaves request fields to a behaviour in code. */
    public Resource handles(String... fields) {
        return with(verbs.with(verbs.fields().leavingOut(fields)));
    }

    /** Sets the default of a field of a new entity, which may be null. */
    public Resource withDefault(String field, String value) {
        return with(verbs.with(verbs.fields().withDefault(field, value)));
    }

    /** Adds fields that the server assigns; the id exists already. */
    public Resource serverMade(BiConsumer<AuditStamp, ObjectNode> fields) {
        return with(verbs.with(verbs.fields().serverMade(fields)));
    }

    /** Checks and completes the fields that a request creates, before the server adds its own. */
    public Resource completedBy(BiConsumer<Call, ObjectNode> completion) {
        return with(verbs.with(verbs.fields().completedBy(completion)));
    }

    /** Lists the rows that {@code found} finds for a call, instead of all entities of the parent. */
    public Resource listedFrom(Function<Call, NavigableMap<Long, Entity>> found) {
        return with(verbs.with(verbs.rows().foundBy(found)));
    }

    /** Lists each row through {@code view} instead of its own fields. */
    public Resource rowsAs(BiFunction<Call, Entity, JsonNode> view) {
        return with(verbs.with(verbs.rows().shownAs(view)));
    }

    /** Filters the list by a query parameter: the fields, joined by spaces, contain its value, ignoring case. */
    public Resource searchedBy(String parameter, String... fields) {
        return with(verbs.with(verbs.rows().filteredBy(ResourceRows.Filter.search(parameter, List.of(fields)))));
    }

    /** Filters the list by a query parameter: the field with the same name has its value. */
    public Resource selectedBy(String parameter) {
        return with(verbs.with(verbs.rows().filteredBy(ResourceRows.Filter.selection(parameter))));
    }

    /** Declares that the seed has such entities, under the plural of the noun. */
    public Resource seeded() {
        return seededWith(Resource::seedAll);
    }

    /** Declares how to convert entries of the seed with other fields. */
    public Resource seededBy(Consumer<SeedRows> entries) {
        return seededWith((any, seed) -> entries.accept(seed));
    }

    /** Declares what deletion does to an entity, instead of removing it. */
    public Resource deletedBy(BiConsumer<Call, Entity> consequence) {
        return with(verbs.with(consequence));
    }

    /** Declares the operations that list it, one for each version. */
    public Resource lists(String... operationIds) {
        Resource declared = this;
        for (String operationId : operationIds) {
            declared = declared.operation(operationId, ResourceVerbs::list);
        }
        return declared;
    }

    /** Declares the operation that gets one. */
    public Resource gets(String operationId) {
        return operation(operationId, declared -> Behaviour.json(call -> declared.read(call).fields()));
    }

    /** Declares the operation that creates one. */
    public Resource creates(String operationId) {
        return operation(operationId, declared -> Behaviour.json(call -> declared.create(call).fields()));
    }

    /**
     * Declares the operation that updates one. Only fields in the request change; null clears a field that is nullable in
     * the response, and has no effect on others (assumed).
     */
    public Resource updates(String operationId) {
        return operation(operationId, declared ->
                Behaviour.json(call -> declared.update(call, declared.changeable(call)).fields()));
    }

    /** Declares the operation that deletes one; it returns an empty object. */
    public Resource deletes(String operationId) {
        return operation(operationId, declared -> declared::delete);
    }

    /**
     * Returns the entity in the path.
     *
     * @throws Rejection (404) if there is none, or the caller does not find it; (403) if the caller may not read it
     */
    public Entity read(Call call) {
        return verbs.read(call);
    }

    /**
     * Returns the entity in the path, for a change.
     *
     * @throws Rejection (404) if there is none, or the caller does not find it; (403) if the caller may not change it
     */
    public Entity changeable(Call call) {
        return verbs.changeable(call);
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
        operations.forEach((operationId, behaviour) -> on.operation(operationId, behaviour.apply(verbs)));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(verbs.place().kind());
    }

    /** Adds the entries of the seed that the declaration converts. */
    @Override
    public void seed(SeedRows seed) {
        seeders.forEach(seeder -> seeder.accept(verbs, seed));
    }

    /** Each entry specifies its parent, and its creator under {@code by}. */
    private static void seedAll(ResourceVerbs verbs, SeedRows seed) {
        ResourcePlace place = verbs.place();
        seed.each(place.kind().noun() + "s", (at, entry) -> {
            ObjectNode fields = entry.deepCopy();
            fields.remove(SeedRows.BY);
            place.parent().ifPresent(above -> fields.put(above.parameter(), above.named(seed, at, entry).id())
                    .remove(above.noun()));
            verbs.add(seed.state(), fields, seed.stamp(at, entry, seed.stamp()));
        });
    }

    private Resource with(ResourceVerbs other) {
        return new Resource(other, operations, seeders);
    }

    private Resource operation(String operationId, Function<ResourceVerbs, Behaviour> behaviour) {
        Map<String, Function<ResourceVerbs, Behaviour>> more = new LinkedHashMap<>(operations);
        more.put(operationId, behaviour);
        return new Resource(verbs, more, seeders);
    }

    private Resource seededWith(BiConsumer<ResourceVerbs, SeedRows> seeder) {
        return new Resource(verbs, operations, Stream.concat(seeders.stream(), Stream.of(seeder)).toList());
    }
}
