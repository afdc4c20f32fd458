package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.Recipes;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.OrganizationContent;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.sandbox.http.OutgoingResponse;

/** Tests recipes with many rows: each row is carried out exactly once and has a result. */
@Tag(Proof.ONLY)
class BulkTest {

    private static final int ROWS = 60;

    private Path project;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicInteger creations = new AtomicInteger();
    private final AtomicInteger teamChanges = new AtomicInteger();
    private int together = Integer.MAX_VALUE;
    private SandboxOrganization real;
    private SandboxServer server;
    private Path file;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        project = folder;
        CopiedFeatures.into(project);
        Sandbox sandbox = Sandbox.create(Contract.load(), (request, api) -> {
            if (request.operation().id().equals("createMember")) {
                creations.incrementAndGet();
            }
            if (request.operation().id().equals("updateTeamMembers")) {
                teamChanges.incrementAndGet();
                if (request.sent().text().split("\",\"").length > together) {
                    return OutgoingResponse.of(new ApiResponse(400, Map.of("content-type", List.of("application/json")),
                            "{\"message\":\"One of them can't join\",\"code\":\"invalid_argument\",\"requestId\":\"r-1\"}".getBytes(StandardCharsets.UTF_8)));
                }
            }
            return api.apply(request.sent());
        });
        real = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
        environment.put("CLIENT_ID", real.credentials().clientId());
        environment.put("SECRET", real.credentials().clientSecret());
        environment.put("baseURL", server.baseUrl().toString());
        environment.put("ALLOW_WRITES", "true");
        file = people("people.csv", ROWS);
    }

    private Path people(String name, int rows) throws IOException {
        return Files.writeString(project.resolve(name), "first name;last name;email;account type;department\n"
                + IntStream.range(0, rows).mapToObj(i -> "Ana;Silva " + i + ";ana" + i + "@example.com;View;Sales\n")
                .collect(Collectors.joining()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void rate_limits_lose_no_row_and_a_second_run_processes_only_missing_rows() throws IOException {
        int before = real.activeMembers();
        real.faults().add(new Fault.TooManyRequests(Fault.UNTIL_REMOVED, OptionalInt.of(0), true), Optional.of("createMember"), 20);

        assertThat(text(), create(file), equalTo(0));

        assertThat(real.activeMembers(), equalTo(before + ROWS));
        List<String> results = Files.readAllLines(results());
        assertThat(results.get(0), equalTo("\"first name\",\"last name\",email,\"account type\",department,outcome,reason"));
        assertThat(results.get(1), containsString("ana0@example.com,View,Sales,done,"));
        assertThat(results.size(), equalTo(ROWS + 1));
        assertThat(text(), create(file), equalTo(0));
        assertThat(real.activeMembers(), equalTo(before + ROWS));
        assertThat(text(), containsString("  skipped  is a member already\n"));
    }

    @Test
    void each_row_is_processed_once_despite_rate_limits_and_dropped_connections(@TempDir Path other) throws IOException {
        Path rows = people("many.csv", Proof.of(300, 2_000));
        Optional<String> creation = Optional.of("createMember");
        // Alternates between before and after processing; where both are due, the first fault applies.
        real.faults().add(new Fault.DroppedConnection(Fault.UNTIL_REMOVED, Fault.Moment.BEFORE_RESPONSE), creation, 200);
        real.faults().add(new Fault.DroppedConnection(Fault.UNTIL_REMOVED, Fault.Moment.BEFORE_PROCESSING), creation, 100);
        real.faults().add(new Fault.TooManyRequests(Fault.UNTIL_REMOVED, OptionalInt.of(0), false), Optional.empty(), 20);

        assertThat(text(), create(rows), equalTo(0));

        List<String> disturbed = OrganizationContent.of(real);
        List<String> results = Files.readAllLines(results());
        server.close();
        start(other);
        assertThat(text(), create(rows), equalTo(0));
        assertThat(disturbed, equalTo(OrganizationContent.of(real)));
        assertThat(results, equalTo(Files.readAllLines(results())));
    }

    @Test
    void run_stops_after_repeated_lost_responses_and_resume_processes_the_remaining_rows() throws IOException {
        int before = real.activeMembers();
        Path rows = people("few.csv", 3);
        real.plan(new Fault.DroppedConnection(1, Fault.Moment.BEFORE_PROCESSING), "createMember");
        real.plan(new Fault.DroppedConnection(1, Fault.Moment.BEFORE_PROCESSING), "createMember");
        real.plan(new Fault.DroppedConnection(1, Fault.Moment.BEFORE_RESPONSE), "createMember");

        assertThat(text(), create(rows), not(equalTo(0)));
        assertThat(text(), containsString("the connection broke before the response was complete"));
        assertThat(Files.readAllLines(results()).get(1), containsString("ana0@example.com,View,Sales,skipped,\"not completed: the run stopped\""));
        assertThat(recipes("resume", "--yes"), exitsWith(0, this::text));
        assertThat(Files.readAllLines(results()).get(1), containsString("ana0@example.com,View,Sales,done,\"invited, id "));

        assertThat(real.activeMembers(), equalTo(before + 3));
        assertThat(text(), allOf(containsString("  done     invited, id "), not(containsString("  skipped  "))));
    }

    @Test
    void refused_row_does_not_fail_other_rows() throws IOException {
        real.plan(new Fault.Unavailable(1, 503, false), "createMember");
        Path rows = Files.writeString(project.resolve("few.csv"), Files.readAllLines(file).stream().limit(4).collect(Collectors.joining("\n")));

        assertThat(text(), create(rows), equalTo(1));

        assertThat(text(), allOf(containsString("Of 3 rows, 2 were carried out, 0 skipped and 1 failed."),
                containsString("Row 1 failed.\n"), containsString(rows + ":2\n"), containsString("503 \"unavailable\"")));
        List<String> results = Files.readAllLines(results());
        assertThat(results.get(1), containsString(",failed,"));
        assertThat(results.get(2), containsString(",done,"));
    }

    @Test
    void stop_after_failures_stops_the_run() throws IOException {
        real.plan(new Fault.Unavailable(1, 503, false), "createMember");
        Path rows = Files.writeString(project.resolve("few.csv"), Files.readAllLines(file).stream().limit(4).collect(Collectors.joining("\n")));

        assertThat(recipes("run", "create-many-members", "--yes", "--members-file", rows.toString(), "--stop-after-failures", "1"), equalTo(1));

        assertThat(text(), containsString("Of 3 rows, 0 were carried out, 2 skipped and 1 failed."));
        real.plan(new Fault.Unavailable(1, 503, false), "createMember");
        assertThat("resume keeps the limit of the first run", recipes("resume", "--yes"), equalTo(1));
        assertThat(text(), containsString("Of 3 rows, 0 were carried out, 2 skipped and 1 failed."));
        real.plan(new Fault.Unavailable(1, 503, false), "createMember");
        real.plan(new Fault.Unavailable(1, 503, false), "createMember");
        assertThat("a raised limit", recipes("resume", "--yes", "--stop-after-failures", "2"), equalTo(1));
        assertThat(text(), containsString("Of 3 rows, 0 were carried out, 1 skipped and 2 failed."));
        assertThat(recipes("resume", "--yes"), exitsWith(0, this::text));
        assertThat(recipes("run", "create-many-members", "--yes", "--members-file", rows.toString(), "--stop-after-failures", "0"), equalTo(2));
        assertThat(text(), containsString("\"0\" can't be used.\n  where:    --stop-after-failures\n"));
    }

    @Test
    void whole_file_is_validated_before_the_first_write() throws IOException {
        Path rows = Files.writeString(project.resolve("bad.csv"), """
                first name,last name,email,account type
                Ana,Silva,ana@example.com,View
                Ben,Okoye,ben.example.com,View
                Ana,Silva,ANA@example.com,View
                """);

        assertThat(create(rows), not(equalTo(0)));

        assertThat(text(), allOf(containsString("2 rows can't be used; nothing was changed\n"), containsString(rows + ":3, column email\n"),
                containsString("\"ben.example.com\""), containsString("the same as in line 2")));
        Files.writeString(rows, "first name,last name,email,account type\nAna,Silva,ana@example.com,Veiw\n");
        assertThat(create(rows), not(equalTo(0)));
        assertThat(text(), allOf(containsString("no account type \"Veiw\""), containsString("View"), containsString(rows + ":2, column account type\n")));
        assertThat(creations.get(), equalTo(0));
    }

    @Test
    void plan_ends_with_row_counts() throws IOException {
        Path rows = Files.writeString(project.resolve("few.csv"), """
                first name,last name,email,account type
                Ana,Silva,ana@example.com,View
                Priya,Raman,priya.raman@harborandpine.example.com,View
                Ben,Okoye,ben@example.com,View
                """);

        assertThat(recipes("run", "create-many-members", "--plan", "--members-file", rows.toString()),
                exitsWith(0, this::text));

        assertThat(text(), containsString("\n  Rows\n    2  to create\n    0  to change\n    1  unchanged\n    0  impossible\n"));
    }

    @Test
    void rows_of_the_same_team_share_a_request_and_its_failure() throws IOException {
        Path rows = Files.writeString(project.resolve("places.csv"), """
                team,email
                Operations,ines.duarte@harborandpine.example.com
                Data Platform,ines.duarte@harborandpine.example.com
                Operations,daniel.osei@harborandpine.example.com
                Operations,priya.raman@harborandpine.example.com
                """);
        String[] add = {"run", "add-many-team-members", "--yes", "--team-members-file", rows.toString()};

        assertThat(recipes(add), equalTo(0));

        assertThat(text(), allOf(containsString("  done     added\n"), containsString("  skipped  is in the team already\n")));
        assertThat("one for each team", teamChanges.get(), equalTo(2));
        assertThat(recipes("undo", "last", "--yes"), equalTo(0));
        real.plan(new Fault.Unavailable(1, 503, false), "updateTeamMembers");
        assertThat(recipes(add), equalTo(1));
        assertThat(text(), containsString("Of 4 rows, 1 were carried out, 1 skipped and 2 failed."));
    }

    @Test
    void list_of_addresses_is_added_to_and_removed_from_one_team() throws IOException {
        environment.put("SIGMA_MEMBER_EMAILS", "ines.duarte@harborandpine.example.com, grace.kim@harborandpine.example.com");

        assertThat(recipes("run", "add-many-team-members", "--yes", "--team", "Data Platform"), exitsWith(0, this::text));

        assertThat("both with one request", teamChanges.get(), equalTo(1));
        assertThat(Files.readAllLines(results()), equalTo(List.of("email,outcome,reason", "\"ines.duarte@harborandpine.example.com\",done,added",
                "\"grace.kim@harborandpine.example.com\",done,added")));
        assertThat(recipes("run", "remove-many-team-members", "--yes", "--team", "Data Platform", "--members-file",
                "grace.kim@harborandpine.example.com,yuki.tanaka@harborandpine.example.com"), exitsWith(0, this::text));
        assertThat(text(), allOf(containsString("  done     taken out\n"), containsString("ok   Then no member of the file")));
        assertThat(recipes("run", "add-many-team-members", "--yes", "--team", "Data Platform", "--members-file", "nobody@example.com"), equalTo(2));
        assertThat(recipes("run", "add-many-team-members", "--yes", "--team", "Data Platform", "--team-members-file", "x.csv"), equalTo(2));
        assertThat(text(), containsString("--team-members-file"));
    }

    @Test
    void rows_of_a_refused_request_are_retried_one_by_one() throws IOException {
        Path rows = Files.writeString(project.resolve("places.csv"), "team,email\n" + Stream.of("ines.duarte", "daniel.osei", "lucia.ferrari")
                .map(name -> "Operations," + name + "@harborandpine.example.com\n").collect(Collectors.joining()));
        together = 1;

        assertThat(recipes("run", "add-many-team-members", "--yes", "--team-members-file", rows.toString()),
                exitsWith(0, this::text));

        assertThat("one for all, and one for each", teamChanges.get(), equalTo(4));
        assertThat(Files.readAllLines(results()).stream().skip(1).map(line -> line.replaceAll(".*\\.com\"?,", "")).toList(),
                equalTo(List.of("done,added", "done,added", "done,added")));
        together = 0;
        String[] remove = {"run", "remove-many-team-members", "--yes", "--team-members-file", rows.toString(), "--stop-after-failures", "2"};
        assertThat(recipes(remove), equalTo(1));
        assertThat(text(), allOf(containsString("Of 3 rows, 0 were carried out, 1 skipped and 2 failed."), containsString("One of them can't join"),
                containsString("not tried: 2 rows failed before")));
        assertThat("the third row is not attempted", teamChanges.get(), equalTo(7));
    }

    private int create(Path rows) {
        return recipes("run", "create-many-members", "--yes", "--members-file", rows.toString());
    }

    private Path results() throws IOException {
        try (Stream<Path> all = Files.walk(project.resolve("runs"))) {
            return all.filter(each -> each.endsWith("results.csv")).findFirst().orElseThrow();
        }
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int recipes(String... arguments) {
        out.reset();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Recipes.run(arguments, both, both, new Environment(project, environment, new Properties(), Ansi.OFF));
    }
}
