package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/** The behaviours of a declared resource. */
final class ResourceVerbs {

    private final Resource declared;

    ResourceVerbs(Resource declared) {
        this.declared = declared;
    }

    Listing list() {
        Listing list = Listing.of(this::rows).as(declared.rowView);
        Stream.concat(declared.visible.stream(), declared.readable.stream().map(Condition::holds)).reduce(BiPredicate::and)
                .ifPresent(list::visibleIf);
        declared.searched.forEach((parameter, fields) -> list.filteredBy(parameter, (row, part) -> contains(row, fields, part)));
        declared.selected.forEach(name -> list.filteredBy(name, (row, value) -> row.text(name).equals(value)));
        return list;
    }

    private NavigableMap<Long, Entity> rows(Call call) {
        Optional<Entity> parent = declared.place.map(each -> each.named(call));
        declared.reads.require(call, parent, Optional.empty());
        declared.pathCheck.accept(call);
        return declared.rows.map(found -> found.apply(call))
                .or(() -> parent.map(each -> declared.place.orElseThrow().rows(call, declared.kind, each)))
                .orElseGet(() -> call.state().of(declared.kind).all());
    }

    private static boolean contains(Entity row, List<String> fields, String part) {
        String text = fields.stream().map(row::text).collect(Collectors.joining(" "));
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** Finds the entity in the path, which has to belong to the parent in the path. */
    Entity named(Call call, Right right, Optional<Condition> condition) {
        Optional<Entity> parent = declared.place.map(each -> each.named(call));
        declared.reads.require(call, parent, Optional.empty());
        declared.pathCheck.accept(call);
        Entity entity = declared.named.map(document -> document.named(call)).orElseGet(() -> call.named(declared.kind));
        boolean belongs = declared.kind.parent().map(each -> entity.text(each.field()).equals(parent.orElseThrow().id()))
                .orElse(true);
        if (!belongs || declared.visible.filter(visible -> !visible.test(call, entity)).isPresent()) {
            throw Rejection.unknown(declared.kind, entity.id());
        }
        right.require(call, parent, Optional.of(entity));
        condition.ifPresent(each -> each.require(call, entity));
        return entity;
    }

    Entity create(Call call) {
        Optional<Entity> parent = declared.place.map(each -> each.named(call));
        declared.creates.require(call, parent, Optional.empty());
        declared.uniqueName.flatMap(call::text).ifPresent(name -> call.requireUnused(declared.kind, name));
        ObjectNode fields = declared.defaults.deepCopy().setAll(sent(call));
        parent.ifPresent(each -> fields.put(declared.place.orElseThrow().parameter(), each.id()));
        declared.completing.accept(call, fields);
        Entity entity = add(call.state(), fields, call.stamp());
        clearOthers(call, entity);
        return entity;
    }

    Entity add(State state, ObjectNode fields, AuditStamp stamp) {
        fields.put(declared.kind.idField(), state.ids().uuid());
        declared.serverMade.accept(stamp, fields);
        return state.of(declared.kind).add(stamp.made(fields));
    }

    Entity update(Call call, Entity entity) {
        declared.uniqueName.flatMap(call::text).ifPresent(name -> call.requireUnusedBut(entity, declared.kind, name));
        call.change(declared.kind, entity, fields -> fields.setAll(sent(call)));
        clearOthers(call, entity);
        return entity;
    }

    SandboxResponse delete(Call call) {
        declared.deletion.accept(call, declared.changeable(call));
        return SandboxResponse.emptyObject();
    }

    /** Returns the fields of the body that the contract has both in the request and in its response. */
    private ObjectNode sent(Call call) {
        ObjectNode sent = Json.object();
        call.arguments().body().properties().stream()
                .filter(field -> call.request().names(field.getKey()) && !declared.handled.contains(field.getKey()))
                .filter(field -> call.response().names(field.getKey()) || declared.kept.contains(field.getKey()))
                .filter(field -> !field.getValue().isNull() || call.response().allowsNull(field.getKey()))
                .forEach(field -> sent.set(field.getKey(), field.getValue()));
        return sent;
    }

    private void clearOthers(Call call, Entity entity) {
        declared.exclusive.filter(entity::flag).ifPresent(flag -> List.copyOf(call.state().of(declared.kind)
                .all(IndexKey.PARENT, entity.text(declared.kind.parent().orElseThrow().field())).values()).stream()
                .filter(other -> !other.id().equals(entity.id()) && other.flag(flag))
                .filter(other -> other.text(declared.exclusiveAmong).equals(entity.text(declared.exclusiveAmong)))
                .forEach(other -> call.change(declared.kind, other, fields -> fields.put(flag, false))));
    }
}
