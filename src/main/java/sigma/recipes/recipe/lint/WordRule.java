package sigma.recipes.recipe.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that administrators don't use: they belong to HTTP or to a user interface. */
enum WordRule {
    HTTP_VERB("word.http-verb", true, "\\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\b",
            "say what a person does: list, create, change, delete"),
    PATH("word.path", true, "https?://\\S+|(?<![\\w<])/[a-z][\\w{}/.-]*|\\bv\\d+(?:\\.\\d+)?/\\S*",
            "name the thing: the members, the workspace \"Reporting\""),
    /** A number before a plural, as in "500 members", is a count. */
    STATUS("word.status", false,
            "\\bstatus(?: code)? \\d+|\\b(?:20[0-46]|30[1-478]|40[0-9]|41[0-5]|422|429|50[0-4])\\b(?!\\s+\\p{Ll}+s\\b)",
            "say what Sigma does: Sigma refuses, because the email address is already taken"),
    HEADER("word.header", true,
            "\\b(?:Authorization|Bearer|Content-Type|Retry-After|User-Agent|Set-Cookie|X-[A-Z][\\w-]+|(?:request|response) headers?)\\b",
            "say what it is for: an access token, a pause of 2 seconds"),
    JSON("word.json", true, "[{\\[]\\s*\"|\"\\s*:\\s*(?:[\"{\\[\\d]|true\\b|false\\b|null\\b)|\\{\\s*}",
            "say it in a sentence, or in a table with headings"),
    UUID("word.uuid", true, "(?i)\\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\b",
            "use a name: the member \"Ana Silva\""),
    CLICK("word.click", false, "(?i)\\bclick(?:s|ed|ing)?\\b", "say what is done, not where: I add, I let, I change"),
    ENDPOINT("word.endpoint", false, "(?i)\\bendpoints?\\b", "say what it gives: the list of members"),
    PAYLOAD("word.payload", false, "(?i)\\bpayloads?\\b", "say what is sent: a name, an email address"),
    SHOULD("word.should", false, "(?i)\\bshould(?:n't)?\\b", "say what is: \"Ana Silva\" is an active member");

    private final String id;
    private final boolean everywhere;
    private final Pattern pattern;
    private final String better;

    WordRule(String id, boolean everywhere, String pattern, String better) {
        this.id = id;
        this.everywhere = everywhere;
        this.pattern = Pattern.compile(pattern);
        this.better = better;
    }

    /** Returns the violation of this rule in a text, if any. */
    Optional<RuleViolation> brokenBy(String file, CheckedText text) {
        Matcher found = pattern.matcher(text.text());
        return (everywhere || text.sentence()) && found.find()
                ? Optional.of(new RuleViolation(id, file, text.line(), "A recipe does not say \"" + found.group().strip() + "\": " + text.text(),
                better)) : Optional.empty();
    }
}
