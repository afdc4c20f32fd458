package sigma.recipes.runbook.drill;

import io.cucumber.plugin.event.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.client.call.EndlessPages;
import sigma.recipes.client.call.ExpectedRefusalMissing;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.contract.check.ContractBroken;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SandboxOptions;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.recipe.ScenarioTitle;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.runbook.verify.RunVerdict;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.record.RunLog;

/** Plays the recipes that use an operation, in a sandbox whose API was changed, and tells what noticed it. */
final class Drill {

    /** What a step noticed that read back what a write should have done. */
    static final String READ_BACK = "read back";

    /** In the place of a scenario: what a run lists at its end without failing. */
    static final String AT_THE_END = "the end of the run";

    private static final Pattern NEWS = Pattern.compile("^New in the API: (\\S+ \\S+): .*\\[([\\w.-]+)]");
    private static final Path FEATURES = Path.of("features");

    private Drill() {
    }

    /**
     * Plays scenarios against a changed API.
     *
     * @param places the scenarios, some of {@link UsedOperations#places}
     * @return scenario to what it noticed: finding ids, or the kind of failure; and what the end of the run lists
     */
    static Map<String, String> noticed(Mutation mutation, Collection<String> places) throws IOException {
        MutatedApi api = new MutatedApi();
        return noticed(api, each -> mutation.made().accept(api, each), mutation.patience(), places, Drill::news);
    }

    /**
     * Plays scenarios in a sandbox that serves another contract.
     *
     * @param places the scenarios, some of {@link UsedOperations#places}
     * @return scenario to what it noticed, also where it went on after a violation of the contract
     */
    static Map<String, String> noticed(Interceptor api, Collection<String> places) throws IOException {
        return noticed(api, each -> { }, Network.standard().readTimeout(), places, Drill::violations);
    }

    private static Map<String, String> noticed(Interceptor api, Consumer<SandboxOrganization> prepared, Duration patience,
                                               Collection<String> places, Function<RunLog, Map<String, String>> more) throws IOException {
        Settings settings = Settings.load(Path.of("target"), Map.of(), new Properties());
        Map<String, String> noticed = new TreeMap<>();
        try (Organization organization = Organization.sandbox(settings, Purpose.VERIFY, SandboxOptions.usual().interceptedBy(api)
                .preparing(prepared).waiting(patience).timedBy(new SkippedTime()));
             VerifyingRun run = VerifyingRun.start(organization, scope(places))) {
            run.play();
            run.verdict(SkipLimit.none()).results().stream().filter(result -> result.status() != Status.PASSED).forEach(result ->
                    noticed.put(UsedOperations.place(result.recipe(), result.title()), outcome(result)));
            more.apply(run.log()).forEach(noticed::putIfAbsent);
        }
        return noticed;
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

    private static VerifyScope scope(Collection<String> places) {
        VerifyScope everything = VerifyScope.everything(FEATURES);
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
        if (failure.isPresent() && failure.get() instanceof ContractBroken broken) {
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
            return unreachable.trouble() == Unreachable.Trouble.TIMEOUT ? "no answer in time" : "the connection broke";
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
