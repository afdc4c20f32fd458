package sigma.recipes.drift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/** Brings our contract one round closer to a published document: what one change hides is seen in the next round. */
final class UpdateRound {

    private final OwnFiles files;
    private final Document contract;
    private final Side before;
    private final Side after;
    private final Api ours;
    private final Api theirs;
    private final SchemaComparison request;
    private final SchemaComparison response;
    private final OwnShapes shapes;
    private final Matching.Matched matched;
    private final SharedParts shared = new SharedParts();
    private Drafts drafts;
    private OwnPaths paths;
    private final Security security;

    private UpdateRound(OwnFiles files, Document published) {
        this.files = files;
        this.contract = files.document();
        this.before = Side.of(contract);
        this.after = Side.of(published);
        this.ours = ApiReader.read(contract);
        this.theirs = ApiReader.read(published);
        this.request = new SchemaComparison(before, after, Direction.REQUEST);
        this.response = new SchemaComparison(before, after, Direction.RESPONSE);
        this.shapes = new OwnShapes(files, before);
        this.matched = new Matching(before, after).of(ours.endpoints(), theirs.endpoints());
        this.security = new Security(contract);
    }

    /**
     * Returns the files with changes applied.
     *
     * @param changes what differs, all of it
     * @param known   tells what is to stay
     */
    static OwnFiles of(OwnFiles files, Document published, List<Change> changes, Predicate<Change> known) {
        UpdateRound round = new UpdateRound(files, published);
        Settling.Settled settled = round.updated(changes, known);
        while (round.shared.learn(settled.split())) {
            settled = round.updated(changes, known);
        }
        return settled.files();
    }

    private Settling.Settled updated(List<Change> changes, Predicate<Change> known) {
        drafts = new Drafts(contract);
        paths = new OwnPaths(files);
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
        OwnFiles drafted = paths.written();
        servers(drafted.root(), changes.stream().filter(known.negate()).toList());
        Settling.Settled settled = Settling.of(drafted, drafts);
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
        NewSchemas sent = new NewSchemas(request, shapes, drafts, file(old.path()), NewOperations.id(young));
        NewSchemas answered = new NewSchemas(response, shapes, drafts, file(old.path()), NewOperations.id(young));
        OperationRevision.Tools tools = new OperationRevision.Tools(drafts, new NewOperations(files, request, sent, answered),
                new SchemaRevision(request, drafts, sent, shared, old.id()), new SchemaRevision(response, drafts, answered, shared, old.id()), security);
        new OperationRevision(tools, operation, young, live, known).of(old, security);
        if (live.stream().anyMatch(each -> each.rule() == Rule.OPERATION_MOVED)) {
            paths.remove(old.path(), old.method());
            paths.put(new PathPlace(paths).moved(old.path(), young.path()), young.method(), operation);
        }
    }

    private void add(Api.Endpoint young) {
        String path = new PathPlace(paths).open(young.path());
        String id = NewOperations.id(young);
        NewOperations added = new NewOperations(files, request,
                new NewSchemas(request, shapes, drafts, file(path), id), new NewSchemas(response, shapes, drafts, file(path), id));
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
