package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.compare.Matching;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ApiReader;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.drift.update.files.ContractPaths;
import sigma.recipes.drift.update.files.ContractSchemaIndex;
import sigma.recipes.drift.update.files.DraftSchemas;
import sigma.recipes.drift.update.files.PartNameResolver;
import sigma.recipes.drift.update.files.PathLocation;
import sigma.recipes.drift.update.schema.SchemaUpdater;
import sigma.recipes.drift.update.schema.SchemaWriter;
import sigma.recipes.drift.update.schema.SharedParts;

/** Brings our contract one round closer to a published document: what one change hides is seen in the next round. */
final class UpdateRound {

    private final ContractFileTree files;
    private final Document contract;
    private final ComparedApi before;
    private final ComparedApi after;
    private final Api ours;
    private final Api theirs;
    private final SchemaComparison request;
    private final SchemaComparison response;
    private final ContractSchemaIndex shapes;
    private final Matching.Matched matched;
    private final SharedParts shared = new SharedParts();
    private DraftSchemas drafts;
    private ContractPaths paths;
    private final Security security;

    private UpdateRound(ContractFileTree files, Document published) {
        this.files = files;
        this.contract = files.document();
        this.before = ComparedApi.of(contract);
        this.after = ComparedApi.of(published);
        this.ours = ApiReader.read(contract);
        this.theirs = ApiReader.read(published);
        this.request = new SchemaComparison(before, after, Direction.REQUEST);
        this.response = new SchemaComparison(before, after, Direction.RESPONSE);
        this.shapes = new ContractSchemaIndex(files, before);
        this.matched = Matching.of(ours.endpoints(), theirs.endpoints());
        this.security = new Security(contract);
    }

    /**
     * Returns the files with changes applied.
     *
     * @param changes what differs, all of it
     * @param known   tells what is to stay
     */
    static ContractFileTree of(ContractFileTree files, Document published, List<Change> changes, Predicate<Change> known) {
        UpdateRound round = new UpdateRound(files, published);
        PartNameResolver.Settled settled = round.updated(changes, known);
        while (round.shared.learn(settled.split())) {
            settled = round.updated(changes, known);
        }
        return settled.files();
    }

    private PartNameResolver.Settled updated(List<Change> changes, Predicate<Change> known) {
        drafts = new DraftSchemas(contract);
        paths = new ContractPaths(files);
        for (Api.Endpoint old : ours.endpoints()) {
            List<Change> all = changes.stream().filter(each -> isOf(old, each)).toList();
            List<Change> live = all.stream().filter(known.negate()).toList();
            if (live.stream().anyMatch(each -> each.rule() == Rule.OPERATION_REMOVED)) {
                paths.remove(old.path(), old.method());
            } else if (!live.isEmpty()) {
                revise(old, matched.of(old).orElseThrow(), live, all.stream().filter(known).toList());
            }
        }
        for (Api.Endpoint young : matched.added()) {
            if (changes.stream().filter(known.negate()).anyMatch(each -> each.rule() == Rule.OPERATION_ADDED && isAt(young, each))) {
                add(young);
            }
        }
        ContractFileTree drafted = paths.written();
        servers(drafted.root(), changes.stream().filter(known.negate()).toList());
        PartNameResolver.Settled settled = PartNameResolver.of(drafted, drafts);
        paths.share(settled.files());
        return settled;
    }

    private static boolean isOf(Api.Endpoint old, Change change) {
        return change.rule() != Rule.OPERATION_ADDED && isAt(old, change);
    }

    private static boolean isAt(Api.Endpoint endpoint, Change change) {
        return change.method().equals(endpoint.method()) && change.path().equals(endpoint.path());
    }

    private void revise(Api.Endpoint old, Api.Endpoint young, List<Change> live, List<Change> known) {
        ObjectNode operation = paths.operation(old.path(), old.method());
        SchemaWriter sent = new SchemaWriter(request, shapes, drafts, file(old.path()), OperationWriter.id(young));
        SchemaWriter answered = new SchemaWriter(response, shapes, drafts, file(old.path()), OperationWriter.id(young));
        OperationUpdater.Tools tools = new OperationUpdater.Tools(drafts, new OperationWriter(files, request, sent, answered),
                new SchemaUpdater(request, drafts, sent, shared, old.id()), new SchemaUpdater(response, drafts, answered, shared, old.id()), security);
        new OperationUpdater(tools, operation, young, live, known).of(old, security);
        if (live.stream().anyMatch(each -> each.rule() == Rule.OPERATION_MOVED)) {
            paths.remove(old.path(), old.method());
            paths.put(new PathLocation(paths).moved(old.path(), young.path()), young.method(), operation);
        }
    }

    private void add(Api.Endpoint young) {
        String path = new PathLocation(paths).open(young.path());
        String id = OperationWriter.id(young);
        OperationWriter added = new OperationWriter(files, request,
                new SchemaWriter(request, shapes, drafts, file(path), id), new SchemaWriter(response, shapes, drafts, file(path), id));
        paths.put(path, young.method(), added.operation(young, security, path));
    }

    private String file(String path) {
        return "schemas/" + paths.subject(path);
    }

    private static void servers(ObjectNode root, List<Change> live) {
        if (live.stream().noneMatch(each -> each.rule() == Rule.SERVER_REMOVED || each.rule() == Rule.SERVER_ADDED)) {
            return;
        }
        ArrayNode servers = JsonNodeFactory.instance.arrayNode();
        root.path("servers").forEach(server -> {
            if (live.stream().noneMatch(each -> each.rule() == Rule.SERVER_REMOVED && each.before().equals(server.path("url").asText()))) {
                servers.add(server);
            }
        });
        live.stream().filter(each -> each.rule() == Rule.SERVER_ADDED).forEach(each -> servers.addObject().put("url", each.after()));
        root.set("servers", servers);
    }
}
