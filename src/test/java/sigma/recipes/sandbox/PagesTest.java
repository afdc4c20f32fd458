package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.store.PageStarts;

class PagesTest {

    private final Caller caller = new Caller();

    @Test
    void page_has_fifty_rows_by_default() {
        caller.organization.addMembers(100);

        JsonNode page = json(caller.get("/v2/members"));

        assertThat(page.path("entries").size(), equalTo(50));
        assertThat("the offset of the next page", page.path("nextPage").asText(), equalTo("50"));
        assertThat(json(caller.get("/v2/members?limit=1000")).path("entries").size(), equalTo(113));
        assertThat(json(caller.get("/v2/members?limit=1000")).path("nextPage").isNull(), is(true));
    }

    @Test
    void pages_list_every_member_once_while_members_are_added_and_removed() {
        caller.organization.addMembers(40);
        String leaves = caller.member("Ana", "ana@example.com");
        caller.organization.addMembers(40);
        List<String> seen = new ArrayList<>();

        JsonNode page = json(caller.get("/v2/members?limit=7"));
        for (int pages = 0; pages < 100; pages++) {
            page.path("entries").forEach(member -> seen.add(member.path("memberId").asText()));
            if (page.path("nextPage").isNull()) {
                break;
            }
            if (pages == 1) {
                caller.send("DELETE", "/v2/members/" + leaves, "");
                caller.organization.addMembers(3);
            }
            page = json(caller.get("/v2/members?limit=7&page=" + page.path("nextPage").asText()));
        }

        assertThat(new HashSet<>(seen), hasSize(seen.size()));
        assertThat(seen, hasSize(13 + 80 + 3));
    }

    @Test
    void page_token_refers_to_its_row_for_ten_minutes_and_to_the_offset_afterwards() {
        caller.organization.addMembers(20);
        JsonNode first = json(caller.get("/v2/members?limit=10"));
        String eleventh = caller.entries("/v2/members?limit=11").path(10).path("memberId").asText();
        caller.send("DELETE", "/v2/members/" + first.path("entries").path(5).path("memberId").asText(), "");

        caller.organization.advance(Duration.ofMinutes(10));
        assertThat(ids("/v2/members?limit=5&page=10").get(0), equalTo(eleventh));
        Caller same = new Caller(caller);
        assertThat("a renewed token continues", ids(same, "/v2/members?page=10").get(0), equalTo(eleventh));

        caller.organization.advance(Duration.ofMinutes(2));
        assertThat("an earlier row was removed", ids("/v2/members?limit=5&page=9").get(0), equalTo(eleventh));
        assertThat(ids("/v2/members?limit=5&page=10").get(0), not(equalTo(eleventh)));
    }

    @Test
    void unknown_query_parameter_does_not_change_what_a_page_token_refers_to() {
        caller.organization.addMembers(20);
        JsonNode first = json(caller.get("/v2/members?limit=10&question=1"));
        String eleventh = caller.entries("/v2/members?limit=11").path(10).path("memberId").asText();
        caller.send("DELETE", "/v2/members/" + first.path("entries").path(5).path("memberId").asText(), "");

        assertThat(ids("/v2/members?limit=5&page=10&question=2").get(0), equalTo(eleventh));
    }

    @Test
    void cached_response_has_a_page_token_of_the_full_lifetime() {
        caller.organization.addMembers(20);
        caller.get("/v2/members?limit=10");
        caller.organization.advance(Duration.ofSeconds(630));
        JsonNode again = json(caller.get("/v2/members?limit=10"));
        String eleventh = ids("/v2/members?limit=1000").get(10);
        caller.send("DELETE", "/v2/members/" + again.path("entries").path(0).path("memberId").asText(), "");

        caller.organization.advance(Duration.ofSeconds(600));

        assertThat(ids("/v2/members?page=" + again.path("nextPage").asText()).get(0), equalTo(eleventh));
    }

