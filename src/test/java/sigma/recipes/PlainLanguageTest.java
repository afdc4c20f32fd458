package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages, features and messages use plain technical English: phrases that readers stumble over do not come back. */
class PlainLanguageTest {

    private static final Pattern PHRASES = Pattern.compile("(?i)(?<!there )\\b(?:is|are) none\\b|\\b(?:some|no)body\\b|"
            + "\\b(?:is|are|be) told\\b|\\btells? of\\b|\\bwho sends\\b|\\bheirs?\\b|\\baffairs?\\b|\\bbroken-off\\b|"
            + "\\bstands? (?:in|at|alone|below|beside|around|there)\\b");
    private static final Pattern CODE = Pattern.compile("`[^`]*`|\\S+@\\S+");
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
    void a_phrase_is_found_with_its_line_and_code_is_left_out() {
        assertThat(phrases(Path.of("page.md"), "There are none.\nA UUID that is none.\n`nobody` and nobody@example.com\nThe path stands at the end."),
                contains("page.md:2: is none", "page.md:4: stands at"));
    }

    private static List<String> phrases(Path file, String text) {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            check(found, file, i + 1, lines.get(i));
        }
        return found;
    }

    private static void check(List<String> found, Path file, int line, String text) {
        Matcher phrase = PHRASES.matcher(CODE.matcher(text).replaceAll(" "));
        while (phrase.find()) {
            found.add(file + ":" + line + ": " + phrase.group());
        }
    }
}
