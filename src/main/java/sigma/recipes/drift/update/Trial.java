package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.Matching;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ApiReader;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.SchemaParts;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.drift.update.files.ContractPaths;
import sigma.recipes.drift.update.files.ContractSchemaIndex;
import sigma.recipes.drift.update.files.NewParts;
import sigma.recipes.drift.update.files.OperationHome;
import sigma.recipes.drift.update.files.UnusedParts;
import sigma.recipes.drift.update.schema.SchemaEditor;
import sigma.recipes.drift.update.schema.SchemaLocator;
import sigma.recipes.drift.update.schema.SchemaWriter;

/** Makes changes in a copy of the contract. Whether they say what the published document says, a comparison has to tell. */
final class Trial {

    private static final String PARAMETERS = "parameters";

    private final ContractFileTree before;
    private final ContractFileTree files;
    private final Document contract;
    private final Api ours;
    private final Matching.Matched matched;
    private final SchemaComparison request;
    private final SchemaComparison response;
    private final ContractSchemaIndex index;
    private final NewParts parts;
    private final ContractPaths paths;
    private final Security security;
    private final SchemaEditor schemas;

    private Trial(ContractFileTree before, Published published, boolean atParts) {
        this.before = before;
        this.files = before.copy();
        this.contract = files.document();
        ComparedApi own = ComparedApi.of(contract);
        this.ours = ApiReader.read(contract);
        this.matched = Matching.of(ours.endpoints(), published.api().endpoints());
        this.request = new SchemaComparison(own, published.compared(), Direction.REQUEST);
        this.response = new SchemaComparison(own, published.compared(), Direction.RESPONSE);
        this.index = new ContractSchemaIndex(files, own);
        this.parts = new NewParts(files, published.compared());
        this.paths = new ContractPaths(files);
        this.security = new Security(contract);
        this.schemas = new SchemaEditor(new SchemaLocator(contract, own.schemas()), atParts);
    }

    /**
     * The published document, read once.
     *
     * @param document the document
     * @param api      its operations
     * @param compared its schemas
     */
    record Published(Document document, Api api, ComparedApi compared) {

        static Published of(Document document) {
            return new Published(document, ApiReader.read(document), ComparedApi.of(document));
        }
    }

    /**
     * Returns a copy of the contract with some changes.
     *
     * @param contract  the contract
     * @param published where the changes come from
     * @param changes   the changes
     * @param atParts   whether parts are edited that several schemas use, where there is a choice
     */
    static ContractFileTree of(ContractFileTree contract, Published published, List<Change> changes, boolean atParts) {
        return new Trial(contract, published, atParts).with(changes);
    }

    /**
     * Returns the part of the contract that each change edits; nothing for a change that belongs to its operation.
     *
     * @param contract  the contract
     * @param published where the changes come from
     */
    static Map<Change, String> owners(ContractFileTree contract, Published published, List<Change> changes) {
        Trial trial = new Trial(contract, published, true);
        SchemaParts owners = trial.request.before().parts();
        Map<Change, String> parts = new HashMap<>();
        trial.located(changes).values().forEach(edited -> edited.forEach((change, node) -> node.map(owners::of)
                .filter(part -> !part.isEmpty() && !part.startsWith("paths/")).ifPresent(part -> parts.put(change, part))));
        return parts;
    }

    private ContractFileTree with(List<Change> changes) {
        Map<OperationEditor, Map<Change, Optional<ObjectNode>>> located = located(changes);
        schemas.edit();
        located.forEach((editor, edited) -> editor.edit(edited.keySet().stream().filter(change -> edited.get(change).isEmpty()).toList()));
        ours.endpoints().stream().filter(old -> changes.stream().anyMatch(each -> each.rule().kind() == RuleKind.OPERATION_REMOVED && isAt(old, each)))
                .forEach(old -> paths.remove(old.path(), old.method()));
        matched.added().stream().filter(young -> changes.stream().anyMatch(each -> each.rule().kind() == RuleKind.OPERATION_ADDED && isAt(young, each)))
                .forEach(this::add);
        servers(changes);
        UnusedParts.remove(before, files);
        return files;
    }

