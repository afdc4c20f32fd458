package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.plugin.event.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.client.model.Member;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.runbook.verify.RunVerdict;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.record.RunLog;

/**
 * Runs all scenarios in an organization that counts as a real one: they share it, one after another, and leave it unchanged.
 */
@Tag(Proof.ONLY)
class RealOrganizationTest {

    private static final String CONNECTION = "Snowflake production";
    private static final String WORKBOOK = "Orders by Region";
    private static final String ELEMENT = "Orders";

    private SandboxOrganization target;
    private SandboxServer server;

    @BeforeEach
    void serve() {
        Sandbox sandbox = Sandbox.create(Contract.load());
        target = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Tag(Proof.LONG)
    void every_scenario_except_sandbox_ones_passes_and_leaves_nothing_behind() throws IOException {
        try (Organization real = open(naming("ALLOW_WRITES", "true"))) {
            List<String> before = inUse(real);

            Played played = play(real, Optional.empty());

            assertThat(played.failures(), empty());
            assertThat(played.titles(Status.SKIPPED), containsInAnyOrder(sandboxOnly().toArray()));
            assertThat(played.reasons(), everyItem(equalTo(SkipReason.SANDBOX_ONLY)));
            assertThat("skipped with a reason", played.log().skipped().size(), equalTo(sandboxOnly().size()));
            assertThat(played.verdict().problems(), empty());
            assertThat(played.log().leftovers(), empty());
            assertThat(inUse(real), equalTo(before));
            assertThat(Leftovers.of(client(real)), empty());
        }
    }

    @Test
    void new_files_that_lists_show_late_are_awaited_and_removed() throws IOException {
        target.listNewFilesAfter(Duration.ofSeconds(5));
        try (Organization real = open(new SkippedTime(target::advance), naming("ALLOW_WRITES", "true"))) {
            Played played = play(real, List.of("see-what-a-member-can-open", "review-access", "list-embed-urls",
                    "copy-a-workbook-for-a-member", "transfer-all-documents", "offboard-a-member"));

            assertThat(played.failures(), empty());
            assertThat(played.titles(Status.PASSED), not(empty()));
            assertThat(played.log().leftovers(), empty());
        }
        target.advance(Duration.ofMinutes(1));
        try (Organization real = open(naming("ALLOW_WRITES", "true"))) {
            assertThat(Leftovers.of(client(real)), empty());
        }
    }

    @Test
    void writing_scenarios_are_skipped_without_permission_to_write() throws IOException {
        try (Organization real = open(naming())) {
            List<String> before = everything(real);

            Played played = play(real, Optional.empty());

            assertThat(played.failures(), empty());
            assertThat(new TreeSet<>(played.titles(Status.PASSED)), equalTo(readingOnly(sandboxOnly())));
            assertThat(played.reasons().stream().filter(reason -> !reason.sandboxOnly()).toList(),
                    everyItem(equalTo(SkipReason.NO_WRITES)));
            assertThat("skipped with a reason", played.log().skipped().size(),
                    equalTo(played.titles(Status.SKIPPED).size()));
            assertThat("nothing was created, not even a deactivated member", everything(real), equalTo(before));
        }
    }

    @Test
    void scenarios_that_need_a_connection_are_skipped_without_one() throws IOException {
        try (Organization real = open("ALLOW_WRITES", "true")) {
            Played played = play(real, Optional.of("grant-a-connection"));

            assertThat(played.failures(), empty());
            assertThat(played.titles(Status.PASSED), empty());
            assertThat(played.reasons(), everyItem(equalTo(SkipReason.NO_CONNECTION)));
        }
    }

    @Test
    void export_scenarios_are_skipped_without_an_element() throws IOException {
        try (Organization real = open()) {
            Played played = play(real, Optional.of("export-an-element-as-csv"));

            assertThat(played.failures(), empty());
            assertThat(played.titles(Status.PASSED), empty());
            assertThat(played.reasons().stream().filter(reason -> !reason.sandboxOnly()).toList(),
                    everyItem(equalTo(SkipReason.NO_ELEMENT)));
        }
    }

    @Test
    void bookmark_scenarios_are_skipped_without_an_exploration() throws IOException {
        try (Organization real = open("ALLOW_WRITES", "true")) {
            Played played = play(real, Optional.of("create-a-bookmark"));

            assertThat(played.failures(), empty());
            assertThat(played.titles(Status.PASSED), empty());
            assertThat(played.reasons(), everyItem(equalTo(SkipReason.NO_EXPLORATION)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"me@corp.internal", "me@printer.local", "me@corp.example"})
    void members_may_have_addresses_under_any_domain(String address) throws IOException {
        try (Organization real = open("ALLOW_WRITES", "true", "EMAIL", address)) {
            Played played = play(real, Optional.of("create-a-member"));

            assertThat(played.failures(), empty());
            assertThat(everything(real).toString(), containsString("@" + address.split("@")[1]));
        }
    }

    @Test
    void account_type_that_the_run_creates_is_not_listed_as_new_in_the_api() throws IOException {
        try (Organization real = open("ALLOW_WRITES", "true")) {
            Played played = play(real, Optional.of("delete-an-account-type"));

            assertThat(played.failures(), empty());
            assertThat(played.log().summary(), not(hasItem(containsString("New in the API"))));
        }
    }

    @Test
    void verifying_run_changes_only_objects_that_it_created() {
        try (Organization real = open("ALLOW_WRITES", "true")) {
            SigmaClient sigma = client(real);
            Member existingMember = members(sigma).stream().filter(member -> member.email().startsWith("priya.")).findFirst()
                    .orElseThrow();
            List<String> before = everything(real);

            WriteBlocked why = assertThrows(WriteBlocked.class, () -> sigma.members().deactivate(existingMember.id()));

            assertThat(why.getMessage(), containsString(existingMember.id().value() + "\", which this run did not create"));
            assertThat(everything(real), equalTo(before));
        }
    }

    private Organization open(String... more) {
        return open(new SkippedTime(), more);
    }

    private Organization open(Sleeper pace, String... more) {
        Properties properties = new Properties();
        properties.setProperty("CLIENT_ID", target.credentials().clientId());
        properties.setProperty("baseURL", server.baseUrl().toString());
        for (int i = 0; i < more.length; i += 2) {
            properties.setProperty(more[i], more[i + 1]);
        }
        Map<String, String> environment = Map.of("SECRET", target.credentials().clientSecret());
        return Organization.open(Settings.load(Path.of(""), environment, properties), Purpose.VERIFY, Path.of("target"),
                pace);
    }

    private static Played play(Organization organization, Optional<String> recipe) {
        return play(organization, recipe.stream().toList());
    }

    private static Played play(Organization organization, List<String> recipes) {
        VerifyScope scope = VerifyScope.everything(Path.of("features")).recipes(recipes);
        try (VerifyingRun run = VerifyingRun.start(organization, scope)) {
            run.play();
            return new Played(run.verdict(SkipLimit.none()), run.log());
        }
    }

    /** Returns settings that name what a run can't create, and {@code more}. */
    private static String[] naming(String... more) {
        return Stream.concat(Stream.of(more), Stream.of("CONNECTIONID", CONNECTION, "TABLE_PATH", "HARBOR.SALES.ORDERS",
                "WORKBOOK_ID", WORKBOOK, "ELEMENT_ID", ELEMENT, "CONTROL", "Region", "CONTROL_VALUE", "West",
                "DATE_CONTROL", "Ordered between", "DATA_MODEL_ID", "Stock and Parcels", "REPORT_ID", "Monthly Statement",
                "EXPLORE_KEY", "https://app.sigmacomputing.com/acme/workbook/Orders?:explore=5b1d0c1e-7a0f-4c8e-9f57-2f2f6a1f0c11")).toArray(String[]::new);
    }

    /** Returns the titles of the scenarios tagged {@code @sandbox}, as the files have them. */
    private static List<String> sandboxOnly() throws IOException {
        List<String> titles = new ArrayList<>();
        for (Recipe recipe : RecipeBook.open(Path.of("features")).recipes()) {
            List<String> lines = Files.readAllLines(recipe.path());
            for (int i = 0; i < lines.size(); i++) {
                if (List.of(lines.get(i).strip().split(" ")).contains("@sandbox")) {
                    String title = lines.get(i + 1).strip();
                    titles.addAll(Collections.nCopies(title.startsWith("Scenario Outline: ") ? examples(lines.subList(i + 2, lines.size())) : 1,
                            title.replaceFirst("^Scenario(?: Outline)?: ", "")));
                }
            }
        }
        return titles;
    }

    /** Returns how many rows the examples of the first outline have, without their headers. */
    private static int examples(List<String> lines) {
        List<String> outline = lines.stream().map(String::strip).takeWhile(line -> !line.matches("(?:@|Rule:|Scenario).*")).toList();
        int tables = Collections.frequency(outline.stream().map(line -> line.startsWith("Examples:")).toList(), true);
        return Collections.frequency(outline.stream().map(line -> line.startsWith("|")).toList(), true) - tables;
    }

    /**
     * Returns the titles of the scenarios that are recorded with reading operations only. One of them tries a write,
     * which is held back either way: before the owner of the credentials is deactivated, or since the run may not write.
     */
    private static Set<String> readingOnly(List<String> without) throws IOException {
        Contract contract = Contract.load();
        Set<String> titles = new TreeSet<>();
        new ObjectMapper().readTree(Files.readString(Path.of("features/usage.json"))).path("recipes").forEach(recipe ->
                recipe.path("scenarios").properties().forEach(scenario -> {
                    Set<String> operations = new TreeSet<>();
                    scenario.getValue().forEach(part -> part.fieldNames().forEachRemaining(operations::add));
                    operations.remove("postToken");
                    if (operations.stream().allMatch(id -> contract.operation(id).orElseThrow().reads())) {
                        titles.add(scenario.getKey());
                    }
                }));
        titles.removeAll(without);
        titles.remove("The recipe never deactivates the owner of the credentials");
        return titles;
    }

    /** Returns everything except deactivated members, the only objects that a run may leave. */
    private static List<String> inUse(Organization organization) {
        return everything(organization).stream().filter(object -> !object.endsWith("false")).toList();
    }

    private static List<String> everything(Organization organization) {
        SigmaClient sigma = client(organization);
        List<String> all = new ArrayList<>();
        members(sigma).forEach(member -> all.add(member.email() + " " + member.accountType() + " " + member.active()));
        sigma.teams().all().forEach(team -> all.add(team.toString()));
        sigma.workspaces().all().forEach(workspace -> all.add(workspace.toString()));
        sigma.connections().all().toList().forEach(connection ->
                sigma.connections().grants(connection.id()).forEach(grant -> all.add(grant.toString())));
        return all.stream().sorted().toList();
    }

    private static List<Member> members(SigmaClient sigma) {
        try (Stream<Member> members = sigma.members().allAnywhere()) {
            return members.toList();
        }
    }

    private static SigmaClient client(Organization organization) {
        return organization.newScenario(ExchangeListener.none()).client();
    }

    private record Played(RunVerdict verdict, RunLog log) {

        List<ScenarioResult> results() {
            return verdict.results();
        }

        List<String> titles(Status status) {
            return results().stream().filter(result -> result.status() == status).map(ScenarioResult::title).toList();
        }

        List<SkipReason> reasons() {
            return log.skipped().stream().map(RunLog.Skipped::reason).toList();
        }

        List<String> failures() {
            return results().stream().filter(ScenarioResult::failed)
                    .map(result -> result.file() + ":" + result.line() + " " + result.title() + ": "
                            + result.failure().map(Throwable::getMessage).orElse(result.status().name())).toList();
        }
    }
}
