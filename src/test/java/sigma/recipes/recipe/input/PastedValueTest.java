package sigma.recipes.recipe.input;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.InputResolver;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.fixture.FeatureFixture;

/** Tests values that were pasted as URLs from a browser. The pair of UUID and short form was observed. */
class PastedValueTest {

    private static final String UUID = "4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e";
    private static final String SHORT = "2opi6VLEne4BaPyj00US50";
    private static final String MEMBER = "3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa";
    private static final String APP = "https://app.sigmacomputing.com/acme/";

    @ParameterizedTest
    @ValueSource(strings = {APP + "workspace/" + SHORT, APP + "workspace/Reporting-" + SHORT, APP + "f/" + SHORT,
        APP + "workspace/" + SHORT + "?tab=grants&x=%7B|", APP + "workspace/" + SHORT + "#top", APP + "workspaces/" + UUID,
        APP + "workspace/Big-Reports-" + UUID + "/shared", "HTTPS://APP.EU.SigmaComputing.com/acme/workspace/" + SHORT,
        "app.sigmacomputing.com/acme/workspace/" + SHORT, "https://acme.sigmacomputing.com/workspace/" + SHORT,
        "http://app.sigmacomputing.com/team/workspace/" + SHORT + "/"})
    void url_of_a_workspace_is_its_id(String address) {
        assertThat(PastedValue.of(FeatureFixture.kind("workspace"), address), equalTo(new PastedValue(UUID, Optional.empty())));
    }

    @Test
    void urls_of_teams_connections_and_members_are_recognized() {
        assertThat(PastedValue.of(FeatureFixture.kind("team"), APP + "admin/teams/" + SHORT).value(), is(UUID));
        assertThat(PastedValue.of(FeatureFixture.kind("connection"), APP + "connection/Snowflake-" + SHORT).value(), is(UUID));
        assertThat(PastedValue.of(FeatureFixture.kind("member"), APP + "admin/users/" + MEMBER).value(), is(MEMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?:nodeId=BH-Qm4_ePW", "/edit?:nodeId=BH-Qm4_ePW&:fullScreen=true", "?a=1&%3AnodeId=BH-Qm4_ePW#top"})
    void url_of_a_page_or_element_has_its_id_in_the_query(String rest) {
        for (String kind : List.of("element", "page", "page or element", "part")) {
            assertThat(PastedValue.of(FeatureFixture.kind(kind), APP + "workbook/Sales-" + SHORT + rest).value(), is("BH-Qm4_ePW"));
        }
        assertThat(PastedValue.of(FeatureFixture.kind("workbook"), APP + "workbook/Sales-" + SHORT + rest).value(), is(UUID));
    }

    @Test
    void url_of_a_tagged_version_has_the_name_of_the_tag() {
        assertThat(PastedValue.of(FeatureFixture.kind("version tag"), APP + "workbook/Sales-" + SHORT + "/tag/In%20production").value(),
                is("In production"));
    }

    @Test
    void url_without_the_page_or_element_is_reported() {
        Map<String, String> mistakes = Map.of(
                APP + "workbook/Sales-" + SHORT, "contains no id",
                APP + "workbook/Sales-" + SHORT + "?nodeId=BHnQm4BePW", "contains no id",
                APP + "workbook/Sales-" + SHORT + "?:nodeId=", "contains no id",
                APP + "workbook/Sales-" + SHORT + "?:nodeId=a%20b", "contains no id",
                APP + "admin/teams/" + SHORT + "?:nodeId=BHnQm4BePW", "leads to a team");

        mistakes.forEach((address, mistake) -> assertThat(PastedValue.of(FeatureFixture.kind("element"), address).mistake(),
                is(Optional.of(Problem.of('"' + address + "\" " + mistake + ".").expected("an element, or its URL such as "
                        + "https://app.sigmacomputing.com/acme/workbook/" + SHORT + "?:nodeId=BHnQm4BePW")))));
        assertThat(PastedValue.of(FeatureFixture.kind("version tag"), APP + "workbook/Sales-" + SHORT).mistake().orElseThrow().what(),
                is('"' + APP + "workbook/Sales-" + SHORT + "\" leads to a workbook."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reporting", UUID, SHORT, "the https://app.sigmacomputing.com/ team", "workspace/" + SHORT})
    void other_text_is_unchanged(String text) {
        assertThat(PastedValue.of(FeatureFixture.kind("workspace"), text), equalTo(new PastedValue(text, Optional.empty())));
    }

    @Test
    void name_of_a_new_object_may_be_a_url() {
        assertThat(PastedValue.of(FeatureFixture.kind("name"), APP + "workspace/" + SHORT).value(), is(APP + "workspace/" + SHORT));
    }

    @Test
    void url_of_another_kind_or_site_is_reported() {
        Map<String, String> mistakes = Map.of(
                APP + "workbook/Sales-" + SHORT, "leads to a workbook",
                APP + "admin/teams/" + SHORT, "leads to a team",
                APP + "folder/" + SHORT, "leads to a folder",
                APP + "workspace/", "contains no id",
                APP + "workspace/Reporting", "contains no id",
                APP + "workspace/zzzzzzzzzzzzzzzzzzzzzz".replace('z', 'Z'), "contains no id",
                "https://app.sigmacomputing.com.example.com/acme/workspace/" + SHORT, "is not a URL of Sigma",
                "https://app.sigmacomputing.com@example.com/acme/workspace/" + SHORT, "is not a URL of Sigma",
                "https://notsigmacomputing.com/acme/workspace/" + SHORT, "is not a URL of Sigma",
                "https://app.sigmacomputing.com/a b/workspace/" + SHORT, "is not a URL of Sigma");

        mistakes.forEach((address, mistake) -> assertThat(PastedValue.of(FeatureFixture.kind("workspace"), address),
                equalTo(new PastedValue(address, Optional.of(Problem.of('"' + address + "\" " + mistake + ".").expected(
                        "a workspace, or its URL such as https://app.sigmacomputing.com/acme/workspace/" + SHORT))))));
    }

    @Test
    void problem_names_the_input_and_its_origin(@TempDir Path project) {
        Recipe invite = FeatureFixture.in(project).book().named("invite-a-member");
        String workbook = APP + "workbook/Sales-" + SHORT;
        ChosenValue right = ChosenValue.option("--team", APP + "team/" + SHORT);
        sigma.recipes.recipe.input.ValueSource wrong = sigma.recipes.recipe.input.ValueSource.saved(Map.of("TEAMID", workbook), ".env line 7");

        assertThat(InputResolver.resolve(invite, new InputSources(List.of(right), List.of(wrong), true)).values().get("team"),
                is(UUID));
        assertThat(InputResolver.resolve(invite, new InputSources(List.of(), List.of(wrong), true)).problems(),
                contains(Problem.of("\"" + workbook + "\" leads to a workbook.").at("--team (from .env line 7, TEAMID)").expected(
                        "a team, or its URL such as https://app.sigmacomputing.com/acme/admin/teams/" + SHORT)));
    }
}
