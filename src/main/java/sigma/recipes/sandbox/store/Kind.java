package sigma.recipes.sandbox.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of entity: its noun, the field of its id, the indexes of its store, the entities that it ends with, and what has to
 * be true of a saved one. Each kind belongs to one subject; {@code rights.Kinds} holds those that several subjects share.
 */
public final class Kind {

    private final String noun;
    private final String idField;
    private final Map<IndexKey, Function<Entity, List<String>>> indexes = new EnumMap<>(IndexKey.class);
    private final List<End> ends = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Kind> references = new LinkedHashMap<>();
    private String key;
    private boolean required;
    private boolean shortIds;
    private Optional<Parent> parent = Optional.empty();

    /**
     * What a kind belongs to, and ends with.
     *
     * @param kind  the kind of the parent
     * @param field the field that holds the parent's id, and the path parameter that names it
     */
    public record Parent(Kind kind, String field) {
    }

    /**
     * A kind whose removed entities take others along.
     *
     * @param with  the kind
     * @param index the index that finds what ends with an entity of it
     */
    record End(Kind with, IndexKey index) {
    }

    private Kind(String noun, String idField) {
        this.noun = noun;
        this.idField = idField;
        this.key = noun;
    }

    /** Returns a new kind without indexes. A saved organization has its store under the noun, or does not have it yet. */
    public static Kind of(String noun, String idField) {
        return new Kind(noun, idField);
    }

    /** Returns this kind as one that every saved organization has, under this key; a file without it is damaged. */
    public Kind savedAs(String name) {
        Kind copy = copy();
        copy.key = name;
        copy.required = true;
        return copy;
    }

    /** Returns this kind with a parent: an index finds what belongs to one parent, and all of it ends with the parent. */
    public Kind within(Kind parentKind, String field) {
        Kind copy = endingWith(parentKind, IndexKey.PARENT, field);
        copy.parent = Optional.of(new Parent(parentKind, field));
        copy.references.put(field, parentKind);
        return copy;
    }

    /** Returns this kind as one whose entities are removed with the entity of another kind that a field names. */
    public Kind endingWith(Kind other, IndexKey index, String field) {
        Kind copy = indexedBy(index, field);
        copy.ends.add(new End(other, index));
        return copy;
    }

    /** Returns this kind with an index of a field, such as the id of the member that an entity is about. */
    public Kind indexedBy(IndexKey index, String field) {
        return with(index, plain(field));
    }

    /** Returns this kind with an index of a text that is found in any case. */
    public Kind indexedInAnyCase(IndexKey index, String field) {
        return with(index, folded(field));
    }

    /** Returns this kind with names that an index finds in any case. */
    public Kind named(String field) {
        return indexedInAnyCase(IndexKey.NAME, field);
    }

    /** Returns this kind with an index of the lists that show an entity, see {@link ArchivedFilter}. */
    public Kind archivable() {
        return with(IndexKey.SHOWN, ArchivedFilter::keys);
    }

    /** Returns this kind as one whose ids paths may also hold as a {@code urlId}, see {@link Base62}. */
    public Kind withShortIds() {
        Kind copy = copy();
        copy.shortIds = true;
        return copy;
    }

    /** Returns this kind with fields that hold a text, maybe an empty one, and without which no entity can be used. */
    public Kind requiring(String... fields) {
        Kind copy = copy();
        copy.texts.addAll(List.of(fields));
        return copy;
    }

    /** Returns this kind with a field that holds the id of an entity of another kind, which has to exist. */
    public Kind referringTo(Kind other, String field) {
        Kind copy = copy();
        copy.references.put(field, other);
        return copy;
    }

    /** Returns the name of its store in a saved organization. */
    public String key() {
        return key;
    }

    /** Returns whether every saved organization has a store of it. */
    public boolean isRequired() {
        return required;
    }

    /** Returns what people call it, in the singular. */
    public String noun() {
        return noun;
    }

    /** Returns the field that holds its id. */
    public String idField() {
        return idField;
    }

    /** Returns whether paths may hold its ids as a {@code urlId} as well. */
    public boolean hasShortIds() {
        return shortIds;
    }

    /** Returns what it belongs to and ends with. */
    public Optional<Parent> parent() {
        return parent;
    }

    /** Returns the fields that hold a text, maybe an empty one. */
    public List<String> texts() {
        return Collections.unmodifiableList(texts);
    }

    /** Returns the fields that hold an id of an entity of another kind. */
    public Map<String, Kind> references() {
        return Collections.unmodifiableMap(references);
    }

    /** Returns the kinds whose removed entities take entities of this kind along. */
    List<End> ends() {
        return ends;
    }

    /** Returns the keys under which an entity is found, for each index that its store keeps. */
    Map<IndexKey, Function<Entity, List<String>>> indexes() {
        return indexes;
    }

    private Kind with(IndexKey by, Function<Entity, List<String>> keys) {
        Kind copy = copy();
        copy.indexes.put(by, keys);
        return copy;
    }

    private Kind copy() {
        Kind copy = new Kind(noun, idField);
        copy.key = key;
        copy.required = required;
        copy.shortIds = shortIds;
        copy.parent = parent;
        copy.indexes.putAll(indexes);
        copy.ends.addAll(ends);
        copy.texts.addAll(texts);
        copy.references.putAll(references);
        return copy;
    }

    private static Function<Entity, List<String>> plain(String field) {
        return entity -> entity.text(field).isEmpty() ? List.of() : List.of(entity.text(field));
    }

    private static Function<Entity, List<String>> folded(String field) {
        return entity -> entity.text(field).isEmpty() ? List.of() : List.of(entity.text(field).toLowerCase(Locale.ROOT));
    }
}
