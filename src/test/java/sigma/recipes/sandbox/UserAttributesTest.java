package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sigma.recipes.sandbox.organization.AttributeHolder;
import sigma.recipes.sandbox.organization.UserAttributes;
import sigma.recipes.sandbox.json.Json;

class UserAttributesTest {

    private static final String ATTRIBUTES = "/v2/user-attributes";
    private static final String NOBODY = "99999999-9999-4999-8999-999999999999";

    private final Caller caller = new Caller();

    @Test
    void attribute_is_created_read_and_deleted() {
        JsonNode created = json(caller.send("POST", ATTRIBUTES, "{\"name\":\"Shop\",\"description\":\"Where\",\"defaultValue\":"
                + value("all") + "}"));
        String path = ATTRIBUTES + "/" + created.path("userAttributeId").asText();

        assertThat(created.path("defaultValue").toString(), equalTo(value("all")));
        assertThat(created.path("createdBy").asText(), equalTo(caller.me()));
        assertThat(json(caller.get(path)), equalTo(created));
        assertThat(caller.entries(ATTRIBUTES + "?name=SHO").path(0), equalTo(created));

        assertThat(caller.send("DELETE", path, "").text(), equalTo("{}"));
        assertThat(refusal(caller.get(path)),
                equalTo("404 not_found: User attribute is not found: " + created.path("userAttributeId").asText()));
        assertThat(caller.entries(ATTRIBUTES + "?name=shop").size(), equalTo(0));
    }

    @Test
    void attribute_requires_only_a_unique_name() {
        JsonNode created = json(caller.send("POST", ATTRIBUTES, "{\"name\":\"Shop\"}"));

        assertThat(created.path("description").isNull(), is(true));
        assertThat(created.path("defaultValue").isNull(), is(true));
        assertThat(refusal(caller.send("POST", ATTRIBUTES, "{\"name\":\"SHOP\"}")),
                equalTo("409 conflict: Duplicate record: this user attribute name is already used"));
    }

    @Test
    void tenants_are_listed_for_admins_and_searched_by_name() {
        JsonNode tenants = caller.entries("/v2/tenants");

        assertThat(tenants.size(), equalTo(1));
        assertThat(tenants.path(0).path("tenantOrganizationName").asText(), equalTo("Harbor & Pine Nordics"));
        assertThat(tenants.path(0).path("tenantOrganizationSlug").asText(), equalTo("harbor-pine-nordics"));
        assertThat(caller.entries("/v2/tenants?search=NORDICS"), equalTo(tenants));
        assertThat(caller.entries("/v2/tenants?search=south").size(), equalTo(0));
        assertThat(caller.as("grace.kim@harborandpine.example.com").get("/v2/tenants").status(), equalTo(403));
    }

    @ParameterizedTest
    @CsvSource({"teams, teamId", "users, userId", "tenants, tenantOrganizationId"})
    void values_are_set_replaced_and_removed(String holders, String field) {
        String first = holder(field, false);
        String second = holder(field, true);
        String path = ATTRIBUTES + "/" + attribute("Shop") + "/" + holders;

        assertThat(caller.send("POST", path, assignments(field, List.of(first, second), "Oslo")).text(), equalTo("{}"));
        assertThat(rows(path, field), contains(first + "=Oslo", second + "=Oslo"));
        assertThat(json(caller.get(path + "?limit=1")).path("total").asInt(), equalTo(2));

        caller.send("POST", path, assignments(field, List.of(first), "Bergen"));
        assertThat(rows(path, field), contains(first + "=Bergen", second + "=Oslo"));

        assertThat(caller.send("PATCH", path, "{\"delete\":[{\"" + field + "\":\"" + first + "\"}]}").text(), equalTo("{}"));
        assertThat(rows(path, field), contains(second + "=Oslo"));
        assertThat(caller.send("DELETE", path + "/" + second, "").text(), equalTo("{}"));
        assertThat("without a value", caller.send("DELETE", path + "/" + second, "").status(), equalTo(200));
        assertThat(rows(path, field), empty());
    }

