package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.update.files.DraftSchemas;

/** Brings the parameters of an operation up to those of its counterpart; their schemas are seen to before. */
final class ParameterUpdater {

    private static final String PARAMETERS = "parameters";

    private static final Set<Rule> ADDED = EnumSet.of(Rule.REQUEST_PARAMETER_ADDED, Rule.REQUEST_PARAMETER_ADDED_REQUIRED);

    private final DraftSchemas drafts;
    private final OperationWriter added;
    private final ObjectNode operation;

    ParameterUpdater(DraftSchemas drafts, OperationWriter added, ObjectNode operation) {
        this.drafts = drafts;
        this.added = added;
        this.operation = operation;
    }

    void of(Api.Endpoint old, Api.Endpoint young, List<Change> live) {
        for (Change each : live) {
            Map<String, Api.Input> inputs = ADDED.contains(each.rule()) ? young.inputs() : old.inputs();
            inputs.forEach((key, input) -> {
                if (each.place().part().equals(Place.parameter(input.in(), input.name())) && each.field().isEmpty()) {
                    one(each, key, input, young);
                }
            });
        }
    }

    private void one(Change change, String key, Api.Input input, Api.Endpoint young) {
        switch (change.rule()) {
            case REQUEST_PARAMETER_REMOVED -> replace(operation, find(drafts, operation, input), null);
            case REQUEST_PARAMETER_ADDED, REQUEST_PARAMETER_ADDED_REQUIRED ->
                    operation.withArray("/" + PARAMETERS).add(added.parameter(key, input, young.path()));
            case REQUEST_PARAMETER_RENAMED -> edit(input, young, each -> each.put("name", change.after()));
            case REQUEST_PARAMETER_MOVED -> edit(input, young, each -> moved(each, change.after()));
            case REQUEST_PARAMETER_NOW_REQUIRED -> edit(input, young, each -> each.put("required", true));
            case REQUEST_PARAMETER_NOW_OPTIONAL -> edit(input, young, each -> each.remove("required"));
            case REQUEST_PARAMETER_DEPRECATED -> edit(input, young, each -> each.put("deprecated", true));
            case REQUEST_PARAMETER_UNDEPRECATED -> edit(input, young, each -> each.remove("deprecated"));
            case REQUEST_PARAMETER_STYLE_CHANGED ->
                    edit(input, young, each -> OperationWriter.style(each, young.inputs().get(renamed(key, input, List.of(change)))));
            default -> {
                // A difference of its schema.
            }
        }
    }

    private static void moved(ObjectNode parameter, String in) {
        parameter.put("in", in);
        if (in.equals("path")) {
            parameter.put("required", true);
        }
    }

    private void edit(Api.Input input, Api.Endpoint young, Consumer<ObjectNode> edit) {
        JsonNode parameter = find(drafts, operation, input);
        if (!parameter.isMissingNode()) {
            replace(operation, parameter, drafts.edited(parameter, young.id(), edit));
        }
    }

    /** Returns the key under which a parameter is found in the new document. */
    static String renamed(String key, Api.Input input, List<Change> live) {
        return live.stream().filter(each -> each.rule() == Rule.REQUEST_PARAMETER_RENAMED
                        && each.place().part().equals(Place.parameter(input.in(), input.name())))
                .map(each -> input.in() + " " + each.after()).findFirst().orElse(key);
    }

    /** Returns a parameter of an operation as it stands there; a missing node where there is none. */
    static JsonNode find(DraftSchemas drafts, JsonNode operation, Api.Input input) {
        for (JsonNode each : operation.path(PARAMETERS)) {
            JsonNode parameter = drafts.followed(each);
            if (parameter.path("name").asText().equals(input.name()) && parameter.path("in").asText().equals(input.in())) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    /** Puts something in the place of a parameter; removes it where that is null. */
    static void replace(ObjectNode operation, JsonNode parameter, JsonNode by) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        operation.path(PARAMETERS).forEach(each -> {
            if (each != parameter) {
                all.add(each);
            } else if (by != null) {
                all.add(by);
            }
        });
        operation.set(PARAMETERS, all);
    }
}
