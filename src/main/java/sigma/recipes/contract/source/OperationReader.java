package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.contract.ContractIndex;

/** Converts the operations of the contract files to entries of the index and documents of their parts. */
final class OperationReader {

    private final ReferenceResolver references;
    private final SchemaBundler cutter;
    private final Collection<String> mistakes;
    private final OperationRules rules;
    private final Map<ObjectNode, Integer> parameters = new LinkedHashMap<>();
    private final Map<String, JsonNode> documents = new LinkedHashMap<>();

    OperationReader(ReferenceResolver references, Collection<String> mistakes) {
        this.references = references;
        this.cutter = new SchemaBundler(references, mistakes);
        this.mistakes = mistakes;
        this.rules = new OperationRules(mistakes);
    }

    /** Returns all parameters read so far, each once, in the order of the numbers that the operations use. */
    List<ObjectNode> parameters() {
        return List.copyOf(parameters.keySet());
    }

    /** Returns the documents of all parts read so far by name. */
    Map<String, JsonNode> documents() {
        return documents;
    }

    /** Reads one operation of {@code path}, including the parameters of the path item. */
    ObjectNode read(String path, YamlNode item, YamlNode operation) {
        List<YamlNode> ofOperation = Stream.of(item, operation).flatMap(holder -> holder.at("parameters").children().stream())
                .flatMap(parameter -> references.target(parameter).stream()).toList();
        rules.check(path, operation, ofOperation);
        ObjectNode entry = described(path, item, operation);
        ofOperation.forEach(parameter -> entry.withArray("/parameters").add(number(parameter)));
        if (operation.has("requestBody")) {
            entry.set("requestBody", requestBody(operation));
        }
        ObjectNode successes = successes(operation);
        entry.set("successes", successes);
        new EffectRules(documents, mistakes).check(operation, successes);
        return entry;
    }

    private static ObjectNode described(String path, YamlNode item, YamlNode operation) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("id", id(operation)).put("method", operation.name().toUpperCase(Locale.ROOT)).put("path", path);
        entry.put("summary", operation.text("summary"));
        entry.put("subject", subject(item));
        if (operation.node().path("deprecated").asBoolean()) {
            entry.put("deprecated", true);
        }
        if (operation.has(EffectRules.EFFECT)) {
            entry.put("readOnly", true);
        }
        if (operation.text(EffectRules.EFFECT).equals(EffectRules.SIGN_IN)) {
            entry.put("signIn", true);
        }
        if (operation.has(OperationRules.CALLER)) {
            entry.put("callers", operation.text(OperationRules.CALLER));
        }
        JsonNode creates = operation.at(EffectRules.CREATES).node();
        if (creates.isArray() && !creates.isEmpty()) {
            entry.set("creates", creates);
        }
        return entry;
    }

    private ObjectNode requestBody(YamlNode operation) {
        YamlNode body = operation.at("requestBody");
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("required", body.node().path("required").asBoolean());
        entry.set("content", content(body, id(operation) + "/request"));
        return entry;
    }

    /** Returns the content of each successful response by its status, and reads the schemas of the others. */
    private ObjectNode successes(YamlNode operation) {
        ObjectNode successes = JsonNodeFactory.instance.objectNode();
        for (YamlNode response : operation.at("responses").children()) {
            if (response.name().startsWith("2")) {
                references.target(response).ifPresent(target ->
                        successes.set(response.name(), content(target, id(operation) + "/" + response.name())));
            } else {
                references.target(response).ifPresent(this::error);
            }
        }
        return successes;
    }

    private static String id(YamlNode operation) {
        return operation.text("operationId");
    }

    /** Returns the subject of a path item, which is the name of its file. */
    static String subject(YamlNode item) {
        return item.file().replaceFirst("^.*/", "").replaceFirst("\\.yaml$", "");
    }

    private int number(YamlNode parameter) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("name", parameter.text("name")).put("in", parameter.text("in"));
        entry.put("required", parameter.node().path("required").asBoolean());
        entry.set("schema", cutWithNotes(parameter));
        return parameters.computeIfAbsent(entry, unseen -> parameters.size());
    }

    private ObjectNode content(YamlNode holder, String name) {
        ObjectNode partsByType = JsonNodeFactory.instance.objectNode();
        List<YamlNode> media = holder.at("content").children();
        for (YamlNode type : media) {
            String part = media.size() == 1 ? name : name + "/" + type.name().replaceAll("[^A-Za-z0-9]+", "-");
            documents.put(part, cutWithNotes(type));
            partsByType.put(type.name(), part);
        }
        return partsByType;
    }

    /** Extracts the schema of a parameter or a media type with its extensions, since a check sees the schema only. */
    private ObjectNode cutWithNotes(YamlNode holder) {
        ObjectNode document = cutter.cut(holder.at("schema"));
        holder.children().stream().filter(part -> part.name().startsWith("x-") && !document.has(part.name()))
                .forEach(note -> document.set(note.name(), note.node()));
        return document;
    }

    private void error(YamlNode response) {
        JsonNode document = cutter.cut(response.at("content").at("application/json").at("schema"));
        JsonNode first = documents.putIfAbsent(ContractIndex.ERROR, document);
        if (first == null) {
            rules.checkError(response, document);
        } else if (!first.equals(document)) {
            mistakes.add(response.mistake("errors differ from those of other operations; refer to the shared response"));
        }
    }
}
