package sigma.recipes.drift.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.IgnoredDifferences;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.hint.MoveHints;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.Schemas;

/** Compares two documents: every change, each once, in the order of the old document. */
public final class Comparison {

    private final boolean texts;
    private final Predicate<String> paths;
    private final EndpointComparison endpoints;
    private final OperationMatching matched;
    private final UnmentionedSubjects unmentioned;
    private final boolean webhooks;
    private final ComparedApi before;
    private final ComparedApi after;
    private final Api apiBefore;
    private final Api apiAfter;

    private Comparison(ComparedApi before, ComparedApi after, boolean texts, boolean webhooks, Predicate<String> paths) {
        this.texts = texts;
        this.webhooks = webhooks;
        this.paths = paths;
        this.before = before;
        this.after = after;
        this.apiBefore = before.api();
        this.apiAfter = after.api();
        this.endpoints = new EndpointComparison(before, after);
        this.matched = OperationMatching.of(apiBefore.endpoints(), apiAfter.endpoints());
        this.unmentioned = new UnmentionedSubjects(before, after, !texts);
    }

    /**
     * Returns the changes from one document to another, and the differences outside of the subjects that both mention.
     *
     * @throws DocumentProblem if one of them cannot be used
     */
    public static ComparisonResult compare(ComparedApi before, ComparedApi after) {
        return new Comparison(before, after, true, true, path -> true).compared();
    }

    /** Returns the same for two versions of a document that the contract follows; the contract has no webhooks and callbacks. */
    public static ComparisonResult ofVersions(ComparedApi before, ComparedApi after) {
        return new Comparison(before, after, true, false, path -> true).compared();
    }

    /**
     * Returns the differences between a published document and the contract. Descriptions are not compared: those of the
     * contract are its own.
     *
     * @throws DocumentProblem if the document cannot be used
     */
    public static ComparisonResult ofContract(ComparedApi contract, ComparedApi published) {
        return new Comparison(contract, published, false, false, path -> true).compared();
    }

    /**
     * Returns the same for some paths of the edited contract. Hosts, and operations of one document only, are always
     * compared.
     *
     * @param paths   selects the paths to compare
     * @param ignored the differences ignored in the full comparison
     */
    public static List<Change> ofContract(ComparedApi contract, ComparedApi published, Predicate<String> paths, List<IgnoredDifferences> ignored) {
        Comparison comparison = new Comparison(contract, published, false, false, paths);
        return comparison.unmentioned.without(comparison.changes(), ignored);
    }

    private ComparisonResult compared() {
        ComparisonResult compared = unmentioned.of(changes());
        return new ComparisonResult(compared.changes(), Stream.concat(compared.ignored().stream(), Stream.of(headers(), unmentioned.formats(), ignoredWebhooks(), tooDeep(before), tooDeep(after)).filter(each -> each.number() > 0)).toList());
    }

    private static IgnoredDifferences tooDeep(ComparedApi side) {
        List<String> places = side.tooDeep();
        return new IgnoredDifferences("schema", "oneOf and anyOf are nested more than " + Schemas.DEEPEST + " levels deep in " + side.name()
                + places.stream().filter(place -> !place.isEmpty()).findFirst().map(place -> ", first in " + place).orElse(""), places.size());
    }

    private IgnoredDifferences headers() {
        int different = 0;
        for (Api.Endpoint before : apiBefore.endpoints()) {
            Set<String> after = matched.of(before).map(Api.Endpoint::ignored).orElse(before.ignored());
            different += (int) Stream.concat(before.ignored().stream().filter(name -> !after.contains(name)),
                    after.stream().filter(name -> !before.ignored().contains(name))).count();
        }
        return new IgnoredDifferences("header parameter", "OpenAPI tells readers to ignore Accept, Content-Type and Authorization", different);
    }

    private IgnoredDifferences ignoredWebhooks() {
        return new IgnoredDifferences("the contract has no webhooks and callbacks", webhooks ? 0 : webhooks().size());
    }

