package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.update.schema.SchemaNodes;

/** Edits the parameters of an operation in place: those that it lists, those of its path, and shared ones. */
final class ParameterEditor {

    private static final String PARAMETERS = "parameters";

    private final Document contract;
    private final List<ObjectNode> holders;
    private final OperationWriter writer;

    /** Creates an editor for an operation of the path {@code item}. */
    ParameterEditor(Document contract, ObjectNode item, ObjectNode operation, OperationWriter writer) {
        this.contract = contract;
        this.holders = List.of(operation, item);
        this.writer = writer;
    }

    void edit(Change change, Api.Endpoint published, String path) {
        Optional<Map.Entry<String, Api.Input>> input = published.inputs().entrySet().stream()
                .filter(each -> Place.parameter(each.getValue().in(), each.getValue().name()).equals(change.place().part())).findFirst();
        find(change.place()).ifPresentOrElse(existing -> edit(change.rule().kind(), existing, input.map(Map.Entry::getValue)), () -> {
            if (change.rule().kind() == RuleKind.PARAMETER_ADDED || change.rule().kind() == RuleKind.PARAMETER_ADDED_REQUIRED) {
                input.ifPresent(added -> holders.get(0).withArrayProperty(PARAMETERS).add(writer.parameter(added.getKey(), added.getValue(), path)));
            }
        });
    }

    private void edit(RuleKind kind, ObjectNode existing, Optional<Api.Input> published) {
        switch (kind) {
            case PARAMETER_REMOVED -> holders.forEach(holder -> remove(holder, existing));
            case PARAMETER_NOW_REQUIRED, PARAMETER_NOW_OPTIONAL -> SchemaNodes.flag(existing, "required", kind == RuleKind.PARAMETER_NOW_REQUIRED);
            case PARAMETER_DEPRECATED, PARAMETER_UNDEPRECATED -> SchemaNodes.flag(existing, "deprecated", kind == RuleKind.PARAMETER_DEPRECATED);
            case PARAMETER_STYLE_CHANGED -> published.ifPresent(input -> OperationWriter.style(existing, input));
            default -> {
                // Differences of schemas are edited elsewhere.
            }
        }
    }

    /** Returns a parameter, wherever it is written. */
    Optional<ObjectNode> find(Place place) {
        return holders.stream().flatMap(holder -> holder.path(PARAMETERS).valueStream()).map(each -> contract.followed(each))
                .filter(each -> each.path("in").asText().equals(place.in()) && each.path("name").asText().equals(place.name()))
                .map(ObjectNode.class::cast).findFirst();
    }

    private void remove(ObjectNode holder, JsonNode parameter) {
        SchemaNodes.part(holder, PARAMETERS, holder.withArrayProperty(PARAMETERS).removeIf(each -> contract.followed(each) == parameter));
    }
}
