package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.OrganizationContent;
import sigma.recipes.sandbox.Sandbox;

/** Tests that API credentials are replaced without locking anyone out, and that the secret is in one file only. */
@Tag(Proof.ONLY)
class RotationTest {

    private static CommandFixture fixture;
    private static final AtomicInteger REVOCATIONS = new AtomicInteger();
    private static volatile String refused = "";

    @TempDir
    private Path project;

    private Path file;

    @BeforeAll
    static void serve() {
        fixture = CommandFixture.serving(Sandbox.withExamples(Contract.load(), (request, api) -> {
            if (request.operation().id().equals("deleteCredentials")) {
                REVOCATIONS.incrementAndGet();
            }
            if (request.operation().id().equals("postToken") && !refused.isEmpty() && !request.sent().text().contains(refused)) {
                return api.apply(new ApiRequest(request.sent().method(), request.sent().uri(),
                        request.sent().headers(), request.sent().text().replaceAll("client_secret=[^&]*", "client_secret=wrong")
                        .getBytes(StandardCharsets.UTF_8)));
            }
            return api.apply(request.sent());
        }));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void start() throws IOException {
        fixture.begin(project);
        refused = "";
        file = project.resolve("new.env");
    }

    @Test
    void credentials_of_the_run_are_replaced_after_the_new_ones_are_verified() throws IOException {
        String old = fixture.environment().get("CLIENT_ID");

        assertThat(fixture.text(), rotate("me", old), equalTo(0));

        assertThat(fixture.text(), allOf(containsString("revoked"), containsString("NEW_CLIENT_ID=" + saved().get("CLIENT_ID")),
                containsString("ok   And the revoked API credentials get no access token")));
        assertThat("the old credentials", fixture.recipes("run", "get-an-access-token", "--minutes", "30"), equalTo(4));
        fixture.environment().putAll(saved());
        assertThat(fixture.recipes("run", "look-up-a-member", "--member", "me"), exitsWith(0, fixture::text));
        assertThat(fixture.recipes("run", "revoke-api-credentials", "--yes", "--old-client-ids", old),
                exitsWith(0, fixture::text));
        assertThat(fixture.text(), containsString("was gone already"));
    }

    @Test
    void secret_is_in_the_file_only() throws IOException {
        for (String option : List.of("--curl", "--verbose", "--output=json")) {
            Files.deleteIfExists(file);
            assertThat(fixture.text(), rotate("Priya Raman", "none", option), equalTo(0));

            String secret = saved().get("SECRET");
            assertThat(secret.length() > 20, equalTo(true));
            assertThat(fixture.text(), not(containsString(secret)));
            assertThat(written(secret), equalTo(List.of("new.env")));
        }
        assertThat(rotate("Priya Raman", "none", "--reveal"), equalTo(2));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permissions")
    void file_is_readable_by_its_owner_only() throws IOException {
        rotate("Priya Raman", "none");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), equalTo("rw-------"));
    }

    @Test
    void existing_file_is_kept_and_nothing_is_created() throws IOException {
        List<String> before = OrganizationContent.of(fixture.organization());
        Files.writeString(file, "mine");

        assertThat(rotate("Priya Raman", "none"), equalTo(2));
        assertThat(fixture.text(), allOf(containsString("a secret never replaces a file"), not(containsString("Carried out:"))));
        assertThat(rotate("Priya Raman", "none", "--overwrite"), equalTo(2));
        assertThat(fixture.text(), containsString("where:    --overwrite"));
        assertThat(fixture.recipes("run", "rotate-api-credentials", "--yes", "--member", "Priya Raman", "--credentials-name", "New",
                "--client-ids", "none"), equalTo(2));
        assertThat(fixture.text(), containsString("The recipe saves a secret, and only where you say"));

        assertThat(Files.readString(file), equalTo("mine"));
        assertThat(OrganizationContent.of(fixture.organization()), equalTo(before));
    }

