package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;

/** Checks that classes in the pages for contributors exist. */
class PageNamesTest {

    private static final List<Path> PAGES = List.of(Path.of("docs/architecture.md"), Path.of("docs/verification.md"),
            Path.of("CONTRIBUTING.md"));
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.\\w+)?`");
    /** Words of Gherkin, HTTP and the JDK that look like class names of the project. */
    private static final Set<String> OTHER_WORDS = Set.of("Given", "When", "Then", "And", "But", "Examples", "Host",
            "OptionalInt");
    private static final String NESTED = "\\$.*";

    @Test
    void every_class_named_by_a_page_exists() throws IOException, URISyntaxException {
        Set<String> classes = classes();
        Set<String> unknown = new TreeSet<>();
        for (Path page : PAGES) {
            names(Files.readString(page)).stream().filter(name -> !classes.contains(name))
                    .forEach(name -> unknown.add(page + " names " + name));
        }

        assertThat(unknown, empty());
    }

    @Test
    void class_names_are_distinguished_from_other_words() {
        assertThat(names("`TeamSteps` and `Sandbox.answer`, `Then`, `mvn verify`, `x-assumed`, TeamStep, `-Dtest=NoTest`"),
                contains("Sandbox", "TeamSteps"));
    }

    private static Set<String> names(String text) {
        return CLASS.matcher(text).results().map(found -> found.group(1)).filter(name -> !OTHER_WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classes() throws IOException, URISyntaxException {
        Set<String> names = new TreeSet<>();
        for (Class<?> any : List.of(PageNamesTest.class, Contract.class)) {
            Path root = Path.of(any.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".class"))
                        .forEach(file -> names.add(file.replace(".class", "").replaceAll(NESTED, "")));
            }
        }
        return names;
    }
}
