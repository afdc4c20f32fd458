package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the scheduled exports of a member, and what happens to them when the member is deactivated. */
class SchedulesTest {

    private static final String PRIYA = "priya.raman@harborandpine.example.com";

    private final Caller caller = new Caller();
    private final String priya = caller.known(PRIYA);
    private final String tomas = caller.known("tomas.berg@harborandpine.example.com");

    @Test
    void schedule_has_its_content_and_time() {
        JsonNode schedule = caller.entries("/v2/members/" + priya + "/schedules").path(0);

        assertThat(schedule.path("configV2").path("title").asText(), equalTo("The week in numbers"));
        assertThat(schedule.path("schedule").toString(),
                equalTo("{\"cronSpec\":\"0 7 * * 1\",\"timezone\":\"Europe/Stockholm\"}"));
        assertThat(schedule.path("ownerId").asText(), equalTo(priya));
        assertThat(json(caller.get("/v2/members/" + priya + "/schedules")).path("total").asInt(), equalTo(1));
    }

    @Test
    void members_see_their_own_schedules_and_admins_see_all() {
        Caller asPriya = caller.as(PRIYA);

        assertThat(titles(asPriya, priya), contains("The week in numbers"));
        assertThat(refusal(asPriya.get("/v2/members/" + tomas + "/schedules")),
                equalTo("403 forbidden: Only an admin may see or change what belongs to another member"));
        assertThat("an admin without schedules", titles(caller, caller.me()), empty());
    }

    @Test
    void schedules_continue_under_the_new_owner() {
        change("{\"isArchived\":true,\"newOwnerId\":\"" + tomas + "\"}");

        assertThat(titles(caller, priya), empty());
        assertThat(titles(caller, tomas), contains("The week in numbers"));
    }

    @Test
    void schedules_of_a_deleted_member_go_to_the_owner_of_the_credentials() {
        caller.send("DELETE", "/v2/members/" + priya, "");

        assertThat(titles(caller, caller.me()), contains("The week in numbers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"archiveDocuments\":true", "\"archiveScheduledExports\":true",
        "\"archiveScheduledExports\":true,\"newOwnerId\":\"@tomas\""})
    void archived_schedules_are_not_listed(String fields) {
        change("{\"isArchived\":true," + fields.replace("@tomas", tomas) + "}");

        for (String member : List.of(priya, tomas, caller.me())) {
            assertThat(titles(caller, member), empty());
        }
    }

    @Test
    void schedules_of_a_deleted_workbook_are_listed_again_when_it_is_restored() {
        String file = "/v2/files/" + caller.inode("Weekly Numbers").id();
        caller.send("DELETE", file, "");
        assertThat(titles(caller, priya), empty());

        caller.send("PATCH", file, "{\"restore\":true}");
        assertThat(titles(caller, priya), contains("The week in numbers"));
    }

    private void change(String body) {
        assertThat(caller.send("PATCH", "/v2/members/" + priya, body).status(), equalTo(200));
    }

    private static List<String> titles(Caller caller, String memberId) {
        return caller.entries("/v2/members/" + memberId + "/schedules").valueStream()
                .map(schedule -> schedule.path("configV2").path("title").asText()).toList();
    }
}
