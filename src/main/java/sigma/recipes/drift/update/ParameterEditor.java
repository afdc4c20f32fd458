package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ApiReader;
import sigma.recipes.drift.update.schema.SchemaNodes;

/** Edits the parameters of an operation in place: those that it lists, those of its path, and shared ones. */
final class ParameterEditor {

    private static final String PARAMETERS = "parameters";

    private final Document contract;
    private final ObjectNode item;
    private final ObjectNode operation;
    private final OperationWriter writer;

    /**
     * Creates an editor.
     *
     * @param item      the path
     * @param operation its operation
     * @param writer    writes parts that the contract lacks
     */
    ParameterEditor(Document contract, ObjectNode item, ObjectNode operation, OperationWriter writer) {
        this.contract = contract;
        this.item = item;
        this.operation = operation;
        this.writer = writer;
    }

    /** Applies a change of a whole parameter. */
    void edit(Change change, Api.Endpoint theirs, String path) {
        Map.Entry<String, Api.Input> input = theirs.inputs().entrySet().stream()
                .filter(each -> Place.parameter(each.getValue().in(), each.getValue().name()).equals(change.place().part())).findFirst().orElse(null);
        Optional<ObjectNode> ours = find(change.place());
        RuleKind kind = change.rule().kind();
        if (kind == RuleKind.PARAMETER_ADDED || kind == RuleKind.PARAMETER_ADDED_REQUIRED) {
            if (ours.isEmpty()) {
                operation.withArray("/" + PARAMETERS).add(writer.parameter(input.getKey(), input.getValue(), path));
            }
        } else if (ours.isPresent()) {
            switch (kind) {
                case PARAMETER_REMOVED -> Stream.of(operation, item).forEach(holder -> remove(holder, ours.get()));
                case PARAMETER_NOW_REQUIRED, PARAMETER_NOW_OPTIONAL -> SchemaNodes.flag(ours.get(), "required", kind == RuleKind.PARAMETER_NOW_REQUIRED);
                case PARAMETER_DEPRECATED, PARAMETER_UNDEPRECATED -> SchemaNodes.flag(ours.get(), "deprecated", kind == RuleKind.PARAMETER_DEPRECATED);
                case PARAMETER_STYLE_CHANGED -> {
                    if (input != null) {
                        OperationWriter.style(ours.get(), input.getValue());
                    }
                }
                default -> {
                    // Differences of schemas are edited elsewhere.
                }
            }
        }
    }

    /** Returns a parameter, wherever it is written. */
    Optional<ObjectNode> find(Place place) {
        return Stream.of(operation, item).flatMap(holder -> StreamSupport.stream(holder.path(PARAMETERS).spliterator(), false))
                .map(each -> ApiReader.followed(contract, each)).filter(each -> each.path("in").asText().equals(place.in())
                        && each.path("name").asText().equals(place.name())).map(ObjectNode.class::cast).findFirst();
    }

    private void remove(ObjectNode holder, JsonNode parameter) {
        ArrayNode rest = holder.arrayNode();
        holder.path(PARAMETERS).forEach(each -> {
            if (ApiReader.followed(contract, each) != parameter) {
                rest.add(each);
            }
        });
        SchemaNodes.part(holder, PARAMETERS, rest);
    }
}
