package sigma.recipes.drift.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentFinding;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.fixture.Comparisons;

/** Compares pairs of small documents, and checks the whole result, defects of the documents first. */
class DocumentPairsTest {

    private static final Path CASES = Path.of("src/test/resources/drift-cases");

    @ParameterizedTest
    @MethodSource("cases")
    void comparison_has_exactly_the_expected_result(String name) throws IOException {
        Path folder = CASES.resolve(name);
        Document before = Documents.read(folder.resolve("before.yaml").toString());
        Document after = Documents.read(folder.resolve("after.yaml").toString());

        Stream<String> findings = Stream.of(before, after).flatMap(document -> document.findings().stream()).map(DocumentPairsTest::line);
        Stream<String> changes = Comparisons.of(before, after).stream().map(DocumentPairsTest::line);

        assertThat(Stream.concat(findings, changes).collect(Collectors.joining()),
                equalTo(Files.readString(folder.resolve("expected.txt"))));
    }

    private static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static String line(DocumentFinding finding) {
        return "defect: line " + finding.line() + ", " + finding.at() + ": " + finding.message() + " (" + finding.count() + ")\n";
    }

    private static String line(Change change) {
        return (change.verdict().word() + " " + change.rule().id() + ": " + change.operation() + " " + change.place().text() + " "
                + change.field()).strip() + ": " + change.before() + " -> " + change.after()
                + change.hint().map(hint -> " (" + hint.text() + ": " + hint.evidence() + ")").orElse("") + "\n";
    }
}
