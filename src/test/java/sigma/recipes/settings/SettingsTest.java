package sigma.recipes.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.settings.access.OrganizationAccess;
import sigma.recipes.settings.fixture.Loading;
import sigma.recipes.settings.network.NoProxy;
import sigma.recipes.settings.text.Secret;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void sandbox_is_the_default_target() {
        Settings settings = new Loading(folder).settings();

        assertThat(settings, is(new Settings(Target.SANDBOX, Optional.empty(), true, false, false, Optional.empty(), List.of(), List.of(), false, false)));
    }

    @Test
    void credentials_choose_the_real_organization() {
        Settings settings = new Loading(folder).organization().settings();

        assertThat(settings.target(), is(Target.REAL));
        assertThat(settings.access(), is(Optional.of(new OrganizationAccess(
                URI.create("https://aws-api.sigmacomputing.com/v2"),
                URI.create("https://aws-api.sigmacomputing.com/v2/auth/token"),
                "abcd1234efgh", new Secret("0123456789abcdef"), Optional.empty(), NoProxy.none(), List.of()))));
    }

    @Test
    void quickstart_file_works_unchanged() {
        Settings settings = new Loading(folder).file(
                "# Base URL and authentication",
                "baseURL=https://api.eu.aws.sigmacomputing.com/v2",
                "authURL=https://api.eu.aws.sigmacomputing.com/v2/auth/token",
                Loading.ID,
                Loading.SECRET,
                "",
                "# Members",
                "MEMBERID=m-1",
                "NEW_MEMBER_TYPE=Viewer",
                "EMAIL=ana+1@example.com",
                "NEW_MEMBER_FIRST_NAME=Ana",
                "NEW_MEMBER_LAST_NAME=da Silva O'Neill",
                "WORKSPACEID=",
                "ANOTHER_PROGRAM=\"quoted\" # and more",
                "LIMIT=200").settings();

        assertThat(settings.target(), is(Target.REAL));
        assertThat(settings.access().orElseThrow().tokenUrl(),
                is(URI.create("https://api.eu.aws.sigmacomputing.com/v2/auth/token")));
        assertThat(settings.inputs(), containsInAnyOrder(
                new Setting("MEMBERID", "m-1", ".env line 8"),
                new Setting("NEW_MEMBER_TYPE", "Viewer", ".env line 9"),
                new Setting("EMAIL", "ana+1@example.com", ".env line 10"),
                new Setting("NEW_MEMBER_FIRST_NAME", "Ana", ".env line 11"),
                new Setting("NEW_MEMBER_LAST_NAME", "da Silva O'Neill", ".env line 12"),
                new Setting("LIMIT", "200", ".env line 15")));
        assertThat(settings.notes(), contains("Nothing is written to the organization: that needs ALLOW_WRITES=true."));
    }

    @Test
    void system_properties_override_the_environment_which_overrides_the_file() {
        Loading loading = new Loading(folder).file("EMAIL=file@example.com", "TEAMID=t-file", "LIMIT=1")
                .environment("SIGMA_EMAIL", "environment@example.com").environment("TEAMID", "t-environment")
                .property("EMAIL", "property@example.com");

        Settings settings = loading.settings();

        assertThat(settings.value("EMAIL"), is(Optional.of(new Setting("EMAIL", "property@example.com", "-DEMAIL"))));
        assertThat(settings.value("TEAMID"), is(Optional.of(new Setting("TEAMID", "t-environment", "environment variable TEAMID"))));
        assertThat(settings.value("LIMIT"), is(Optional.of(new Setting("LIMIT", "1", ".env line 3"))));
    }

    @Test
    void empty_value_counts_as_missing() {
        Settings settings = new Loading(folder)
                .file("CLIENT_ID=", "SECRET= ", "MEMBERID=\"\"", "TEAMID=''", "EMAIL=file@example.com",
                        "LIMIT=   # up to 1000")
                .environment("SIGMA_EMAIL", "").property("EMAIL", " ").settings();

        assertThat(settings.target(), is(Target.SANDBOX));
        assertThat(settings.inputs(), contains(new Setting("EMAIL", "file@example.com", ".env line 5")));
    }

    @ParameterizedTest
    @CsvSource({"MEMBERID, MEMBER_ID", "WORKSPACEID, WORKSPACE_ID", "TEAMID, TEAM_ID", "CONNECTIONID, CONNECTION_ID"})
    void input_has_two_names(String quickstart, String other) {
        Settings settings = new Loading(folder).file(other + "=x-1").settings();

        assertThat(settings.value(quickstart), is(Optional.of(new Setting(other, "x-1", ".env line 1"))));
        assertThat(settings.value(other), is(Optional.of(new Setting(other, "x-1", ".env line 1"))));
    }

    @Test
    void credentials_and_base_url_have_aliases() {
        Settings settings = new Loading(folder).file("SIGMA_CLIENT_ID=abcd1234efgh", "SIGMA_CLIENT_SECRET=0123456789",
                "SIGMA_BASE_URL=https://api.sigmacomputing.com/v2").settings();

        OrganizationAccess access = settings.access().orElseThrow();
        assertThat(access.clientId(), is("abcd1234efgh"));
        assertThat(access.clientSecret().reveal(), is("0123456789"));
        assertThat(access.baseUrl(), is(URI.create("https://api.sigmacomputing.com/v2")));
    }

    @Test
    void both_names_may_be_given_with_the_same_value() {
        Settings settings = new Loading(folder).file("TEAMID=t-1", "TEAM_ID=t-1", "TEAMID=t-1").settings();

        assertThat(settings.value("TEAM_ID").orElseThrow().value(), is("t-1"));
    }

    @Test
    void conflicting_values_of_a_setting_are_refused() {
        String problem = new Loading(folder).file("TEAMID=t-1", "TEAM_ID=t-2").problem();

        assertThat(problem, is(Loading.one(
                ".env line 1: TEAMID=t-1 and .env line 2: TEAM_ID=t-2 are two values for one setting",
                "one value", "remove the wrong one")));
    }

    @Test
    void name_with_two_values_is_refused_without_showing_a_secret() {
        String problem = new Loading(folder).organization("SECRET=fedcba9876543210").problem();

        assertThat(problem, is(Loading.one(
                ".env line 2: SECRET=**** and .env line 4: SECRET=**** are two values for one setting",
                "one value", "remove the wrong one")));
    }

    @Test
    void overridden_value_is_not_validated() {
        Settings settings = new Loading(folder).file("LIMIT=ten", "TEAMID=t-1").property("LIMIT", "10")
                .environment("SIGMA_TEAM_ID", "t-2").settings();

        assertThat(settings.value("LIMIT").orElseThrow().value(), is("10"));
        assertThat(settings.value("TEAMID").orElseThrow().value(), is("t-2"));
    }

    @Test
    void names_are_case_sensitive() {
        Settings settings = new Loading(folder).file("email=ana@example.com", "LIMIT=5").settings();

        assertThat(settings.value("EMAIL"), is(Optional.empty()));
        assertThat(settings.value("limit"), is(Optional.empty()));
    }

    @Test
    void only_inputs_are_returned_as_values() {
        Settings settings = new Loading(folder).organization().settings();

        assertThat(settings.value("SECRET"), is(Optional.empty()));
        assertThat(settings.value("CLIENT_ID"), is(Optional.empty()));
        assertThat(settings.value("PATH"), is(Optional.empty()));
    }

    @Test
    void similar_name_is_reported() {
        Settings settings = new Loading(folder)
                .file("BASE_URL=x", "WORKBOKID=y", "CLIENT_SECRET=z", "AWS_REGION=eu", "NODE_ENV=test", "DB_SECRET=z")
                .property("target", "sandbox").settings();

        assertThat(settings.notes(), contains(
                ".env line 1: BASE_URL is not read; did you mean baseURL?",
                ".env line 2: WORKBOKID is not read; did you mean WORKBOOK_ID?",
                ".env line 3: CLIENT_SECRET is not read; did you mean SIGMA_CLIENT_SECRET?",
                ".env line 6: DB_SECRET is not read; did you mean SECRET?"));
    }

    @Test
    void writes_to_a_real_organization_require_permission() {
        assertThat(new Loading(folder).organization().settings().allowWrites(), is(false));
        assertThat(new Loading(folder).organization("ALLOW_WRITES=false").settings().allowWrites(), is(false));

        Settings allowed = new Loading(folder).organization("ALLOW_WRITES=true").settings();

        assertThat(allowed.allowWrites(), is(true));
        assertThat(allowed.notes(), is(empty()));
    }

    @Test
    void sandbox_always_allows_writes() {
        assertThat(new Loading(folder).file("ALLOW_WRITES=false").settings().allowWrites(), is(true));
    }

    @Test
    void personal_data_is_reported_on_request_only() {
        assertThat(new Loading(folder).organization().settings().reportPersonalData(), is(false));
        assertThat(new Loading(folder).organization("REPORT_PERSONAL_DATA=TRUE").settings().reportPersonalData(), is(true));
    }
}