    @ParameterizedTest
    @CsvSource({"teams, teamId, Team", "users, userId, Member", "tenants, tenantOrganizationId, Tenant"})
    void unknown_holder_fails_the_whole_request(String holders, String field, String noun) {
        String known = holder(field, false);
        String path = ATTRIBUTES + "/" + attribute("Shop") + "/" + holders;
        String nobody = field.equals("userId") ? "0NobodyHasThisMemberId0000000" : NOBODY;
        String refused = "404 not_found: " + noun + " is not found: " + nobody;

        assertThat(refusal(caller.send("POST", path, assignments(field, List.of(known, nobody), "Oslo"))), equalTo(refused));
        assertThat(rows(path, field), empty());
        caller.send("POST", path, assignments(field, List.of(known), "Oslo"));
        assertThat(refusal(caller.send("PATCH", path, "{\"delete\":[{\"" + field + "\":\"" + known + "\"},{\"" + field
                + "\":\"" + nobody + "\"}]}")), equalTo(refused));
        assertThat(refusal(caller.send("DELETE", path + "/" + nobody, "")), equalTo(refused));
        assertThat(rows(path, field), contains(known + "=Oslo"));
    }

    @Test
    void last_assigned_team_has_the_lowest_priority() {
        String path = ATTRIBUTES + "/" + attribute("Shop") + "/teams";
        List<String> teams = List.of(caller.team("A"), caller.team("B"), caller.team("C"));
        caller.send("POST", path, assignments("teamId", teams, "Oslo"));
        assertThat(priorities(path), contains(1, 2, 3));

        caller.send("POST", path, assignments("teamId", teams.subList(0, 1), "Bergen"));
        assertThat("a new value keeps the place", priorities(path), contains(1, 2, 3));

        caller.send("DELETE", path + "/" + teams.get(0), "");
        caller.send("POST", path, assignments("teamId", teams.subList(0, 1), "Oslo"));
        assertThat(rows(path, "teamId"), contains(teams.get(1) + "=Oslo", teams.get(2) + "=Oslo", teams.get(0) + "=Oslo"));
        assertThat(priorities(path), contains(2, 3, 4));
    }

    @Test
    void team_gets_values_of_several_attributes_in_one_request() {
        String team = caller.team("Finance");
        String shop = attribute("Shop");
        String floor = attribute("Floor");
        String path = "/v2/teams/" + team;

        assertThat(caller.send("POST", path + "/assignedUserAttributes", "{\"assignments\":[" + assigned(shop, "Oslo") + ","
                + assigned(floor, "2") + "]}").text(), equalTo("{}"));

        JsonNode values = json(caller.get(path + "/user-attributes"));
        assertThat(values.path("total").asInt(), equalTo(2));
        assertThat(values.path("entries").path(1).toString(), equalTo("{\"userAttributeId\":\"" + floor
                + "\",\"userAttributeName\":\"Floor\",\"value\":" + value("2") + "}"));
        assertThat(rows(ATTRIBUTES + "/" + shop + "/teams", "teamId"), contains(team + "=Oslo"));

        assertThat(refusal(caller.send("POST", path + "/assignedUserAttributes", "{\"assignments\":[" + assigned(shop, "Rome")
                + "," + assigned(NOBODY, "x") + "]}")), equalTo("404 not_found: User attribute is not found: " + NOBODY));
        assertThat(rows(ATTRIBUTES + "/" + shop + "/teams", "teamId"), contains(team + "=Oslo"));
    }

    @Test
    void request_sets_at_most_100_values() {
        String path = "/v2/teams/" + caller.team("Finance") + "/assignedUserAttributes";
        List<String> hundred = Collections.nCopies(100, assigned(attribute("Shop"), "Oslo"));

        assertThat(caller.send("POST", path, "{\"assignments\":[" + String.join(",", hundred) + "]}").status(), equalTo(200));
        assertThat(refusal(caller.send("POST", path, "{\"assignments\":[" + String.join(",", hundred) + "," + hundred.get(0)
                + "]}")), equalTo("400 invalid_request: Expecting at most 100 entries at 0.assignments but instead got: a list of 101"));
    }

