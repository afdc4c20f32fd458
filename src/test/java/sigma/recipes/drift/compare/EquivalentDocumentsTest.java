package sigma.recipes.drift.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.fixture.Comparisons;
import sigma.recipes.drift.fixture.DocumentBundle;
import sigma.recipes.drift.fixture.DocumentRewriting;
import sigma.recipes.fixture.Proof;

/** Tests that an equivalent document has no changes except in descriptions. */
@Tag(Proof.ONLY)
class EquivalentDocumentsTest {

    private static final String GONE = ": one of \"private\", \"public\" or null, required -> ";
    private static final List<String> CHANGES = List.of(
            "response-field-removed listMemberTeams 200 application/json entries[].visibility" + GONE,
            "response-field-removed listTeams 200 application/json entries[].visibility" + GONE,
            "response-field-removed createTeam 200 application/json visibility" + GONE,
            "response-field-removed getTeam 200 application/json visibility" + GONE,
            "response-field-removed updateTeam 200 application/json visibility" + GONE,
            "response-field-removed v2_1_listTeams 200 application/json entries[].visibility" + GONE);

    @Test
    void bundled_contract_equals_the_contract() {
        assertThat(changes(Document.ofContract(), DocumentRewriting.document("bundle.json", DocumentBundle.ofContract())), empty());
    }

    @ParameterizedTest
    @EnumSource
    void rewritten_document_has_exactly_the_changes_made(DocumentRewriting rewriting) {
        ObjectNode changed = changed();
        ObjectNode rewritten = rewriting.of(changed);

        assertThat(rewritten, not(changed));
        assertThat(changes(Document.ofContract(), DocumentRewriting.document("rewritten.json", rewritten)), equalTo(CHANGES));
    }

    @Test
    void combined_rewritings_have_the_same_changes_in_both_directions() {
        ObjectNode rewritten = changed();
        for (DocumentRewriting rewriting : DocumentRewriting.values()) {
            rewritten = rewriting.of(rewritten);
        }
        Document document = DocumentRewriting.yaml("rewritten.yaml", rewritten);

        assertThat(changes(Document.ofContract(), document), equalTo(CHANGES));
        assertThat(changes(document, Document.ofContract()), hasSize(CHANGES.size()));
    }

    private static ObjectNode changed() {
        ObjectNode document = DocumentBundle.ofContract();
        ((ObjectNode) document.at("/components/schemas/Team/allOf/0/properties")).remove("visibility");
        return document;
    }

    private static List<String> changes(Document before, Document after) {
        return Comparisons.of(before, after).stream().filter(change -> change.verdict() != Verdict.EDITORIAL)
                .map(change -> change.rule().id() + " " + change.operationId() + " " + change.place().text() + " " + change.field()
                        + ": " + change.before() + " -> " + change.after()).toList();
    }
}
