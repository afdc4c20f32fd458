package sigma.recipes.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.settings.fixture.Loading;

class TargetTest {

    @TempDir
    Path folder;

    @Test
    void sandbox_can_be_chosen_despite_credentials() {
        Settings settings = new Loading(folder).organization().property("target", "sandbox").settings();

        assertThat(settings.target(), is(Target.SANDBOX));
        assertThat(settings.access(), is(Optional.empty()));
        assertThat(settings.allowWrites(), is(true));
        assertThat(settings.notes(), contains("Credentials are given, but -Dtarget=sandbox chooses the sandbox."));
    }

    @Test
    void access_and_file_problems_are_notes_if_the_sandbox_is_chosen() {
        Settings settings = new Loading(folder).file("CLIENT_ID=<id>", "baseURL=http://example.com/v2", "SECRET abc")
                .property("target", "sandbox").settings();

        assertThat(settings.target(), is(Target.SANDBOX));
        assertThat(settings.notes(), contains(
                "Credentials are given, but -Dtarget=sandbox chooses the sandbox.",
                ".env line 1: CLIENT_ID=**** is a placeholder; expected: a value of your own (not used in the sandbox)",
                ".env line 1: CLIENT_ID=**** is given without SECRET; expected: both CLIENT_ID and SECRET "
                        + "(not used in the sandbox)",
                ".env line 2: baseURL=http://example.com/v2 is not https; expected: https; http only for this machine "
                        + "(127.0.0.1, [::1], localhost) (not used in the sandbox)",
                ".env line 2: baseURL=http://example.com/v2 is on a host that is not known to be Sigma's; expected: one "
                        + "of the hosts below, or this machine (not used in the sandbox)",
                ".env line 3: SECRET can't be read: it has no = (its text is not shown); expected: SECRET=value "
                        + "(not used in the sandbox)"));
    }

    @Test
    void invalid_input_stops_a_sandbox_run() {
        String problem = new Loading(folder).organization("LIMIT=<number>").property("target", "sandbox").problem();

        assertThat(problem, is(Loading.one(".env line 4: LIMIT=<number> is a placeholder",
                "a value of your own", "put the real value there, or leave LIMIT empty")));
    }

    @Test
    void real_target_requires_credentials() {
        String problem = new Loading(folder).file(Loading.BASE).environment("SIGMA_TARGET", "real").problem();

        assertThat(problem, is(Loading.one("environment: SIGMA_TARGET=real is given without credentials",
                "CLIENT_ID, SECRET and baseURL", "give them, or leave SIGMA_TARGET empty to use the sandbox")));
    }

    @Test
    void real_target_may_be_chosen() {
        assertThat(new Loading(folder).organization("target=real").settings().target(), is(Target.REAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "Sandbox", "SANDBOX"})
    void unknown_target_is_refused(String target) {
        String problem = new Loading(folder).property("target", target).problem();

        assertThat(problem, is(Loading.one("-Dtarget=" + target + " is neither sandbox nor real", "sandbox or real",
                "write -Dtarget=sandbox for the built-in organization, or leave target empty: credentials choose the "
                        + "real one")));
    }

    @Test
    void base_url_without_credentials_is_reported() {
        Settings settings = new Loading(folder).file(Loading.BASE).settings();

        assertThat(settings.target(), is(Target.SANDBOX));
        assertThat(settings.notes(), contains(".env line 1: " + Loading.BASE
                + " is given without CLIENT_ID and SECRET: the sandbox is used."));
    }

    @Test
    void target_description_names_the_sandbox() {
        assertThat(new Loading(folder).settings().where(), is(new TargetDescription(Target.SANDBOX,
                "the built-in sandbox organization", Optional.empty(), Optional.empty(), Optional.empty(),
                "allowed; this organization exists for this run only")));
    }

    @Test
    void target_description_names_the_real_organization() {
        assertThat(new Loading(folder).organization().settings().where(), is(new TargetDescription(Target.REAL,
                "a real organization", Optional.of("aws-api.sigmacomputing.com"), Optional.of("AWS US West (Oregon)"),
                Optional.of("abcd****"), "not allowed; set ALLOW_WRITES=true to allow them")));
    }

    @Test
    void organization_on_localhost_counts_as_real() {
        Settings settings = new Loading(folder).organization("ALLOW_WRITES=true")
                .environment("baseURL", "http://127.0.0.1:8080/v2").settings();

        assertThat(settings.where(), is(new TargetDescription(Target.REAL, "a real organization", Optional.of("127.0.0.1:8080"),
                Optional.of("this machine"), Optional.of("abcd****"), "allowed, within the caller's permissions")));
    }

    @Test
    void target_description_marks_an_allowed_host() {
        Settings settings = new Loading(folder).organization("ALLOW_HOST=sigma.example.com")
                .property("baseURL", "https://sigma.example.com/v2").settings();

        assertThat(settings.where().region(), is(Optional.of("not a host of Sigma's, allowed by ALLOW_HOST")));
    }
}
