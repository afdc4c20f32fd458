package sigma.recipes.runbook.drill;

import io.cucumber.plugin.event.Status;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.client.call.EndlessPages;
import sigma.recipes.client.call.ExpectedRefusalMissing;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.organization.Organization;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.recipe.ScenarioTitle;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.runbook.verify.RunVerdict;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.steps.record.RunLog;

/** Plays the recipes that use an operation in a sandbox with a mutated API, and returns what detected the mutation. */
final class Drill {

    /** A failure of a step that read back the effect of a write. */
    static final String READ_BACK = "read back";

    /** Stands for no scenario: what a run lists at its end without failing. */
    static final String AT_THE_END = "the end of the run";

    private static final Pattern NEWS = Pattern.compile("^New in the API: (\\S+ \\S+): .*\\[([\\w.-]+)]");
    private final VerifyScope everything = VerifyScope.everything(Path.of("features"));
    private final Baseline<String> baseline = new Baseline<>(started -> UsedOperations.place(
            Path.of(started.getUri()).getFileName().toString().replace(".feature", ""), started.getName()));

    /**
     * Plays scenarios against a mutated API.
     *
     * @param places the scenarios, some of {@link UsedOperations#places}
     * @return scenario to what it detected: finding ids, or the kind of failure; and what the end of the run lists
     */
    Map<String, String> detected(Mutation mutation, Collection<String> places) {
        return detected(ChangedSandbox.of(mutation), places, Drill::news);
    }

    /**
     * Plays scenarios in a sandbox that serves another contract.
     *
     * @param places the scenarios, some of {@link UsedOperations#places}
     * @return scenario to what it detected, even if it continued after a contract violation
     */
    Map<String, String> detected(Interceptor api, Collection<String> places) {
        return detected(ChangedSandbox.of(api), places, Drill::violations);
    }

    /** Returns those of {@code places} in which a mutation alters a request or response; others cannot detect it. */
    List<String> affected(Mutation mutation, Collection<String> places) {
        return mutation.visible() ? affected(ChangedSandbox.of(mutation), places) : List.copyOf(places);
    }

    /** Returns those of {@code places} in which another contract alters a request or a response. */
    List<String> affected(Interceptor api, Collection<String> places) {
        return affected(ChangedSandbox.of(api), places);
    }

    private List<String> affected(ChangedSandbox changed, Collection<String> places) {
        List<String> unseen = places.stream().filter(place -> !baseline.has(place)).toList();
        if (!unseen.isEmpty()) {
            Map<String, String> detected = detected(new ChangedSandbox(baseline, baseline::prepare, changed.patience()), unseen, Drill::news);
            if (!detected.isEmpty()) {
                throw new AssertionError("Scenarios fail without a change of the API: " + detected);
            }
        }
        return baseline.affected(places, changed.api(), changed.prepared());
    }

    private Map<String, String> detected(ChangedSandbox sandbox, Collection<String> places, Function<RunLog, Map<String, String>> more) {
        Map<String, String> detected = new TreeMap<>();
        if (places.isEmpty()) {
            return detected;
        }
        VerifyScope scope = scope(places);
        try (Organization organization = sandbox.open(); VerifyingRun run = VerifyingRun.start(organization, scope)) {
            run.play(scope.features().heardBy(baseline));
            run.verdict(SkipLimit.none()).results().stream().filter(result -> result.status() != Status.PASSED).forEach(result ->
                    detected.put(UsedOperations.place(result.recipe(), result.title()), outcome(result)));
            more.apply(run.log()).forEach(detected::putIfAbsent);
        }
        return detected;
    }

    private static Map<String, String> news(RunLog log) {
        String news = log.summary().stream().map(NEWS::matcher).filter(Matcher::find)
                .map(line -> line.group(2) + " " + line.group(1)).collect(Collectors.joining(", "));
        return news.isEmpty() ? Map.of() : Map.of(AT_THE_END, news);
    }

    private static Map<String, String> violations(RunLog log) {
        return log.met().stream().filter(met -> met.finding().kind() == Finding.Kind.VIOLATION).collect(Collectors.toMap(
                met -> UsedOperations.place(met.recipe(), met.scenario()), met -> met.finding().id() + " " + met.finding().generalPlace(), (one, other) -> one));
    }

    private VerifyScope scope(Collection<String> places) {
        Map<String, List<String>> played = new TreeMap<>();
        everything.recipes().forEach(recipe -> {
            List<String> titles = recipe.scenarios().stream().map(ScenarioTitle::name)
                    .filter(title -> places.contains(UsedOperations.place(recipe.name(), title))).toList();
            if (!titles.isEmpty()) {
                played.put(recipe.name(), titles);
            }
        });
        return everything.recipes(List.copyOf(played.keySet()))
                .titled(played.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    private static String outcome(ScenarioResult result) {
        Optional<Throwable> failure = result.failure();
        if (failure.isPresent() && failure.get() instanceof ContractViolation broken) {
            TreeSet<String> ids = new TreeSet<>();
            for (Finding finding : broken.findings()) {
                ids.add(finding.id() + " " + finding.generalPlace());
            }
            return String.join(", ", ids);
        }
        return failure.map(Drill::kind).orElse(result.status().name());
    }

    private static String kind(Throwable failure) {
        if (failure instanceof EndlessPages) {
            return "pages without end";
        }
        if (failure instanceof Unreachable unreachable) {
            return unreachable.trouble() == Unreachable.Trouble.TIMEOUT ? "no response in time" : "the connection broke";
        }
        if (failure instanceof ExpectedRefusalMissing) {
            return "mistake accepted";
        }
        if (failure instanceof AssertionError && failure.getMessage().startsWith("Expected that Sigma refuses, but it succeeded")) {
            return "accepted";
        }
        if (failure instanceof AssertionError) {
            return failure.getCause() instanceof Refusal ? "refused for another reason" : READ_BACK;
        }
        if (failure instanceof Refusal) {
            return "refused";
        }
        return failure instanceof ProblemException problem ? problem.report().problems().get(0).id() : failure.toString();
    }
}
