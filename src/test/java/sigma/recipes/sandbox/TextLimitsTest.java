package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sigma.recipes.sandbox.Caller.refusal;

import org.junit.jupiter.api.Test;

/** Tests that every operation limits the length of texts. */
class TextLimitsTest {

    private final Caller caller = new Caller();

    @Test
    void name_may_have_255_characters() {
        // Each of these is one code point and two Java chars.
        String longest = "𝓐".repeat(255);

        assertThat(caller.send("POST", "/v2/workspaces", "{\"name\":\"" + longest + "\"}").status(), equalTo(200));
        assertThat(refusal(caller.send("POST", "/v2/workspaces", "{\"name\":\"" + "x".repeat(256) + "\"}")), equalTo("400 "
                + "invalid_request: Expecting text of at most 255 characters at 0.name but instead got: \"xxxx...\""));
        assertThat(refusal(caller.send("POST", "/v2/members", Caller.member("x".repeat(256), "Silva", "ana@example.com", "View"))),
                equalTo("400 invalid_request: Expecting text of at most 255 characters at 0.firstName but instead got: \"xxxx...\""));
    }

    @Test
    void other_text_may_have_10000_characters() {
        assertThat(caller.send("POST", "/v2/teams", team(10_000)).status(), equalTo(200));
        assertThat(refusal(caller.send("POST", "/v2/teams", team(10_001))), equalTo("400 invalid_request: Expecting text of "
                + "at most 10000 characters at 0.description but instead got: \"xxxx...\""));
    }

    private static String team(int characters) {
        return "{\"name\":\"Team " + characters + "\",\"description\":\"" + "x".repeat(characters) + "\"}";
    }
}
