package sigma.recipes.drift.update;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.fixture.DocumentEdit;
import sigma.recipes.drift.fixture.DocumentRewriting;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.fixture.Proof;

/** Simulates future changes: applies each edit to the last accepted document, and updates the contract to it. */
@Tag(Proof.ONLY)
class MutatedDocumentTest {

    /** Edits of parameters that operations share; the published document has none. */
    private static final Set<DocumentEdit> WITHOUT_PLACE = EnumSet.of(DocumentEdit.PARAMETER_CHANGED, DocumentEdit.PARAMETER_RENAMED, DocumentEdit.PARAMETER_MOVED);
    private static final int ONE_OF = 18;
    private static final int LEAST_APPLIED = 5;

    private static Map<String, JsonNode> files;
    private static Document accepted;
    private static JsonNode tree;
    private static int updates;
    private static int detected;
    private static int applied;

    @BeforeAll
    static void read() throws IOException {
        files = ContractFiles.trees();
        accepted = Documents.accepted();
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(Path.of("src/main/resources/published/accepted.json.gz")))) {
            tree = new ObjectMapper().readTree(packed);
        }
    }

    @ParameterizedTest
    @MethodSource
    void only_listed_changes_remain_after_the_update(DocumentEdit edit) {
        int seed = edit.ordinal();
        ObjectNode document = tree.deepCopy();
        edit.of(document, new Random(seed));
        if (seed % 2 == 0) {
            everywhere(document);
        }
        Document published = DocumentRewriting.document("published.json", document);

        ContractUpdate update = ContractUpdate.of(files, accepted, published, seed % 4 < 2);

        List<Change> open = new ArrayList<>();
        update.removals().forEach(cause -> open.addAll(cause.changes()));
        update.byHand().forEach(each -> open.addAll(each.cause().changes()));
        Assessment again = Assessment.ofContract(ContractFileTree.of(update.files()).document(), accepted, published);
        assertThat(texts(again.changes()), equalTo(texts(open)));
        assertThat(again.conflicts().size(), equalTo(update.assessment().conflicts().size()));
        updates++;
        detected += update.assessment().changes().isEmpty() ? 0 : 1;
        applied += update.applied().size();
    }

    static List<DocumentEdit> only_listed_changes_remain_after_the_update() {
        List<DocumentEdit> all = Stream.of(DocumentEdit.values()).filter(edit -> !WITHOUT_PLACE.contains(edit)).toList();
        return Proof.of(all, ONE_OF);
    }

    @AfterAll
    static void most_edits_are_detected_and_some_are_applied() {
        assertThat(detected, greaterThanOrEqualTo(updates / 2));
        assertThat(applied, greaterThanOrEqualTo(updates / LEAST_APPLIED));
    }

    /** The publisher repeats shared schemas in each operation, so an edit is applied to all equal copies. */
    private static void everywhere(ObjectNode document) {
        ObjectNode parts = document.withObject("/components/schemas");
        JsonNode before = tree.at("/components/schemas");
        before.properties().stream().filter(part -> !part.getValue().equals(parts.get(part.getKey()))).forEach(part ->
                before.properties().stream().filter(other -> other.getValue().equals(part.getValue()))
                        .forEach(other -> parts.set(other.getKey(), parts.get(part.getKey()).deepCopy())));
    }

    private static List<String> texts(List<Change> changes) {
        return changes.stream().map(change -> String.join(" ", change.rule().id(), change.operation(), change.place().text(), change.field(),
                change.before(), change.after())).sorted().toList();
    }
}
