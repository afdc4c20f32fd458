package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Place;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/**
 * The declaration of a resource: what it is, who may use it, and the operations that list, get, create, update and delete
 * it. The fields that a request sets are those that its response shows, so that the contract alone names them. Rights and
 * filters are declared before the operations that they are for.
 */
public final class Resource implements Module {

    final Kind kind;
    final Set<String> kept = new HashSet<>();
    Optional<Place> place;
    Optional<String> uniqueName = Optional.empty();
    Optional<String> exclusive = Optional.empty();
    Right reads = Right.EVERYONE;
    Right creates = Right.ADMIN;
    Right changes = Right.ADMIN;
    BiPredicate<Call, Entity> visible = (call, entity) -> true;
    BiConsumer<AuditStamp, ObjectNode> serverMade = (stamp, fields) -> { };
    BiConsumer<Call, Entity> onDelete = (call, entity) -> { };
    private final Map<String, Verb> operations = new LinkedHashMap<>();
    private final ResourceVerbs verbs = new ResourceVerbs(this);
    private final Map<String, String> searched = new LinkedHashMap<>();
    private boolean seeded;
    private Consumer<SeedRows> seeder = seed -> { };

    private record Verb(Right right, Behaviour behaviour) {
    }

    private Resource(Kind kind) {
        this.kind = kind;
        this.place = kind.parent().map(parent -> Place.of(parent, Optional.empty()));
    }

    /** Declares a resource of this kind, which everyone may read and admins may write. */
    public static Resource of(Kind kind) {
        return new Resource(kind);
    }

    /** Says that the parent is a document of this type, which has to be in use. */
    public Resource ofDocument(String type) {
        place = Optional.of(Place.of(kind.parent().orElseThrow(), Optional.of(type)));
        return this;
    }

    /** Says what the path names above the resource where that is not its parent. */
    public Resource at(Place named) {
        place = Optional.of(named);
        return this;
    }

    /** Says who may list and get it. */
    public Resource readBy(Right right) {
        reads = right;
        return this;
    }

    /** Says who may create it, and who may update and delete it. */
    public Resource writtenBy(Right create, Right change) {
        creates = create;
        changes = change;
        return this;
    }

    /** Shows only entities that fit; to the caller there are no others. */
    public Resource visibleIf(BiPredicate<Call, Entity> predicate) {
        visible = predicate;
        return this;
    }

    /** Says that no two entities may have the same name, in any case. The kind needs an index of names. */
    public Resource uniqueName(String field) {
        uniqueName = Optional.of(field);
        return this;
    }

    /** Says that this flag is set on at most one entity of a parent: setting it clears the others. */
    public Resource exclusive(String flag) {
        exclusive = Optional.of(flag);
        return this;
    }

    /** Keeps a field of requests that their response does not show, but another one does. */
    public Resource keeps(String field) {
        kept.add(field);
        return this;
    }

    /** Adds fields that the server makes; the id is there already. */
    public Resource serverMade(BiConsumer<AuditStamp, ObjectNode> fields) {
        serverMade = fields;
        return this;
    }

    /** Filters the list by a query parameter: {@code field} contains its value, in any case. */
    public Resource searchedBy(String parameter, String field) {
        searched.put(parameter, field);
        return this;
    }

    /** Says that the seed has such entities, under the plural of the noun. */
    public Resource seeded() {
        seeded = true;
        return this;
    }

    /** Says how the entries of the seed become such entities, where they hold other fields. */
    public Resource seededBy(Consumer<SeedRows> rows) {
        seeder = rows;
        return this;
    }

    /** Does this before an entity is removed, beside the removal of what ends with it. */
    Resource onDelete(BiConsumer<Call, Entity> consequence) {
        onDelete = consequence;
        return this;
    }

    /** Declares the operation that lists it. */
    public Resource lists(String operationId) {
        Listing list = Listing.of(verbs::rows).visibleIf((call, row) -> visible.test(call, row));
        searched.forEach((parameter, field) -> list.filteredBy(parameter, (row, part) ->
                row.text(field).toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))));
        return operation(operationId, reads, list);
    }

    /** Declares the operation that gets one. */
    public Resource gets(String operationId) {
        return operation(operationId, reads, Reading.of(call -> verbs.named(call, reads)));
    }

    /** Declares the operation that creates one. */
    public Resource creates(String operationId) {
        return operation(operationId, creates, verbs::create);
    }

    /** Declares the operation that updates one: only what was sent changes, and null changes nothing (assumed). */
    public Resource updates(String operationId) {
        return operation(operationId, changes, verbs::update);
    }

    /** Declares the operation that deletes one; it answers with an empty object. */
    public Resource deletes(String operationId) {
        return operation(operationId, changes, verbs::delete);
    }

    @Override
    public void declare(Behaviours on) {
        operations.forEach((operationId, verb) -> {
            if (verb.right() == Right.ADMIN) {
                on.admins(operationId, verb.behaviour());
            } else {
                on.everyone(operationId, verb.behaviour());
            }
        });
    }

    @Override
    public List<Kind> kinds() {
        return List.of(kind);
    }

    /** Adds the entries of the seed under the plural of the noun. Each names its parent, and who made it under {@code by}. */
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

    private Resource operation(String operationId, Right right, Behaviour behaviour) {
        operations.put(operationId, new Verb(right, behaviour));
        return this;
    }
}
