package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.OperationMatching;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.SchemaParts;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.drift.update.files.ContractPaths;
import sigma.recipes.drift.update.files.ContractSchemaIndex;
import sigma.recipes.drift.update.files.NewParts;
import sigma.recipes.drift.update.files.OperationPlacement;
import sigma.recipes.drift.update.files.PartReferences;
import sigma.recipes.drift.update.schema.SchemaEditor;
import sigma.recipes.drift.update.schema.SchemaLocator;
import sigma.recipes.drift.update.schema.SchemaWriter;

/** Applies changes to a copy of the contract. A comparison then determines whether they match the published document. */
final class TrialUpdate {

    private final ContractFileTree before;
    private final ContractFileTree files;
    private final Document contract;
    private final Api existing;
    private final OperationMatching matched;
    private final SchemaComparison request;
    private final SchemaComparison response;
    private final ContractSchemaIndex index;
    private final NewParts parts;
    private final ContractPaths paths;
    private final SchemaEditor schemas;
    private final boolean atParts;

    private TrialUpdate(ContractFileTree before, ComparedApi published, boolean atParts) {
        this.before = before;
        this.atParts = atParts;
        this.files = before.copy();
        this.contract = files.document();
        ComparedApi own = ComparedApi.of(contract);
        this.existing = own.api();
        this.matched = OperationMatching.of(existing.endpoints(), published.api().endpoints());
        this.request = new SchemaComparison(own, published, Direction.REQUEST);
        this.response = new SchemaComparison(own, published, Direction.RESPONSE);
        this.index = new ContractSchemaIndex(files, own);
        this.parts = new NewParts(files, published);
        this.paths = new ContractPaths(files);
        this.schemas = new SchemaEditor(new SchemaLocator(contract, own.schemas()), atParts);
    }

    /** Returns a copy of the contract with some changes, which are made in parts that several schemas use if {@code atParts}. */
    static ContractFileTree of(ContractFileTree contract, ComparedApi published, List<Change> changes, boolean atParts) {
        return new TrialUpdate(contract, published, atParts).with(changes);
    }

    /** Returns the part of the contract that each change edits; absent for a change of an operation. */
    static Map<Change, String> owners(ContractFileTree contract, ComparedApi published, List<Change> changes) {
        TrialUpdate trial = new TrialUpdate(contract, published, true);
        SchemaParts owners = trial.request.before().parts();
        Map<Change, String> parts = new HashMap<>();
        trial.located(changes).values().forEach(edited -> edited.forEach((change, node) -> node.map(owners::of)
                .filter(part -> !part.isEmpty() && !part.startsWith("paths/")).ifPresent(part -> parts.put(change, part))));
        return parts;
    }

    private ContractFileTree with(List<Change> changes) {
        Map<OperationEditor, Map<Change, Optional<ObjectNode>>> located = located(changes);
        schemas.edit();
        located.forEach((editor, edited) -> edited.keySet().stream().filter(change -> edited.get(change).isEmpty()).forEach(editor::edit));
        existing.endpoints().stream().filter(before -> isChanged(before, RuleKind.OPERATION_REMOVED, changes))
                .forEach(before -> paths.remove(before.path(), before.method()));
        matched.added().stream().filter(after -> isChanged(after, RuleKind.OPERATION_ADDED, changes)).forEach(this::add);
        servers(changes);
        PartReferences.removeUnused(before, files);
        return files;
    }

    private Map<OperationEditor, Map<Change, Optional<ObjectNode>>> located(List<Change> changes) {
        Map<OperationEditor, Map<Change, Optional<ObjectNode>>> located = new LinkedHashMap<>();
        for (Api.Endpoint before : existing.endpoints()) {
            List<Change> own = changes.stream().filter(each -> each.rule().kind() != RuleKind.OPERATION_ADDED && isAt(before, each)).toList();
            if (!own.isEmpty()) {
                matched.of(before).ifPresent(after -> {
                    OperationEditor editor = editor(before, after);
                    located.put(editor, editor.schemas(own, schemas));
                });
            }
        }
        return located;
    }

    private OperationEditor editor(Api.Endpoint before, Api.Endpoint after) {
        return new OperationEditor(contract, paths.item(before.path()), paths.operation(before.path(), before.method()),
                writer(before.path(), OperationWriter.id(before)), before, after);
    }

    private OperationWriter writer(String path, String id) {
        String file = "schemas/" + paths.file(path).orElseThrow();
        return new OperationWriter(files, new SchemaWriter(request, index, parts, file, id), new SchemaWriter(response, index, parts, file, id), atParts);
    }

    private void add(Api.Endpoint after) {
        String path = new OperationPlacement(paths).pathFor(after.path(), related(after));
        writer(path, OperationWriter.id(after)).add(paths.item(path), path, after);
    }

    /** Returns the paths in the contract of the operations that share a tag with a new one. */
    private List<String> related(Api.Endpoint after) {
        return existing.endpoints().stream().filter(each -> matched.of(each).filter(other -> other.tags().stream().anyMatch(after.tags()::contains)).isPresent())
                .map(Api.Endpoint::path).distinct().toList();
    }

    private void servers(List<Change> changes) {
        List<String> removed = changes.stream().filter(each -> each.rule().kind() == RuleKind.SERVER_REMOVED).map(Change::before).toList();
        List<String> added = changes.stream().filter(each -> each.rule().kind() == RuleKind.SERVER_ADDED).map(Change::after).toList();
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        ArrayNode servers = files.root().withArrayProperty("servers").removeIf(server -> removed.contains(server.path("url").asText()));
        added.forEach(url -> servers.addObject().put("url", url));
    }

    private static boolean isChanged(Api.Endpoint endpoint, RuleKind kind, List<Change> changes) {
        return changes.stream().anyMatch(each -> each.rule().kind() == kind && isAt(endpoint, each));
    }

    private static boolean isAt(Api.Endpoint endpoint, Change change) {
        return change.method().equals(endpoint.method()) && change.path().equals(endpoint.path());
    }
}