    @Test
    void access_tokens_of_one_member_page_independently() {
        caller.organization.addMembers(20);
        List<String> all = ids("/v2/members?limit=1000");
        Caller other = new Caller(caller);
        caller.get("/v2/members?limit=10");
        caller.send("DELETE", "/v2/members/" + all.get(3), "");
        List<String> seen = new ArrayList<>(ids(other, "/v2/members?limit=10"));

        assertThat(ids("/v2/members?limit=1&page=10"), contains(all.get(10)));
        assertThat(ids(other, "/v2/members?limit=1&page=10"), contains(all.get(11)));
        assertThat(seen.get(9), equalTo(all.get(10)));
        assertThat("different queries are independent", ids("/v2/members?limit=1&page=10&includeArchived=true"), contains(all.get(10)));
    }

    @Test
    void offset_that_was_never_issued_counts_in_the_current_list() {
        List<String> all = ids("/v2/members");

        assertThat(ids("/v2/members?page=7"), equalTo(all.subList(7, all.size())));
        assertThat(ids("/v2/members?page=0"), equalTo(all));
        assertThat("1 is the first page", ids("/v2/members?page=1"), equalTo(all));
        assertThat(json(caller.get("/v2/members?page=7&limit=2")).path("nextPage").asText(), equalTo("9"));
        assertThat(json(caller.get("/v2/members?page=1&limit=5")).path("nextPage").asText(), equalTo("5"));
        assertThat("an issued offset", json(caller.get("/v2/members?limit=1")).path("nextPage").asText(),
                equalTo("1"));
        assertThat(ids("/v2/members?page=1&limit=2"), equalTo(all.subList(1, 3)));
    }

    @Test
    void oldest_page_starts_are_evicted() {
        caller.organization.addMembers(10 + PageStarts.MOST / 2);
        List<String> all = ids("/v2/members");
        caller.get("/v2/members?limit=3");
        caller.send("DELETE", "/v2/members/" + all.get(0), "");
        assertThat(ids("/v2/members?limit=1&page=3"), contains(all.get(3)));

        for (int i = 0; i < PageStarts.MOST / 2; i++) {
            caller.get("/v2/members?limit=1&page=" + (10 + i));
        }

        assertThat(ids("/v2/members?limit=2&page=3"), contains(all.get(4), all.get(5)));
    }

    @Test
    void list_that_ends_with_a_full_page_has_no_next_page() {
        caller.organization.addMembers(100 - 13);

        JsonNode first = json(caller.get("/v2.1/members?page=1"));
        JsonNode last = json(caller.get("/v2.1/members?page=" + first.path("nextPage").asText()));

        assertThat(first.path("nextPage").asText(), matchesPattern("[0-9]+"));
        assertThat(last.path("entries").size(), equalTo(50));
        assertThat(last.path("nextPage").isNull(), is(true));
        assertThat(last.path("hasMore").asBoolean(true), is(false));
        assertThat(last.path("total").asInt(), equalTo(100));
    }

    @Test
    void filtered_list_is_read_to_its_end() {
        for (int i = 0; i < 5; i++) {
            caller.member("Ana", "ana" + i + "@example.com");
            caller.organization.addMembers(2);
        }
        List<String> seen = new ArrayList<>();
        JsonNode page = json(caller.get("/v2.1/members?search=ana&limit=2"));
        assertThat("including Yuki Tanaka", page.path("total").asInt(), equalTo(6));
        page.path("entries").forEach(member -> seen.add(member.path("email").asText()));
        while (!page.path("nextPage").isNull() && seen.size() < 10) {
            page = json(caller.get("/v2.1/members?search=ana&limit=2&page=" + page.path("nextPage").asText()));
            page.path("entries").forEach(member -> seen.add(member.path("email").asText()));
        }

        assertThat(seen, contains("yuki.tanaka@harborandpine.example.com", "ana0@example.com", "ana1@example.com",
                "ana2@example.com", "ana3@example.com", "ana4@example.com"));
    }

