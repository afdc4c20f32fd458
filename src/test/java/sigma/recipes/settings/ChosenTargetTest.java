package sigma.recipes.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.fixture.Proof;
import sigma.recipes.settings.fixture.Loading;
import sigma.recipes.settings.raw.KnownName;

/** Tests that a run uses the sandbox only if nothing or the sandbox was chosen, never because of a misspelled name. */
@Tag(Proof.ONLY)
class ChosenTargetTest {

    @TempDir
    Path folder;

    private static String misspelledCredential(String place, String name, String meant, String sandbox) {
        return Loading.one(place + ": " + name + " is not read: the name is close to " + meant, meant, "rename it to " + meant
                + "; if it belongs to another program, choose the sandbox with " + sandbox);
    }

    @ParameterizedTest
    @CsvSource({"client_id, CLIENT_ID", "CLIENTID, CLIENT_ID", "Client_Id, CLIENT_ID", "CLIENT-ID, CLIENT_ID",
        "CLEINT_ID, CLIENT_ID", "secret, SECRET", "SECRT, SECRET", "SECRETS, SECRET", "SERCET, SECRET",
        "CLIENT_SECRET, SIGMA_CLIENT_SECRET", "SIGMA_CLIENTID, SIGMA_CLIENT_ID", "SIGMA_SECRT, SIGMA_SECRET"})
    void misspelled_credential_in_the_file_stops_a_run_without_credentials(String name, String meant) {
        String expected = misspelledCredential(".env line 2", name, meant, "target=sandbox");

        assertThat(new Loading(folder).file("LIMIT=5", name + "=0123456789").problem(), is(expected));
        assertThat(new Loading(folder).file("LIMIT=5", name + "=").problem(), is(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_SECRET", "CLIENT_URL", "SECRETARY", "AWS_CLIENT_KEY", "APP_ID"})
    void name_of_another_program_does_not_stop_a_run(String name) {
        assertThat(new Loading(folder).file(name + "=x").settings().target(), is(Target.SANDBOX));
    }

    @Test
    void misspelled_credential_is_a_note_with_credentials_or_a_chosen_sandbox() {
        assertThat(new Loading(folder).organization("ALLOW_WRITES=true", "client_id=x").settings().notes(),
                contains(".env line 5: client_id is not read; did you mean CLIENT_ID?"));
        assertThat(new Loading(folder).file("target=sandbox", "client_id=x").settings().notes(),
                contains(".env line 2: client_id is not read; did you mean CLIENT_ID?"));
    }

    @Test
    void misspelled_and_missing_credentials_are_reported_together() {
        String problem = new Loading(folder).file("SECRT=0123", "target=real").problem();

        assertThat(problem, is("""
                The settings have 2 problems, so nothing was started.
                  .env line 1: SECRT is not read: the name is close to SECRET.
                    expected: SECRET
                    fix:      rename it to SECRET; if it belongs to another program, choose the sandbox with target=sandbox
                  .env line 2: target=real is given without credentials.
                    expected: CLIENT_ID, SECRET and baseURL
                    fix:      give them, or leave target empty to use the sandbox"""));
    }

    @ParameterizedTest
    @CsvSource({"CLIENTID, CLIENT_ID", "client_id, CLIENT_ID", "SECRT, SECRET", "secret, SECRET", "SERCET, SECRET",
        "SIGMA_CLIENT_SECRT, SIGMA_CLIENT_SECRET"})
    void misspelled_credential_in_the_environment_stops_a_ci_run(String name, String meant) {
        assertThat(new Loading(folder).environment("CI", "true").environment(name, "0123456789").problem(),
                is(misspelledCredential("environment", name, meant, "SIGMA_TARGET=sandbox")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "false", "FALSE"})
    void misspelled_credential_in_the_environment_is_a_note_outside_of_a_ci(String ci) {
        Settings settings = new Loading(folder).environment("CI", ci).environment("SECRT", "0123456789").settings();

        assertThat(settings.notes(), contains("environment: SECRT is not read; did you mean SECRET?"));
        assertThat(settings.ci(), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRETARIAT", "CLIENT", "GITHUB_TOKEN", "AWS_SECRET_ACCESS_KEY", "CLIENT_SECRET"})
    void dissimilar_name_belongs_to_another_program(String name) {
        assertThat(new Loading(folder).environment("CI", "true").environment(name, "x").settings().notes(), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLIENT_ID", "SECRET", "SIGMA_CLIENT_ID", "SIGMA_CLIENT_SECRET"})
    void empty_credential_in_the_environment_stops_a_ci_run(String name) {
        assertThat(new Loading(folder).environment("CI", "1").environment(name, " ").problem(), is(Loading.one(
                "environment: " + name + " is empty, and CI is set", "the value that the job should have",
                "give the secret to this job, or choose the sandbox with SIGMA_TARGET=sandbox")));
        assertThat(new Loading(folder).environment(name, "").settings().notes(),
                contains("environment: " + name + " is empty, so it counts as not given."));
        assertThat(new Loading(folder).environment("CI", "1").environment("SIGMA_TARGET", "sandbox").environment(name, "")
                .settings().target(), is(Target.SANDBOX));
    }

    @Test
    void empty_value_in_the_file_does_not_stop_a_ci_run() {
        assertThat(new Loading(folder).file("CLIENT_ID=", "SECRET=").environment("CI", "true").settings().notes(), is(empty()));
    }

    @ParameterizedTest
    @CsvSource({"SIGMA_TARGET, environment: SIGMA_TARGET=real", "'', .env line 1: target=real", "-D, -Dtarget=real"})
    void real_target_requires_credentials_from_every_source(String source, String shown) {
        Loading loading = source.isEmpty() ? new Loading(folder).file("target=real")
                : source.equals("-D") ? new Loading(folder).option("target", "real")
                : new Loading(folder).environment(source, "real");

        assertThat(loading.problem().lines().skip(1).findFirst().orElseThrow(),
                is("  " + shown + " is given without credentials."));
    }

    @Test
    void settings_know_whether_a_target_was_chosen() {
        assertThat(new Loading(folder).settings().targetChosen(), is(false));
        assertThat(new Loading(folder).file("LIMIT=5", "CLIENT_ID=").settings().targetChosen(), is(false));
        assertThat(new Loading(folder).option("target", "sandbox").settings().targetChosen(), is(true));
        assertThat(new Loading(folder).environment("SIGMA_TARGET", "sandbox").settings().targetChosen(), is(true));
        assertThat(new Loading(folder).organization().settings().targetChosen(), is(true));
        assertThat(new Loading(folder).organization().option("target", "sandbox").settings().targetChosen(), is(true));
    }

    @Test
    void settings_know_whether_the_run_is_a_ci_run() {
        assertThat(new Loading(folder).settings().ci(), is(false));
        assertThat(new Loading(folder).environment("CI", "woodpecker").settings().ci(), is(true));
    }

    @ParameterizedTest
    @CsvSource({"TARGET, aarch64", "TARGET, x86_64-unknown-linux-gnu"})
    void variable_of_another_program_is_not_a_setting(String name, String value) {
        Settings settings = new Loading(folder).environment(name, value).settings();

        assertThat(settings.inputs(), is(empty()));
        assertThat(settings.notes(), is(empty()));
    }

    @ParameterizedTest
    @CsvSource({"TARGET, real, SIGMA_TARGET", "EMAIL, ana@example.com, SIGMA_EMAIL", "LIMIT, 5, SIGMA_LIMIT",
        "PERMISSION, view, SIGMA_PERMISSION", "MEMBER_ID, m-1, SIGMA_MEMBER_ID", "target, sandbox, SIGMA_TARGET",
        "ALLOW_HOST, sigma.example.com, SIGMA_ALLOW_HOST"})
    void similar_variable_is_reported_and_not_read(String name, String value, String right) {
        Settings settings = new Loading(folder).environment(name, value).settings();

        assertThat(settings.targetChosen(), is(false));
        assertThat(settings.inputs(), is(empty()));
        assertThat(settings.notes(), contains("environment: " + name + " is not read, because other programs use that name "
                + "too: write " + right + "."));
    }

    @ParameterizedTest
    @CsvSource({"SIGMA_LIMIT, LIMIT", "SIGMA_EMAIL, EMAIL", "SIGMA_MEMBERID, MEMBERID", "SIGMA_MEMBER_ID, MEMBERID",
        "TEAMID, TEAMID", "WORKBOOK_ID, WORKBOOK_ID", "ELEMENT_ID, ELEMENT_ID", "CONNECTIONID, CONNECTIONID"})
    void input_is_read_from_the_environment_under_a_prefixed_name(String variable, String name) {
        Settings settings = new Loading(folder).environment(variable, "7").settings();

        assertThat(settings.value(name).orElseThrow(), is(new Setting(variable, "7", "environment variable " + variable)));
    }

    @Test
    void prefix_is_accepted_in_the_file_and_on_the_command_line() {
        Settings settings = new Loading(folder).file("SIGMA_LIMIT=7").option("SIGMA_EMAIL", "ana@example.com").settings();

        assertThat(settings.inputs(), contains(new Setting("SIGMA_EMAIL", "ana@example.com", "-DSIGMA_EMAIL"),
                new Setting("SIGMA_LIMIT", "7", ".env line 1")));
    }

    @Test
    void misspelled_prefixed_name_is_reported() {
        assertThat(new Loading(folder).environment("SIGMA_TARGT", "real").environment("SIGMA_ROOT", "/opt").settings().notes(),
                contains("environment: SIGMA_TARGT is not read; did you mean SIGMA_TARGET?"));
    }

    @Test
    void unknown_name_on_the_command_line_is_reported() {
        assertThat(new Loading(folder).option("ALOW_WRITES", "true").option("colour", "blue").settings().notes(),
                contains("-DALOW_WRITES is not read; did you mean ALLOW_WRITES?",
                        "-Dcolour is not read: there is no such setting."));
    }

    @Test
    void only_similar_system_properties_are_reported() {
        Loading loading = new Loading(folder).property("ALOW_WRITES", "true").property("colour", "blue").property("test", "X");
        System.getProperties().stringPropertyNames().forEach(name -> loading.property(name, "x"));

        assertThat(loading.settings().notes(), contains("-DALOW_WRITES is not read; did you mean ALLOW_WRITES?"));
    }

    @ParameterizedTest
    @CsvSource({"SECRET, SECRET", "SIGMA_CLIENT_SECRET, SIGMA_CLIENT_SECRET", "SIGMA_SECRET, SIGMA_SECRET",
        "TRUST_STORE_PASSWORD, TRUST_STORE_PASSWORD", "SIGMA_TRUST_STORE_PASSWORD, SIGMA_TRUST_STORE_PASSWORD",
        "secret, SECRET", "CLIENT_SECRET, SIGMA_CLIENT_SECRET"})
    void secret_on_the_command_line_is_refused(String name, String meant) {
        String expected = Loading.one("-D" + name + "=**** is a secret on the command line, which other users and test reports "
                + "can see", meant + " in .env or in the environment",
                "write it there and not after -D; it may have been seen, so replace it");

        for (Loading loading : List.of(new Loading(folder).option(name, "0123456789"), new Loading(folder).property(name, "0123456789"),
                new Loading(folder).option(name, ""))) {
            assertThat(loading.problem().lines().limit(4).toList(), is(expected.lines().toList()));
        }
    }

    @Test
    void proxy_on_the_command_line_is_refused_only_with_a_password() {
        assertThat(new Loading(folder).option("HTTPS_PROXY", "http://ana:0123456789@proxy.example.com:3128").problem(),
                is(Loading.one("-DHTTPS_PROXY=http://****@proxy.example.com:3128 is a secret on the command line, which other "
                        + "users and test reports can see", "HTTPS_PROXY in .env or in the environment",
                        "write it there and not after -D; it may have been seen, so replace it")));
        assertThat(new Loading(folder).option("HTTPS_PROXY", "http://proxy.example.com:3128").settings().target(),
                is(Target.SANDBOX));
    }

    @Test
    void build_refuses_secrets_on_mavens_command_line() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));

        for (KnownName name : KnownName.values()) {
            for (String spelling : name.allSpellings()) {
                boolean refused = build.contains("<activation><property><name>" + spelling + "</name></property></activation>");
                assertThat(spelling, refused, is(name.isSecret() || name == KnownName.HTTPS_PROXY));
            }
        }
    }
}
