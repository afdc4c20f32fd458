package sigma.recipes.steps.scenario;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.contract.Operation;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.ServedSandbox;

/** Tests the messages for names that match nothing or several objects. */
class FinderTest {

    private static final Member ANA = new Member(new MemberId("id-1"), "ana@example.com", "Ana", "Silva", "Lite", false,
            false);
    private static final Member OTHER_ANA = new Member(new MemberId("id-2"), "ana@example.org", "Ana", "Silva", "Lite",
            true, false);

    @Test
    void single_candidate_is_returned() {
        assertThat(Finder.only("member", "Ana Silva", List.of(ANA), Finder::describe), equalTo(ANA));
    }

    @Test
    void missing_object_is_reported_with_the_nearest_name_and_alternatives() {
        assertThat(NotFound.MEMBER.error("Ana Sliva", List.of("Ben Okoye", "Ana Silva")).getMessage(), equalTo("""
                There is no member "Ana Sliva" in this organization. Did you mean "Ana Silva"?
                Give a member by its full name, email address or id, or use "me".
                ./recipes run list-members lists them; ./recipes run create-a-member creates one."""));
        assertThat(NotFound.TEAM.error("finanec", List.of("Sales", "Finance")).getMessage(), equalTo("""
                There is no team "finanec" in this organization. Did you mean "Finance"?
                Give a team by its name or id. There are: "Finance", "Sales"."""));
        assertThat(NotFound.WORKSPACE.error("Reporting", List.of("Sales")).getMessage(), equalTo("""
                There is no workspace "Reporting" in this organization.
                Give a workspace by its name or id. There is one: "Sales".
                ./recipes run create-a-workspace creates one."""));
        assertThat(NotFound.CONNECTION.error("Warehouse", List.of()).getMessage(), equalTo("""
                There is no connection "Warehouse" in this organization.
                Give a connection by its name or id. There are none.
                ./recipes run create-a-connection creates one."""));
        assertThat(NotFound.ELEMENT.error("Oders", List.of("Orders", "Revenue")).getMessage(), equalTo("""
                There is no element "Oders" in this workbook. Did you mean "Orders"?
                Give an element by its name or id. There are: "Orders", "Revenue".
                Text, images and controls without a name are found by their ids."""));
        assertThat(NotFound.TEAM.error("x", Collections.nCopies(13, "Sales")).getMessage(), equalTo("""
                There is no team "x" in this organization.
                Give a team by its name or id. There are 13."""));
    }

    @Test
    void admin_finds_a_workbook_that_only_others_may_open() {
        try (ServedSandbox served = new ServedSandbox();
                Organization organization = ServedSandbox.open(Purpose.RUNBOOK, served.environment())) {
            Finder lookup = new Finder(organization.newScenario(ExchangeListener.none()).client());

            Workbook notes = lookup.workbook("Priya's Notes");
            assertThat(notes.path(), equalTo("My Documents"));
            assertThat(lookup.workbook(notes.id().value()), equalTo(notes));
        }
    }

    @Test
    void member_gets_suggestions_from_the_workbooks_that_this_member_may_open() {
        try (ServedSandbox served = new ServedSandbox();
                Organization organization = ServedSandbox.open(Purpose.RUNBOOK,
                        served.environmentOf("grace.kim@harborandpine.example.com"))) {
            Finder lookup = new Finder(organization.newScenario(ExchangeListener.none()).client());

            assertThat(message(() -> lookup.workbook("Weekly Numbrs")), startsWith(
                    "There is no workbook \"Weekly Numbrs\" in this organization. Did you mean \"Weekly Numbers\"?\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void text_that_only_looks_like_an_id_is_searched_as_a_name(int status) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.api.responses("GET /v2/members/" + ClientFixture.ANA, Response.refusal(status, "not_found", "no such member"));

            assertThat(Finder.byId(() -> fixture.client().members().get(new MemberId(ClientFixture.ANA))), empty());
        }
    }

    @Test
    void other_refusal_of_an_id_is_no_missing_object() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.api.responses("GET /v2/members/" + ClientFixture.ANA, Response.refusal(403, "forbidden", "not allowed"));

            assertThrows(Refusal.class, () -> Finder.byId(() -> fixture.client().members().get(new MemberId(ClientFixture.ANA))));
        }
    }

    @Test
    void workbook_and_element_are_found_by_name_and_by_each_id() {
        try (ServedSandbox served = new ServedSandbox();
                Organization organization = ServedSandbox.open(Purpose.RUNBOOK, served.environment())) {
            Finder lookup = new Finder(organization.newScenario(ExchangeListener.none()).client());

            Workbook numbers = lookup.workbook("weekly numbers");
            assertThat(numbers.name(), equalTo("Weekly Numbers"));
            assertThat(lookup.workbook(numbers.id().value()), equalTo(numbers));
            assertThat(lookup.workbook(numbers.urlId()), equalTo(numbers));
            assertThat(message(() -> lookup.workbook("Weekly Numbrs")), startsWith(
                    "There is no workbook \"Weekly Numbrs\" in this organization. Did you mean \"Weekly Numbers\"?\n"));

            Element orders = lookup.element(numbers, "orders by week");
            assertThat(orders.columns(), equalTo(Optional.of(List.of("Week", "Orders", "Revenue", "Comment"))));
            assertThat(lookup.element(numbers, orders.id().value()), equalTo(orders));
            assertThat(message(() -> lookup.element(numbers, "Boards")), startsWith(
                    "There is no element \"Boards\" in this workbook.\n"));
        }
    }