    private List<Change> webhooks() {
        List<Change> changes = new ArrayList<>();
        OperationMatching sent = OperationMatching.of(apiBefore.received(), apiAfter.received());
        for (Api.Endpoint before : apiBefore.received()) {
            EndpointChanges found = new EndpointChanges(before);
            sent.of(before).ifPresentOrElse(after -> endpoints.compareReceived(before, after, found),
                    () -> found.add(Rule.WEBHOOK_REMOVED, Place.operation(), before.title(), ""));
            changes.addAll(found.all());
        }
        sent.added().forEach(after -> {
            EndpointChanges found = new EndpointChanges(after);
            found.add(Rule.WEBHOOK_ADDED, Place.operation(), "", after.title());
            changes.addAll(found.all());
        });
        return changes;
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>(servers());
        apiBefore.flows().forEach((name, flow) -> {
            if (apiAfter.flows().containsKey(name)) {
                flow(Place.security(name), flow, apiAfter.flows().get(name), changes);
            }
        });
        MoveHints hints = MoveHints.of(apiBefore.endpoints().stream().filter(before -> matched.of(before).isEmpty()).toList(), matched.added());
        for (Api.Endpoint before : apiBefore.endpoints()) {
            Optional<Api.Endpoint> after = matched.of(before);
            EndpointChanges found = new EndpointChanges(before);
            if (after.isPresent() && paths.test(before.path())) {
                whole(before, after.get(), found);
                endpoints.compare(before, after.get(), found);
            } else if (after.isEmpty() && !apiAfter.hasUnreadable(before)) {
                found.add(Place.operation(), Difference.of(Rule.OPERATION_REMOVED, before.title(), "").hinted(hints.of(before)));
            }
            changes.addAll(found.all());
        }
        matched.added().stream().filter(after -> !apiBefore.hasUnreadable(after)).forEach(after -> {
            EndpointChanges found = new EndpointChanges(after);
            found.add(Place.operation(), Difference.of(Rule.OPERATION_ADDED, "", after.title()).hinted(hints.of(after)));
            changes.addAll(found.all());
        });
        if (webhooks) {
            changes.addAll(webhooks());
        }
        return List.copyOf(new LinkedHashSet<>(changes));
    }

    private void whole(Api.Endpoint before, Api.Endpoint after, EndpointChanges found) {
        Place place = Place.operation();
        if (!before.id().equals(after.id())) {
            found.add(place, Difference.of(Rule.OPERATION_ID_CHANGED, before.id(), after.id()).withLoss(ExporterLoss.OPERATION_ID));
        }
        found.deprecated(place, before.deprecated(), after.deprecated(), Rule.OPERATION_DEPRECATED, Rule.OPERATION_UNDEPRECATED);
        if (before.security().isPresent() && after.security().isPresent() && !before.security().equals(after.security())) {
            boolean accepted = before.security().get().stream().allMatch(way -> isEnough(way, after.security().get()));
            found.add(accepted ? Rule.OPERATION_SECURITY_LOOSENED : Rule.OPERATION_SECURITY_CHANGED, place, ways(before), ways(after));
        }
        if (before.security().isPresent() != after.security().isPresent() && before.unread().isEmpty() && after.unread().isEmpty()) {
            found.add(Rule.OPERATION_SECURITY_CHANGED, place, "", "");
        }
        if (texts && !before.text().equals(after.text())) {
            found.add(Rule.OPERATION_REWORDED, place, "", "");
        }
    }

    private List<Change> servers() {
        List<Change> changes = new ArrayList<>();
        if (!apiBefore.servers().isEmpty() && !apiAfter.servers().isEmpty()) {
            missing(apiBefore, apiAfter).forEach(server -> changes.add(ofApi(Rule.SERVER_REMOVED, Place.servers(), server, "")));
            missing(apiAfter, apiBefore).forEach(server -> changes.add(ofApi(Rule.SERVER_ADDED, Place.servers(), "", server)));
        }
        return changes;
    }

    /** A further address or scope breaks nothing, and a document may leave out an address. */
    private static void flow(Place place, Api.Flow before, Api.Flow after, List<Change> changes) {
        before.urls().forEach((purpose, urls) -> {
            Set<String> now = after.urls().getOrDefault(purpose, urls);
            if (!now.containsAll(urls)) {
                changes.add(ofApi(Rule.OAUTH_URL_CHANGED, place, purpose + " " + String.join(", ", urls), purpose + " " + String.join(", ", now)));
            }
        });
        ValueComparison.without(before.scopes(), after.scopes()).forEach(scope -> changes.add(ofApi(Rule.OAUTH_SCOPE_REMOVED, place, scope, "")));
        ValueComparison.without(after.scopes(), before.scopes()).forEach(scope -> changes.add(ofApi(Rule.OAUTH_SCOPE_ADDED, place, "", scope)));
    }

    /** Returns the servers of an API that another one lacks. The path of a main server may have moved into those of the operations. */
    private static Set<String> missing(Api api, Api other) {
        return api.servers().stream().filter(server -> other.servers().stream().noneMatch(each -> each.host().equals(server.host())
                && (each.path().equals(server.path()) || each.main() && server.main()))).map(Api.Server::title).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Change ofApi(Rule rule, Place place, String before, String after) {
        return new Change(rule, "", "", "", place, before, after, List.of());
    }

    /** Credentials satisfy an alternative that requires no other kind and no other scope. */
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
}
