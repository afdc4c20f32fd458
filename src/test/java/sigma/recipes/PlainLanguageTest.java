package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that pages, features, messages, comments and names of tests use plain technical English, by a list of phrases to
 * avoid.
 */
class PlainLanguageTest {

    private static final Pattern PHRASES = Pattern.compile("(?i)(?<!there )\\b(?:is|are) none\\b|\\b(?:some|no)body\\b|"
            + "\\b(?:is|are|be) told\\b|\\btells? of\\b|\\bwho sends\\b|\\bheirs?\\b|\\baffairs?\\b|\\bbroken-off\\b|"
            + "\\bstands? (?:in|at|alone|below|beside|around|there)\\b|\\banew\\b|\\belse than\\b|\\bthere twice\\b|"
            + "\\bwith (?:commas|dots|blanks) between\\b|\\bstays? so\\b|\\bcome back at\\b");
    private static final Pattern COMMENT_PHRASES = Pattern.compile("(?i)\\bwho(?:so)?ever\\b|\\bshall\\b|\\bbeside\\b|\\bheld to\\b|"
            + "\\bgives? back\\b|\\bthe acts\\b|\\bnotes that\\b|\\bis to hold\\b|\\bas it was before\\b|\\bwhatever (?:its|the|their) capitals\\b|"
            + "@throws \\S+ where\\b|(?:;|,? or) nothing where\\b|\\bmakes one of what\\b|\\btakes what the API says\\b|\\bsafe for threads\\b");
    /** Names of tests start with their subject; these start with a pronoun, or have a word that is avoided in comments too. */
    private static final Pattern TEST_NAMES = Pattern.compile("\\.(?:what(?:ever)?|who(?:ever)?|where|it)_\\w+"
            + "|\\.\\w+_(?:told|(?:no|some)body|wh(?:o|at)ever|beside|affairs?)(?:_\\w+)?$");
    private static final Pattern CODE = Pattern.compile("`[^`]*`|\\{@\\w+ [^}]*\\}|\\S+@\\S+|@param +\\S+");
    private static final Pattern COMMENT = Pattern.compile("(?m)^ */\\*(?s:.*?)\\*/|^ *//.*(?:\\n *//.*)*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void pages_and_features_use_plain_english() throws IOException {
        List<String> found = new ArrayList<>();
        for (String place : List.of("README.md", "CONTRIBUTING.md", "docs", "benchmarks/README.md", "features", "examples")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(md|feature|yaml)")).sorted().toList()) {
                    found.addAll(phrases(file, Files.readString(file)));
                }
            }
        }

        assertThat(found, empty());
    }

    @Test
    void messages_use_plain_english() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    Matcher literals = LITERAL.matcher(lines.get(i).strip().startsWith("*") ? "" : lines.get(i));
                    while (literals.find()) {
                        check(found, file, i + 1, literals.group(1));
                    }
                }
            }
        }

        assertThat(found, empty());
    }

    @Test
    void comments_use_plain_english() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                    found.addAll(commentPhrases(file, Files.readString(file)));
                }
            }
        }

        assertThat(found, empty());
    }

    @Test
    void test_names_start_with_their_subject_and_use_plain_english() throws IOException, URISyntaxException {
        assertThat(TestMethods.names().stream().filter(TEST_NAMES.asPredicate()).sorted().toList(), empty());
    }

    @Test
    void test_name_without_a_subject_or_with_an_avoided_word_is_reported() {
        List<String> names = List.of("ATest.what_fails_is_named", "ATest.failure_is_told", "ATest.failure_is_told_once", "ATest.who_leaves_is_named",
                "ATest.run_ends_with_what_it_did", "ATest.wholesale_is_untold", "ATest.items_are_listed");

        assertThat(names.stream().filter(TEST_NAMES.asPredicate()).toList(),
                contains("ATest.what_fails_is_named", "ATest.failure_is_told", "ATest.failure_is_told_once", "ATest.who_leaves_is_named"));
    }

    @Test
    void phrase_in_a_comment_is_reported_with_its_first_line_and_code_is_ignored() {
        String source = String.join("\n",
                "/** Returns {@code beside}, for whoever",
                " *  asks. */",
                "String whoever = \"the image/* of whoever\"; ",
                "/**",
                " * Creates it; nothing",
                " * where it is absent.",
                " *",
                " * @param beside the place",
                " * @throws IOException where it fails",
                " */",
                "    // Safe",
                "    // for threads.");

        assertThat(commentPhrases(Path.of("Page.java"), source), contains("Page.java:1: whoever", "Page.java:4: ; nothing where",
                "Page.java:4: @throws IOException where", "Page.java:11: Safe for threads"));
    }

    @Test
    void phrase_is_reported_with_its_line_and_code_is_ignored() {
        assertThat(phrases(Path.of("page.md"), "There are none.\nA UUID that is none.\n`nobody` and nobody@example.com\nThe path stands at the end.\n"
                + "Names with commas between them.\nIt is read anew.\nWhat else is renewed."),
                contains("page.md:2: is none", "page.md:4: stands at", "page.md:5: with commas between", "page.md:6: anew"));
    }

    private static List<String> phrases(Path file, String text) {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            check(found, file, i + 1, lines.get(i));
        }
        return found;
    }

    private static List<String> commentPhrases(Path file, String source) {
        List<String> found = new ArrayList<>();
        Matcher comments = COMMENT.matcher(source);
        while (comments.find()) {
            int line = (int) source.substring(0, comments.start()).lines().count() + 1;
            String text = comments.group().replaceAll("\\s*\\n *(?:\\*(?!/)|//)?\\s*", " ");
            check(found, file, line, text);
            check(found, file, line, text, COMMENT_PHRASES);
        }
        return found;
    }

    private static void check(List<String> found, Path file, int line, String text) {
        check(found, file, line, text, PHRASES);
    }

    private static void check(List<String> found, Path file, int line, String text, Pattern phrases) {
        Matcher phrase = phrases.matcher(CODE.matcher(text).replaceAll(" "));
        while (phrase.find()) {
            found.add(file + ":" + line + ": " + phrase.group());
        }
    }
}