    @Test
    void old_credentials_stay_if_the_new_ones_get_no_token() {
        String old = fixture.environment().get("CLIENT_ID");
        refused = old;
        REVOCATIONS.set(0);

        assertThat(rotate("me", old + ", abc"), not(equalTo(0)));

        assertThat(fixture.text(), containsString("FAIL And I revoke the old API credentials, if the new ones get an access token"));
        assertThat(REVOCATIONS.get(), equalTo(0));
        assertThat(fixture.recipes("run", "look-up-a-member", "--member", "me"), exitsWith(0, fixture::text));
    }

    @Test
    void credentials_of_the_run_are_not_replaced_by_those_of_another_member() {
        assertThat(rotate("Priya Raman", fixture.environment().get("CLIENT_ID")), equalTo(1));

        assertThat(fixture.text(), allOf(containsString("with --member me"), not(containsString("Carried out:"))));
        assertThat(Files.exists(file), equalTo(false));
    }

    @Test
    void run_interrupted_after_the_creation_is_not_resumed() throws IOException {
        fixture.organization().plan(new Fault.Unavailable(1000, 503, false), "deleteCredentials");
        assertThat(rotate("Priya Raman", "abc"), equalTo(4));
        fixture.organization().faults().clear();

        assertThat(fixture.recipes("resume", "--yes"), not(equalTo(0)));

        assertThat(fixture.text(), containsString("The run can't be resumed: it may have saved the new API credentials already"));
        Files.delete(file);
        assertThat(fixture.recipes("resume", "--yes"), equalTo(1));
        assertThat(fixture.text(), allOf(containsString("The run can't be resumed: the response to createCredentials held a secret"),
                containsString("what this run created stays: clientId ")));
    }

    @Test
    void undo_revokes_the_new_credentials_but_never_its_own() throws IOException {
        List<String> before = OrganizationContent.of(fixture.organization());
        rotate("Priya Raman", "none");
        assertThat(fixture.recipes("undo", "last", "--yes"), exitsWith(0, fixture::text));
        assertThat(OrganizationContent.of(fixture.organization()), equalTo(before));

        Files.delete(file);
        rotate("me", fixture.environment().get("CLIENT_ID"));
        fixture.environment().putAll(saved());
        assertThat(fixture.recipes("undo", "last", "--yes"), equalTo(1));
        assertThat(fixture.text(), containsString("The undo signs in with these API credentials, so they are not revoked."));
        assertThat(fixture.recipes("run", "look-up-a-member", "--member", "me"), exitsWith(0, fixture::text));
    }

    @Test
    void plan_creates_and_saves_nothing() throws IOException {
        List<String> before = OrganizationContent.of(fixture.organization());

        assertThat(fixture.text(), rotate("me", fixture.environment().get("CLIENT_ID"), "--plan"), equalTo(0));

        assertThat(fixture.text().lines().filter(line -> line.contains("would send")).map(line -> line.replaceAll(".*: ", "")).toList(),
                allOf(hasItem(equalTo("POST /v2/credentials")), hasItem(startsWith("DELETE /v2/credentials/"))));
        assertThat(Files.exists(file), equalTo(false));
        assertThat(OrganizationContent.of(fixture.organization()), equalTo(before));
    }

    private int rotate(String member, String clientIds, String... more) {
        List<String> command = new ArrayList<>(List.of("run", "rotate-api-credentials", "--yes", "--member", member, "--credentials-name",
                "New", "--client-ids", clientIds, "--to", file.toString()));
        command.addAll(List.of(more));
        return fixture.recipes(command.toArray(String[]::new));
    }

    private Map<String, String> saved() throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Returns the files of the project that contain a text. */
    private List<String> written(String text) throws IOException {
        try (Stream<Path> all = Files.walk(project)) {
            List<String> holding = new ArrayList<>();
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(text)) {
                    holding.add(project.relativize(each).toString());
                }
            }
            return holding;
        }
    }
}