    @Test
    @Tag(Proof.ONLY)
    void search_among_5000_members_takes_one_request_and_seven_if_nothing_matches() {
        try (ServedSandbox served = new ServedSandbox()) {
            served.organization().addMembers(5_000);
            List<String> asked = new ArrayList<>();
            try (Organization organization = ServedSandbox.open(Purpose.RUNBOOK, served.environment())) {
                Finder lookup = new Finder(organization.newScenario(new ExchangeListener() {
                    @Override
                    public void exchanged(CheckedExchange exchange) {
                        asked.add(exchange.operation().orElseThrow().id());
                    }

                    @Override
                    public void read(Operation operation, int status, Set<String> fields) {
                        // Read fields are not recorded in this test.
                    }
                }).client());

                assertThat(lookup.member("member NUMBER 4999").email(), equalTo("member4999@crowd.example.com"));
                assertThat(asked, contains("postToken", "listMembers"));
                String missing = message(() -> lookup.member("Priya Ramann"));
                assertThat(missing, startsWith("There is no member \"Priya Ramann\" in this organization. Did you mean "
                        + "\"Priya Raman\"?"));
                assertThat("one search, and six pages", asked.size(), equalTo(2 + 7));
                message(() -> lookup.member("Nobody At All"));
                assertThat("one search more", asked.size(), equalTo(2 + 7 + 1));
            }
        }
    }

    @Test
    void deactivated_member_is_reported_as_such_and_found_in_any_state() {
        try (ServedSandbox served = new ServedSandbox();
                Organization organization = ServedSandbox.open(Purpose.RUNBOOK, served.environment())) {
            Finder lookup = new Finder(organization.newScenario(ExchangeListener.none()).client());
            Member hugo = lookup.memberInAnyState("hugo martin");

            assertThat(message(() -> lookup.member("Hugo Martin")), equalTo("""
                    The member "Hugo Martin" is deactivated:
                      Hugo Martin, hugo.martin@harborandpine.example.com, deactivated, id %s
                    ./recipes run deactivate-and-reactivate-a-member --member ID --state active reactivates a member.
                    Give the email address or id if you mean a deactivated member.""".formatted(hugo.id().value())));
            assertThat(lookup.member("hugo.martin@harborandpine.example.com"), equalTo(hugo));
            assertThat(lookup.member(hugo.id().value()), equalTo(hugo));
        }
    }

    @Test
    void misspelled_team_workspace_or_connection_suggests_the_nearest_one() {
        try (ServedSandbox served = new ServedSandbox();
                Organization organization = ServedSandbox.open(Purpose.RUNBOOK, served.environment())) {
            Finder lookup = new Finder(organization.newScenario(ExchangeListener.none()).client());

            assertThat(message(() -> lookup.team("Opertions")), startsWith("There is no team \"Opertions\" in this "
                    + "organization. Did you mean \"Operations\"?"));
            assertThat(message(() -> lookup.workspace("Workshop")), startsWith("There is no workspace \"Workshop\" in this "
                    + "organization. Did you mean \"Workshops\"?"));
            assertThat(message(() -> lookup.connection("Snowflake prod")), startsWith("There is no connection \"Snowflake "
                    + "prod\" in this organization. Did you mean \"Snowflake production\"?"));
            assertThat(lookup.team(" operations ").name(), equalTo("Operations"));
            assertThat(lookup.workspace(lookup.workspace("Dealers").id().value()).name(), equalTo("Dealers"));
        }
    }

    private static String message(Executable failing) {
        return assertThrows(AssertionError.class, failing).getMessage();
    }

    @Test
    void several_candidates_are_listed_with_their_differences() {
        assertThat(refused("member", "Ana Silva", List.of(ANA, OTHER_ANA), Finder::describe), equalTo("""
                "Ana Silva" may mean 2 members:
                  Ana Silva, ana@example.com, id id-1
                  Ana Silva, ana@example.org, deactivated, id id-2
                Give the one you mean by its email address or id."""));
        assertThat(refused("team", "Finance", List.of("Finance, id 1", "Finance, id 2"), Function.identity()),
                equalTo("""
                "Finance" may mean 2 teams:
                  Finance, id 1
                  Finance, id 2
                Give the one you mean by its id."""));
    }

    private static <T> String refused(String kind, String text, List<T> candidates, Function<T, String> described) {
        return assertThrows(AssertionError.class, () -> Finder.only(kind, text, candidates, described)).getMessage();
    }
}
