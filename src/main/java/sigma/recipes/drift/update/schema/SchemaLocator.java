package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.drift.compare.BranchComparison;
import sigma.recipes.drift.compare.DifferenceTrace;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/** Finds the places of differences in the contract files. It must be used before the contract is edited. */
public final class SchemaLocator {

    private static final String ALL_OF = "allOf";
    private static final int MOST_COMBINATIONS = 256;

    private final Document contract;
    private final Schemas schemas;

    /** Creates a locator; {@code schemas} are those of {@code contract}. */
    public SchemaLocator(Document contract, Schemas schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    /** A schema on the path: its node, or a variant of each of several unions, and the siblings of the unions. */
    private record Spot(List<ObjectNode> own, List<ObjectNode> beside) {

        static Spot of(ObjectNode node) {
            return new Spot(List.of(node), List.of());
        }
    }

    /** Returns the nodes of the schema at the end of some steps; empty if it is not written as one schema. */
    Optional<WrittenSchema> at(ObjectNode root, List<DifferenceTrace.Step> steps) {
        Optional<Spot> spot = Optional.of(Spot.of(root));
        for (DifferenceTrace.Step step : steps) {
            spot = spot.flatMap(from -> next(from, step));
        }
        return spot.map(this::written);
    }

    /** Returns the variant of a union for a shape; empty if it combines several unions. */
    Optional<ObjectNode> variant(WrittenSchema union, Schema shape) {
        return variant(Spot.of(union.holder()), shape).map(Spot::own).filter(own -> own.size() == 1).map(own -> own.get(0));
    }

    private WrittenSchema written(Spot spot) {
        ObjectNode holder = spot.own().get(0);
        Content content = content(spot);
        return new WrittenSchema(holder, (ObjectNode) contract.followed(holder), content.parts(), content.unions().stream().findFirst());
    }

    private Optional<Spot> next(Spot from, DifferenceTrace.Step step) {
        if (step.variant()) {
            return variant(from, step.to());
        }
        return switch (step.name()) {
            case "" -> Optional.of(from);
            case "[]" -> below(from, part -> part.path("items"));
            case "*" -> below(from, part -> part.path("additionalProperties"));
            default -> below(from, part -> part.path("properties").path(step.name()));
        };
    }

    private Optional<Spot> below(Spot from, Function<ObjectNode, JsonNode> step) {
        return content(from).parts().stream().map(part -> step.apply(part.node())).flatMap(node -> node instanceof ObjectNode object
                ? Stream.of(object) : Stream.empty()).findFirst().map(Spot::of);
    }

    private Optional<Spot> variant(Spot from, Schema shape) {
        Content content = content(from);
        List<ObjectNode> beside = content.parts().stream().map(WrittenSchema.Part::node).toList();
        return combinations(content.unions()).stream().flatMap(own -> variant(new Spot(own, beside), own, shape).stream()).findFirst();
    }

    private Optional<Spot> variant(Spot spot, List<ObjectNode> own, Schema shape) {
        List<JsonNode> all = Stream.<JsonNode>concat(spot.beside().stream(), own.stream()).toList();
        List<Schema> shapes = BranchComparison.shapes(schemas.of(all.size() == 1 ? all.get(0) : Schemas.allOf(all)));
        if (!shapes.contains(shape)) {
            return Optional.empty();
        }
        return shapes.size() == 1 ? Optional.of(spot) : variant(spot, shape);
    }

    private static List<List<ObjectNode>> combinations(List<ObjectNode> unions) {
        List<List<ObjectNode>> combined = unions.isEmpty() ? List.of() : List.of(List.of());
        for (ObjectNode union : unions) {
            combined = combined.stream().flatMap(some -> objects(union).stream()
                    .map(object -> Stream.concat(some.stream(), Stream.of(object)).toList())).limit(MOST_COMBINATIONS).toList();
        }
        return combined;
    }

    /** The plain objects of a schema, and the objects that list its variants. */
    private record Content(List<WrittenSchema.Part> parts, List<ObjectNode> unions) {
    }

    private Content content(Spot spot) {
        Content content = new Content(new ArrayList<>(), new ArrayList<>());
        spot.own().forEach(node -> collect(node, false, true, content));
        spot.beside().forEach(node -> content.parts().add(new WrittenSchema.Part(node, true)));
        return content;
    }

    /** One variant and null is not a union. */
    private void collect(ObjectNode node, boolean inherited, boolean outermost, Content content) {
        List<ObjectNode> objects = objects(node);
        if (node.has(References.REF)) {
            collect((ObjectNode) contract.followed(node), inherited || !outermost, outermost, content);
        } else if (node.has(ALL_OF)) {
            node.get(ALL_OF).forEach(each -> collect((ObjectNode) each, inherited, false, content));
        } else if (objects.size() == 1) {
            collect(objects.get(0), inherited, outermost, content);
        } else if (keyword(node).isPresent()) {
            content.unions().add(node);
        } else {
            content.parts().add(new WrittenSchema.Part(node, inherited));
        }
    }

    /** Returns the variants of a union except null. */
    static List<ObjectNode> objects(ObjectNode union) {
        return keyword(union).map(word -> union.get(word).valueStream()
                .filter(each -> !each.path("type").asText().equals("null")).map(ObjectNode.class::cast).toList()).orElse(List.of());
    }

    /** Returns {@code oneOf} or {@code anyOf}, if a schema has it. */
    static Optional<String> keyword(ObjectNode node) {
        return Schemas.UNIONS.stream().filter(node::has).findFirst();
    }
}
