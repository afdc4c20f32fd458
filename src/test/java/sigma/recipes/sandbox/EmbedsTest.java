package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbedsTest {

    private final Caller mara = new Caller();
    private final Caller grace = mara.as("grace.kim@harborandpine.example.com");
    private final String embeds = "/v2/workbooks/" + mara.inode("Weekly Numbers").id() + "/embeds";

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void embed_of_a_workbook_page_or_element_is_created_listed_and_deleted() {
        String page = mara.entries(embeds.replace("/embeds", "/pages")).path(1).path("pageId").asText();
        String element = ExportsTest.element(mara, mara.inode("Weekly Numbers"), "Orders by week").id();
        JsonNode created = json(mara.send("POST", embeds, embed("public", "workbook", "")));
        mara.send("POST", embeds, embed("public", "page", page));
        mara.send("POST", embeds, embed("public", "element", element));

        assertThat(created.size(), equalTo(2));
        assertThat(created.path("embedUrl").asText(), matchesPattern("https://app\\.sigmacomputing\\.com/embed/1-[0-9A-Za-z]{22}"));
        JsonNode list = grace.entries(embeds);
        assertThat(list.path(1).path("public").asBoolean(), is(true));
        assertThat(list.path(1).path("sourceId").isNull(), is(true));
        assertThat(list.path(2).path("public").asBoolean(), is(true));
        assertThat(list.path(2).path("sourceName").asText(), equalTo("Dealers"));
        assertThat(list.path(3).path("sourceName").asText(), equalTo("Orders by week"));
        assertThat("the type of the embed is not returned", list.path(3).has("embedType"), is(false));
        assertThat(mara.send("DELETE", embeds + "/" + created.path("embedId").asText(), "").text(), equalTo("{}"));
        assertThat(grace.entries(embeds).size(), equalTo(3));
    }

    @Test
    void only_public_embeds_can_be_created() {
        assertThat(mara.send("POST", embeds, embed("secure", "workbook", "")).status(), equalTo(400));
    }

    @Test
    void page_or_element_must_be_given_and_exist() {
        assertThat(refusal(mara.send("POST", embeds, embed("public", "page", ""))),
                equalTo("400 invalid_request: Expecting string at 0.sourceId but instead got: undefined"));
        assertThat(refusal(mara.send("POST", embeds, embed("public", "element", "nowhere00"))),
                equalTo("404 not_found: Element is not found: nowhere00"));
        assertThat(mara.send("POST", embeds, embed("public", "page", "nowhere00")).status(), equalTo(404));
    }

    @Test
    void embeds_require_edit_on_the_workbook() {
        String created = json(mara.send("POST", embeds, embed("public", "workbook", ""))).path("embedId").asText();

        assertThat(grace.send("POST", embeds, embed("public", "workbook", "")).status(), equalTo(403));
        assertThat(grace.send("DELETE", embeds + "/" + created, "").status(), equalTo(403));
        assertThat(mara.as("ines.duarte@harborandpine.example.com").get(embeds).status(), equalTo(403));
    }

    private static String embed(String type, String source, String id) {
        return "{\"embedType\":\"" + type + "\",\"sourceType\":\"" + source + "\"" + (id.isEmpty() ? "" : ",\"sourceId\":\"" + id + "\"") + "}";
    }
}
