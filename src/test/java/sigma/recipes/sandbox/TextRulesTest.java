package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the rules for texts in bodies, which are the same for every operation. */
class TextRulesTest {

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

    @Test
    void name_is_never_blank() {
        for (String blank : List.of("", "  ", "\\u00A0", "\\u200B\\t")) {
            assertThat(refusal(caller.send("POST", "/v2/teams", "{\"name\":\"" + blank + "\"}")),
                    startsWith("400 invalid_request: Expecting text that is not blank at 0.name but instead got: "));
        }
        assertThat(refusal(caller.send("POST", "/v2/members", Caller.member(" ", "Silva", "ana@example.com", "View"))),
                equalTo("400 invalid_request: Expecting text that is not blank at 0.firstName but instead got: \" \""));
        assertThat("not everyone has a last name",
                caller.send("POST", "/v2/members", Caller.member("Ana", "", "ana@example.com", "View")).status(), equalTo(200));
        assertThat("a description may be empty",
                caller.send("POST", "/v2/teams", "{\"name\":\"Finance\",\"description\":\"\"}").status(), equalTo(200));
    }

    @Test
    void text_consists_of_whole_characters_without_nul() {
        for (String broken : List.of("a\\u0000b", "\\uD83D", "\\uDE00\\uD83D")) {
            assertThat(refusal(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\",\"description\":\"" + broken + "\"}")),
                    startsWith("400 invalid_request: Expecting text of whole Unicode characters without NUL at 0.description"));
        }
        assertThat("line breaks and pairs are accepted", caller.send("POST", "/v2/teams",
                "{\"name\":\"Finance\",\"description\":\"a\\n\\uD83D\\uDE00\"}").status(), equalTo(200));
    }

    private static String team(int characters) {
        return "{\"name\":\"Team " + characters + "\",\"description\":\"" + "x".repeat(characters) + "\"}";
    }
}