    @Test
    void values_are_removed_with_their_attribute_and_their_team() {
        String team = caller.team("Finance");
        String shop = attribute("Shop");
        String floor = attribute("Floor");
        caller.send("POST", "/v2/teams/" + team + "/assignedUserAttributes", "{\"assignments\":[" + assigned(shop, "Oslo") + ","
                + assigned(floor, "2") + "]}");

        caller.send("DELETE", ATTRIBUTES + "/" + shop, "");
        assertThat(caller.entries("/v2/teams/" + team + "/user-attributes").size(), equalTo(1));

        caller.send("DELETE", "/v2/teams/" + team, "");
        assertThat(rows(ATTRIBUTES + "/" + floor + "/teams", "teamId"), empty());
        assertThat(caller.get("/v2/teams/" + team + "/user-attributes").status(), equalTo(404));
    }

    @ParameterizedTest
    @EnumSource
    void seed_has_values_for_each_kind_of_holder(AttributeHolder holder) {
        String region = caller.entries(ATTRIBUTES + "?name=Region").path(0).path("userAttributeId").asText();
        String holders = holder.word().toLowerCase(Locale.ROOT) + "s";

        JsonNode row = caller.entries(ATTRIBUTES + "/" + region + "/" + holders).path(0);

        assertThat(row.path("value").path("val").asText(), equalTo(switch (holder) {
            case USER -> "Iberia";
            case TEAM -> "Europe";
            case TENANT -> "Nordics";
        }));
        assertThat("only teams have a priority", row.has("priority"), is(holder == AttributeHolder.TEAM));
    }

    @Test
    void only_admins_manage_user_attributes() {
        Caller viewer = caller.as("grace.kim@harborandpine.example.com");
        String path = ATTRIBUTES + "/" + attribute("Shop");

        assertThat(viewer.get(ATTRIBUTES).status(), equalTo(403));
        assertThat(viewer.get(path + "/users").status(), equalTo(403));
        assertThat(viewer.send("POST", path + "/users", assignments("userId", List.of(viewer.me()), "Oslo")).status(),
                equalTo(403));
        assertThat(viewer.send("DELETE", path, "").status(), equalTo(403));
        assertThat(rows(path + "/users", "userId"), empty());
    }

    private String attribute(String name) {
        return json(caller.send("POST", ATTRIBUTES, "{\"name\":\"" + name + "\"}")).path("userAttributeId").asText();
    }

    private String holder(String field, boolean another) {
        return switch (field) {
            case "teamId" -> caller.team(another ? "B" : "A");
            case "userId" -> another ? caller.member("Ana", "ana@example.com") : caller.me();
            default -> tenant(another ? "11111111-1111-4111-8111-111111111111" : "22222222-2222-4222-8222-222222222222");
        };
    }

    private String tenant(String id) {
        caller.arrange(state -> state.of(UserAttributes.TENANT).add(Json.object().put("tenantOrganizationId", id)));
        return id;
    }

    private List<String> rows(String path, String field) {
        return caller.entries(path).valueStream()
                .map(row -> row.path(field).asText() + "=" + row.path("value").path("val").asText()).toList();
    }

    private List<Integer> priorities(String path) {
        return caller.entries(path).valueStream().map(row -> row.path("priority").asInt()).toList();
    }

    private static String assignments(String field, List<String> ids, String value) {
        return "{\"assignments\":[" + String.join(",", ids.stream()
                .map(id -> "{\"" + field + "\":\"" + id + "\",\"value\":" + value(value) + "}").toList()) + "]}";
    }

    private static String assigned(String attribute, String value) {
        return "{\"userAttributeId\":\"" + attribute + "\",\"value\":" + value(value) + "}";
    }

    private static String value(String text) {
        return "{\"val\":\"" + text + "\",\"type\":\"string\"}";
    }
}
