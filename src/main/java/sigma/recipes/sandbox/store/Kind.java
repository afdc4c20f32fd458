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
 * A kind of entity: its noun, the field of its id, the indexes of its store, the parents with which it is removed, and the
 * rules of saved entities. Each kind belongs to one subject; {@code rights.Kinds} contains those that several subjects
 * share.
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
     * The parent of a kind, with which its entities are removed.
     *
     * @param kind  the kind of the parent
     * @param field the name of the field and path parameter with the parent's id
     */
    public record Parent(Kind kind, String field) {
    }

    /**
     * A kind whose removal removes others.
     *
     * @param with  the kind
     * @param index the index of the dependent entities
     */
    record End(Kind with, IndexKey index) {
    }

    private Kind(String noun, String idField) {
        this.noun = noun;
        this.idField = idField;
        this.key = noun;
    }

    /** Returns a new kind without indexes. A saved organization has its store under the noun, or lacks it. */
    public static Kind of(String noun, String idField) {
        return new Kind(noun, idField);
    }

    /** Returns this kind as required in every saved organization, under this key. */
    public Kind savedAs(String name) {
        Kind copy = copy();
        copy.key = name;
        copy.required = true;
        return copy;
    }

    /** Returns this kind with a parent: an index finds the entities of a parent, which are removed with it. */
    public Kind within(Kind parentKind, String field) {
        Kind copy = endingWith(parentKind, IndexKey.PARENT, field);
        copy.parent = Optional.of(new Parent(parentKind, field));
        copy.references.put(field, parentKind);
        return copy;
    }

    /** Returns this kind with another kind, in a field, with whose entities its own are removed. */
    public Kind endingWith(Kind other, IndexKey index, String field) {
        Kind copy = indexedBy(index, field);
        copy.ends.add(new End(other, index));
        return copy;
    }

    /** Returns this kind with an index of a field, such as a member's id. */
    public Kind indexedBy(IndexKey index, String field) {
        return with(index, plain(field));
    }

    /** Returns this kind with an index of a text, ignoring case. */
    public Kind indexedInAnyCase(IndexKey index, String field) {
        return with(index, folded(field));
    }

    /** Returns this kind with an index of names, ignoring case. */
    public Kind named(String field) {
        return indexedInAnyCase(IndexKey.NAME, field);
    }

    /** Returns this kind with an index of lists, see {@link ArchivedFilter}. */
    public Kind archivable() {
        return with(IndexKey.SHOWN, ArchivedFilter::keys);
    }

    /** Returns this kind as one whose ids may also be a {@code urlId} in paths, see {@link Base62}. */
    public Kind withShortIds() {
        Kind copy = copy();
        copy.shortIds = true;
        return copy;
    }

    /** Returns this kind with required text fields, which may be empty. */
    public Kind requiring(String... fields) {
        Kind copy = copy();
        copy.texts.addAll(List.of(fields));
        return copy;
    }

    /** Returns this kind with a required reference to an entity of another kind. */
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

    /** Returns its noun, in the singular. */
    public String noun() {
        return noun;
    }

    /** Returns the field with its id. */
    public String idField() {
        return idField;
    }

    /** Returns whether its ids may also be a {@code urlId} in paths. */
    public boolean hasShortIds() {
        return shortIds;
    }

    /** Returns its parent. */
    public Optional<Parent> parent() {
        return parent;
    }

    /** Returns the required text fields. */
    public List<String> texts() {
        return Collections.unmodifiableList(texts);
    }

    /** Returns the references to other kinds. */
    public Map<String, Kind> references() {
        return Collections.unmodifiableMap(references);
    }

    /** Returns the kinds whose removal removes entities of this kind. */
    List<End> ends() {
        return ends;
    }

    /** Returns the keys of an entity, for each index of its store. */
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