    private Map<OperationEditor, Map<Change, Optional<ObjectNode>>> located(List<Change> changes) {
        Map<OperationEditor, Map<Change, Optional<ObjectNode>>> located = new LinkedHashMap<>();
        for (Api.Endpoint old : ours.endpoints()) {
            List<Change> own = changes.stream().filter(each -> each.rule().kind() != RuleKind.OPERATION_ADDED && isAt(old, each)).toList();
            if (!own.isEmpty()) {
                matched.of(old).ifPresent(young -> {
                    OperationEditor editor = editor(old, young);
                    located.put(editor, editor.schemas(own, schemas));
                });
            }
        }
        return located;
    }

    private OperationEditor editor(Api.Endpoint old, Api.Endpoint young) {
        OperationEditor.Writers writers = writers(old.path(), OperationWriter.id(old));
        return new OperationEditor(contract, paths.item(old.path()), paths.operation(old.path(), old.method()),
                new OperationWriter(files, request, writers.request(), writers.response()), writers, old, young);
    }

    private OperationEditor.Writers writers(String path, String id) {
        String file = "schemas/" + paths.file(path).orElseThrow();
        return new OperationEditor.Writers(new SchemaWriter(request, index, parts, file, id), new SchemaWriter(response, index, parts, file, id), security);
    }

    private void add(Api.Endpoint young) {
        String path = new OperationHome(paths).open(young.path(), related(young));
        OperationEditor.Writers writers = writers(path, OperationWriter.id(young));
        OperationWriter writer = new OperationWriter(files, request, writers.request(), writers.response());
        ObjectNode item = paths.item(path);
        ObjectNode operation = writer.operation(young, security, path);
        share(item, operation);
        item.set(young.method().toLowerCase(Locale.ROOT), operation);
    }

    /** What is in the path is said for all of its operations, as far as it is new or says so already. */
    private void share(ObjectNode item, ObjectNode operation) {
        boolean fresh = item.isEmpty();
        List<JsonNode> rest = new ArrayList<>();
        for (JsonNode parameter : operation.path(PARAMETERS)) {
            boolean ofPath = ApiReader.followed(contract, parameter).path("in").asText().equals("path");
            if (fresh && ofPath) {
                item.withArray("/" + PARAMETERS).add(parameter);
            } else if (!stream(item.path(PARAMETERS)).anyMatch(parameter::equals)) {
                rest.add(parameter);
            }
        }
        operation.remove(PARAMETERS);
        rest.forEach(operation.withArray("/" + PARAMETERS)::add);
        if (rest.isEmpty()) {
            operation.remove(PARAMETERS);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Returns the paths in the contract of the operations that share a tag with a new one. */
    private List<String> related(Api.Endpoint young) {
        return ours.endpoints().stream().filter(old -> matched.of(old).filter(other -> other.tags().stream().anyMatch(young.tags()::contains)).isPresent())
                .map(Api.Endpoint::path).distinct().toList();
    }

    private static boolean isAt(Api.Endpoint endpoint, Change change) {
        return change.method().equals(endpoint.method()) && change.path().equals(endpoint.path());
    }

    private void servers(List<Change> changes) {
        List<String> removed = changes.stream().filter(each -> each.rule().kind() == RuleKind.SERVER_REMOVED).map(Change::before).toList();
        List<String> added = changes.stream().filter(each -> each.rule().kind() == RuleKind.SERVER_ADDED).map(Change::after).toList();
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        ArrayNode servers = JsonNodeFactory.instance.arrayNode();
        files.root().path("servers").forEach(server -> {
            if (!removed.contains(server.path("url").asText())) {
                servers.add(server);
            }
        });
        added.forEach(url -> servers.addObject().put("url", url));
        files.root().set("servers", servers);
    }
}
