package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.contract.Callers;

/** The rules that each operation of the contract must follow. */
final class OperationRules {

    static final String CALLER = "x-caller";
    private static final String ASSUMED_CALLER = "x-assumed-caller";
    private static final int SUMMARY_LENGTH = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Collection<String> mistakes;
    private final Map<String, YamlNode> byId = new HashMap<>();
    private final Map<String, YamlNode> bySummary = new HashMap<>();

    OperationRules(Collection<String> mistakes) {
        this.mistakes = mistakes;
    }

    void check(String path, YamlNode operation, List<YamlNode> parameters) {
        id(operation);
        summary(operation);
        parameters(path, operation, parameters);
        responses(operation);
        callers(operation);
    }

    /** Requires that the error schema requires the three texts of an error. */
    void checkError(YamlNode response, JsonNode document) {
        JsonNode schema = document.has("$ref")
                ? document.at(document.get("$ref").asText().substring(1)) : document;
        TreeSet<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (String name : List.of("code", "message", "requestId")) {
            if (!required.contains(name) || !schema.at("/properties/" + name + "/type").asText().equals("string")) {
                mistakes.add(response.mistake("an error must require the text " + name + "; add it to the error's schema"));
            }
        }
    }

    private void id(YamlNode operation) {
        String id = operation.text("operationId");
        if (!ID.matcher(id).matches()) {
            mistakes.add(operation.mistake("expected an operationId of letters, digits and underscores, was \"" + id + "\""));
        }
        YamlNode twin = byId.putIfAbsent(id, operation);
        if (twin != null) {
            mistakes.add(operation.mistake("the operationId " + id + " is used at " + twin + " as well; operationIds must be unique"));
        }
    }

    private void summary(YamlNode operation) {
        String summary = operation.text("summary");
        if (summary.isBlank() || summary.lines().count() > 1 || summary.length() > SUMMARY_LENGTH || summary.endsWith(".")) {
            mistakes.add(operation.mistake("expected a summary of one line, at most " + SUMMARY_LENGTH
                    + " characters, without a full stop at its end, was \"" + summary + "\""));
        }
        YamlNode twin = bySummary.putIfAbsent(summary, operation);
        if (twin != null && !summary.isBlank()) {
            mistakes.add(operation.mistake("the summary is the same at " + twin + "; say what is different here"));
        }
    }

    private void callers(YamlNode operation) {
        String word = operation.text(CALLER);
        if (operation.has(CALLER) && (word.isEmpty() || Callers.of(word).isEmpty())) {
            mistakes.add(operation.at(CALLER).mistake("expected one of " + Callers.words() + ", was \"" + word + "\""));
        }
        if (operation.has(ASSUMED_CALLER) && (!operation.has(CALLER) || operation.text(ASSUMED_CALLER).isBlank())) {
            mistakes.add(operation.at(ASSUMED_CALLER).mistake("expected the reason why " + CALLER + " beside it is assumed, was \""
                    + operation.text(ASSUMED_CALLER) + "\" beside " + (operation.has(CALLER) ? word : "no " + CALLER)));
        }
    }

    private void parameters(String path, YamlNode operation, List<YamlNode> parameters) {
        TreeSet<String> inTemplate = PARAMETER.matcher(path).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> described = parameters.stream()
                .filter(parameter -> parameter.text("in").equals("path") && parameter.node().path("required").asBoolean())
                .map(parameter -> parameter.text("name")).collect(Collectors.toCollection(TreeSet::new));
        if (!inTemplate.equals(described)) {
            mistakes.add(operation.mistake("the path has the parameters " + inTemplate + ", described as required are "
                    + described));
        }
    }

    private void responses(YamlNode operation) {
        YamlNode responses = operation.at("responses");
        if (responses.children().stream().noneMatch(response -> response.name().matches("2\\d\\d"))) {
            mistakes.add(operation.mistake("no success among the responses; add the status that the API returns, such as '200'"));
        }
        for (String range : List.of("4XX", "5XX")) {
            if (!responses.has(range)) {
                mistakes.add(operation.mistake("no response " + range + "; refer to the shared error"));
            }
        }
        responses.children().stream().filter(response -> !response.name().matches("2\\d\\d|4XX|5XX")).forEach(response ->
                mistakes.add(response.mistake("expected a status from 200 to 299, 4XX or 5XX")));
        if (responses.at("204").has("content")) {
            mistakes.add(responses.at("204").mistake("a response with this status has no body; delete its content"));
        }
    }
}
