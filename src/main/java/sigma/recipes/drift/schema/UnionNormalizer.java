package sigma.recipes.drift.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Normalizes the branches of a union: flat, unique, null separated, plain values combined. */
final class UnionNormalizer {

    private UnionNormalizer() {
    }

    /** Returns the union of {@code shapes}, each of which contains {@code base}, the keywords next to them. */
    static Schema of(Schema base, List<Schema> shapes, boolean saysNullable) {
        List<Schema> flat = shapes.stream().flatMap(UnionNormalizer::flat).toList();
        boolean nullable = saysNullable || flat.stream().anyMatch(Schema::nullable);
        List<Schema> distinct = withoutOpenLists(distinct(flat));
        List<Schema> folded = distinct.stream().allMatch(UnionNormalizer::foldable) && areApart(distinct) ? fold(distinct) : distinct;
        if (folded.size() == 1) {
            Schema only = folded.get(0);
            return new Schema(only.types(), nullable, only.words(), only.format(), only.limits(), only.defaultValue(),
                    only.object(), only.items(), only.places(), List.of(), both(base.remarks(), only.remarks()));
        }
        return base.with(nullable, folded);
    }

    private static Stream<Schema> flat(Schema shape) {
        if (shape.branches().isEmpty()) {
            return Stream.of(shape);
        }
        return shape.branches().stream().map(branch -> branch.with(branch.nullable() || shape.nullable(), List.of()));
    }

    /** A branch for null only is not a shape; equal branches are one. */
    private static List<Schema> distinct(List<Schema> flat) {
        List<Schema> distinct = new ArrayList<>();
        for (Schema shape : flat) {
            boolean onlyNull = shape.hasType(JsonType.NULL) && flat.size() > 1;
            Schema plain = shape.with(false, List.of());
            if (!onlyNull && distinct.stream().noneMatch(plain::equals)) {
                distinct.add(plain);
            }
        }
        return distinct.isEmpty() ? List.of(flat.get(0).with(false, List.of())) : distinct;
    }

    /** A closed list says nothing next to a shape that allows every value of its types. */
    private static List<Schema> withoutOpenLists(List<Schema> shapes) {
        List<Schema> free = shapes.stream().filter(shape -> shape.words().isEmpty() && shape.format().isEmpty() && shape.limits().isEmpty()).toList();
        return shapes.stream().filter(shape -> shape.words().isEmpty() || !foldable(shape)
                || free.stream().noneMatch(other -> shape.types().stream().allMatch(type -> JsonType.allows(other.types(), type)))).toList();
    }

    private static boolean foldable(Schema shape) {
        return !shape.types().isEmpty() && shape.types().stream().allMatch(JsonType::isScalar);
    }

    /** A format or a limit is about one type, and remains so in a set of types unless another shape has this type too. */
    private static boolean areApart(List<Schema> shapes) {
        return shapes.stream().filter(shape -> !shape.format().isEmpty() || !shape.limits().isEmpty()).allMatch(shape -> shape.words().isEmpty()
                && shapes.stream().filter(other -> other != shape && other.words().isEmpty()).allMatch(other -> JsonType.both(shape.types(), other.types()).isEmpty()));
    }

    /** Plain values without a vocabulary become one set of types; those with one become one vocabulary. */
    private static List<Schema> fold(List<Schema> shapes) {
        List<Schema> free = shapes.stream().filter(shape -> shape.words().isEmpty()).toList();
        List<Schema> closed = shapes.stream().filter(shape -> shape.words().isPresent()).toList();
        return Stream.of(free, closed).filter(some -> !some.isEmpty()).map(UnionNormalizer::together).toList();
    }

    private static Schema together(List<Schema> shapes) {
        Schema first = shapes.get(0);
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        Set<String> words = new TreeSet<>();
        Map<String, String> limits = new TreeMap<>();
        shapes.forEach(shape -> {
            types.addAll(shape.types());
            limits.putAll(shape.limits());
            shape.words().ifPresent(words::addAll);
        });
        if (types.contains(JsonType.NUMBER)) {
            types.remove(JsonType.INTEGER);
        }
        return first.withValues(types, Optional.of(words).filter(all -> !all.isEmpty()),
                shapes.stream().map(Schema::format).filter(format -> !format.isEmpty()).findFirst().orElse(""), limits, first.defaultValue());
    }

    private static Schema.Remarks both(Schema.Remarks base, Schema.Remarks only) {
        return new Schema.Remarks(base.title().isEmpty() ? only.title() : base.title(),
                base.deprecated() || only.deprecated(), base.readOnly() || only.readOnly(), base.writeOnly() || only.writeOnly(),
                base.xml().equals(Schema.Xml.NONE) ? only.xml() : base.xml());
    }
}
