package sigma.recipes.drift.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.fixture.Comparisons;

/** Tests each rule with a folder that contains two small documents and every change between them. */
class RuleCasesTest {

    private static final Path CASES = Path.of("src/test/resources/drift");
    private static final Set<String> FILES = Set.of("before.yaml", "after.yaml", "expected.txt");

    @ParameterizedTest
    @EnumSource
    void rule_judges_its_case(Rule rule) throws IOException {
        Path folder = CASES.resolve(rule.id());

        List<Change> changes = Comparisons.of(Documents.read(folder.resolve("before.yaml").toString()),
                Documents.read(folder.resolve("after.yaml").toString()));

        assertThat(changes.stream().map(RuleCasesTest::line).collect(Collectors.joining("\n")) + "\n",
                equalTo(Files.readString(folder.resolve("expected.txt"))));
        assertThat(changes.stream().map(Change::rule).filter(rule::equals).count(), equalTo(1L));
    }

    @Test
    void every_folder_and_file_belongs_to_a_rule() throws IOException {
        Set<String> rules = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(names(CASES), equalTo(rules));
        for (String rule : rules) {
            assertThat(rule, names(CASES.resolve(rule)), equalTo(FILES));
        }
    }

    private static String line(Change change) {
        return String.join(" | ", change.rule().id(), change.operationId(), change.place().text(), change.field(),
                change.before() + " -> " + change.after());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
