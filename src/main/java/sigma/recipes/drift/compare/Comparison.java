package sigma.recipes.drift.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Ignored;
import sigma.recipes.drift.change.Loss;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.hint.MoveHints;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ApiReader;
import sigma.recipes.drift.schema.ComparedApi;

/** Compares two documents: every change, each once, in the order of the old document. */
public final class Comparison {

    private final boolean texts;
    private final Predicate<String> paths;
    private final EndpointComparison endpoints;
    private final Silence silence;
    private final Api before;
    private final Api after;

    private Comparison(Document before, Document after, boolean texts, Predicate<String> paths) {
        this.texts = texts;
        this.paths = paths;
        this.before = ApiReader.read(before);
        this.after = ApiReader.read(after);
        ComparedApi old = ComparedApi.of(before);
        ComparedApi young = ComparedApi.of(after);
        this.endpoints = new EndpointComparison(old, young);
        this.silence = new Silence(old, young, !texts);
    }

    /**
     * Returns what changed from one document to another one.
     *
     * @throws DocumentProblem where one of them cannot be used
     */
    public static List<Change> of(Document before, Document after) {
        return compare(before, after).changes();
    }

    /**
     * Returns what changed from one document to another one, and what is outside of the subjects that both speak of.
     *
     * @throws DocumentProblem where one of them cannot be used
     */
    public static Compared compare(Document before, Document after) {
        return new Comparison(before, after, true, path -> true).compared();
    }

    /**
     * Returns what a published document says differently from our contract. Descriptions are not compared: ours are ours.
     *
     * @throws DocumentProblem where the document cannot be used
     */
    public static Compared ofContract(Document contract, Document published) {
        return new Comparison(contract, published, false, path -> true).compared();
    }

    /**
     * Returns the same for some paths of the contract, after it was edited. Hosts, and operations that only one of the two has, are
     * always compared.
     *
     * @param paths   tells which paths are compared
     * @param ignored what was ignored when all were compared
     */
    public static List<Change> ofContract(Document contract, Document published, Predicate<String> paths, List<Ignored> ignored) {
        Comparison comparison = new Comparison(contract, published, false, paths);
        return comparison.silence.without(comparison.changes(), ignored);
    }

    private Compared compared() {
        return silence.of(changes());
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>(servers());
        Matching.Matched matched = Matching.of(before.endpoints(), after.endpoints());
        MoveHints hints = MoveHints.of(before.endpoints().stream().filter(old -> matched.of(old).isEmpty()).toList(), matched.added());
        for (Api.Endpoint old : before.endpoints()) {
            Optional<Api.Endpoint> young = matched.of(old);
            if (young.isEmpty() && after.leavesOpen(old)) {
                continue;
            }
            if (young.isEmpty()) {
                changes.add(change(Rule.OPERATION_REMOVED, old, title(old), "").hinted(hints.of(old)));
                continue;
            }
            if (paths.test(old.path())) {
                changes.addAll(whole(old, young.get()));
                changes.addAll(endpoints.of(old, young.get()));
            }
        }
        matched.added().stream().filter(young -> !before.leavesOpen(young))
                .forEach(young -> changes.add(change(Rule.OPERATION_ADDED, young, "", title(young)).hinted(hints.of(young))));
        return List.copyOf(new LinkedHashSet<>(changes));
    }

    private List<Change> whole(Api.Endpoint old, Api.Endpoint young) {
        List<Change> changes = new ArrayList<>();
        if (!old.id().equals(young.id())) {
            changes.add(change(Rule.OPERATION_ID_CHANGED, old, old.id(), young.id()).withLoss(Loss.OPERATION_ID));
        }
        if (old.deprecated() != young.deprecated()) {
            changes.add(change(young.deprecated() ? Rule.OPERATION_DEPRECATED : Rule.OPERATION_UNDEPRECATED, old,
                    old.deprecated() ? "deprecated" : "", young.deprecated() ? "deprecated" : ""));
        }
        if (old.security().isPresent() && young.security().isPresent() && !old.security().equals(young.security())) {
            boolean accepted = old.security().get().stream().allMatch(way -> isEnough(way, young.security().get()));
            changes.add(change(accepted ? Rule.OPERATION_SECURITY_LOOSENED : Rule.OPERATION_SECURITY_CHANGED, old, ways(old), ways(young)));
        }
        if (old.security().isPresent() != young.security().isPresent() && old.unread().isEmpty() && young.unread().isEmpty()) {
            changes.add(change(Rule.OPERATION_SECURITY_CHANGED, old, "", ""));
        }
        if (texts && !old.text().equals(young.text())) {
            changes.add(change(Rule.OPERATION_REWORDED, old, "", ""));
        }
        return changes;
    }

    private List<Change> servers() {
        List<Change> changes = new ArrayList<>();
        if (!before.servers().isEmpty() && !after.servers().isEmpty()) {
            ValueComparison.without(before.servers(), after.servers()).forEach(host -> changes.add(server(Rule.SERVER_REMOVED, host, "")));
            ValueComparison.without(after.servers(), before.servers()).forEach(host -> changes.add(server(Rule.SERVER_ADDED, "", host)));
        }
        return changes;
    }

    private static Change server(Rule rule, String before, String after) {
        return new Change(rule, "", "", "", Place.servers(), before, after, List.of());
    }

    /** Credentials are enough for an alternative that takes no other kind and no other scope. */
    private static boolean isEnough(Map<String, Set<String>> credentials, Set<Map<String, Set<String>>> alternatives) {
        return alternatives.stream().anyMatch(taken -> taken.entrySet().stream().allMatch(each ->
                credentials.containsKey(each.getKey()) && credentials.get(each.getKey()).containsAll(each.getValue())));
    }

    private static String ways(Api.Endpoint endpoint) {
        return endpoint.security().orElse(Set.of()).stream().map(Comparison::way).sorted().collect(Collectors.joining(" or "));
    }

    private static String way(Map<String, Set<String>> credentials) {
        return credentials.isEmpty() ? "none" : credentials.entrySet().stream().map(each -> each.getKey()
                + (each.getValue().isEmpty() ? "" : " (" + String.join(", ", each.getValue()) + ")")).collect(Collectors.joining(" and "));
    }

    private static String title(Api.Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path();
    }

    private static Change change(Rule rule, Api.Endpoint endpoint, String before, String after) {
        return new Change(rule, endpoint.id(), endpoint.method(), endpoint.path(), Place.operation(), before, after, List.of());
    }
}