    @Test
    void every_list_has_pages() {
        String team = caller.team("Finance");
        String workspace = caller.workspace("Reporting");
        for (int i = 0; i < 3; i++) {
            String member = caller.member("Ana", "ana" + i + "@example.com");
            caller.send("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + member + "\"]}");
            caller.grant("/v2/workspaces/" + workspace, "memberId", member, "view");
        }

        for (String list : List.of("/v2/members", "/v2.1/members", "/v2/teams", "/v2.1/teams", "/v2/workspaces",
                "/v2.1/workspaces", "/v2/connections", "/v2/teams/" + team + "/members",
                "/v2/workspaces/" + workspace + "/grants", "/v2/members/" + caller.me() + "/files/recents")) {
            JsonNode first = json(caller.get(list + "?limit=1"));
            JsonNode second = json(caller.get(list + "?limit=1&page=" + first.path("nextPage").asText()));

            assertThat(list, first.path("entries").size(), equalTo(1));
            assertThat(list, second.path("entries").size(), equalTo(1));
            assertThat(list, second.path("entries").path(0), not(equalTo(first.path("entries").path(0))));
        }
    }

    @Test
    void members_are_listed_by_id() {
        caller.member("Zoe", "zoe@example.com");
        caller.member("Ana", "ana@example.com");
        List<String> ids = ids("/v2/members?limit=1000&includeArchived=true&includeInactive=true");

        assertThat(ids, equalTo(ids.stream().sorted().toList()));
    }

    @Test
    void page_past_the_end_is_empty() {
        JsonNode page = json(caller.get("/v2/members?page=1000000"));

        assertThat(page.path("entries").size(), equalTo(0));
        assertThat(page.path("nextPage").isNull(), is(true));
    }

    @Test
    void invalid_page_or_limit_is_refused() {
        assertThat(refusal(caller.get("/v2/members?page=banana")),
                equalTo("400 invalid_request: Expecting page token at page but instead got: \"bana...\""));
        for (String limit : List.of("0", "-1", "1001", "2.5", "", "99999999999999999999")) {
            assertThat("limit " + limit, caller.get("/v2/members?limit=" + limit).status(), equalTo(400));
        }
    }

    @Test
    void page_token_of_the_second_style_is_opaque() {
        String token = json(caller.get("/v2/accountTypes?pageSize=4")).path("nextPageToken").asText();

        assertThat(token, not(matchesPattern("[0-9]*")));
        for (String other : List.of("4", "cm93Og", "cm93OngK", "banana", "")) {
            assertThat(other, refusal(caller.get("/v2/accountTypes?pageToken=" + other)),
                    startsWith("400 invalid_request: Expecting page token at pageToken but instead got: "));
        }
    }

    @Test
    void page_token_of_the_second_style_belongs_to_its_list() {
        String token = json(caller.get("/v2/accountTypes?pageSize=4")).path("nextPageToken").asText();
        String model = "/v2/dataModels/" + caller.inode("Orders").id() + "/sources";

        assertThat(caller.get("/v2/accountTypes?pageSize=1&pageToken=" + token).status(), equalTo(200));
        assertThat(refusal(caller.as("daniel.osei@harborandpine.example.com").get(model + "?pageToken=" + token)),
                startsWith("400 invalid_request: Expecting page token at pageToken but instead got: "));
    }

    @Test
    void second_style_omits_the_token_on_the_last_page() {
        JsonNode page = json(caller.get("/v2/accountTypes?pageSize=4"));
        JsonNode last = json(caller.get("/v2/accountTypes?pageSize=4&pageToken=" + page.path("nextPageToken").asText()));

        assertThat(page.path("entries").size(), equalTo(4));
        assertThat(last.path("entries").size(), equalTo(2));
        assertThat(last.has("nextPageToken"), is(false));
        assertThat(page.has("nextPage"), is(false));
    }

    @Test
    void envelope_has_the_fields_of_its_contract() {
        assertThat(json(caller.get("/v2/members?limit=1")).has("total"), is(false));
        assertThat(json(caller.get("/v2.1/members?limit=1")).path("total").asInt(), equalTo(13));
        assertThat(json(caller.get("/v2.1/members?limit=1")).path("hasMore").asBoolean(), is(true));
        assertThat(json(caller.get("/v2.1/teams?name=sales")).path("total").asInt(), equalTo(1));
    }

    private List<String> ids(String path) {
        return ids(caller, path);
    }

    private static List<String> ids(Caller caller, String path) {
        return caller.entries(path).findValuesAsText("memberId");
    }
}
