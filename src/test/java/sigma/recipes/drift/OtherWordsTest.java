package sigma.recipes.drift;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document that says the same in other words has no change but wording. */
class OtherWordsTest {

    @Test
    void the_bundled_contract_is_the_contract() {
        assertThat(changes(Document.ofContract(), Rewriting.document("bundle.json", Bundle.ofContract())), empty());
    }

    @ParameterizedTest
    @EnumSource
    void a_rewritten_document_has_no_change_but_wording(Rewriting rewriting) {
        Document rewritten = Rewriting.document("rewritten.json", rewriting.of(Bundle.ofContract()));

        assertThat(changes(Document.ofContract(), rewritten), empty());
        assertThat(changes(rewritten, Document.ofContract()), empty());
    }

    @ParameterizedTest
    @EnumSource
    void a_change_is_found_through_the_rewriting(Rewriting rewriting) {
        ObjectNode original = Bundle.ofContract();
        ObjectNode changed = original.deepCopy();
        ((ObjectNode) changed.at("/components/schemas/Team/allOf/0/properties")).remove("visibility");
        ObjectNode rewritten = rewriting.of(changed);

        assertThat(rewritten, not(changed));
        assertThat(changes(Document.ofContract(), Rewriting.document("rewritten.json", rewritten)),
                hasItem("response-field-removed listTeams 200 application/json entries[].visibility: "
                        + "one of \"private\", \"public\" or null, required -> "));
    }

    @Test
    void all_rewritings_together_have_no_change_but_wording() {
        ObjectNode document = Bundle.ofContract();
        for (Rewriting rewriting : Rewriting.values()) {
            document = rewriting.of(document);
        }

        assertThat(changes(Document.ofContract(), Rewriting.yaml("rewritten.yaml", document)), empty());
    }

    private static List<String> changes(Document old, Document young) {
        return Comparison.of(old, young).stream().filter(change -> change.verdict() != Verdict.WORDING)
                .map(change -> change.rule().id() + " " + change.operationId() + " " + change.place() + " " + change.field()
                        + ": " + change.before() + " -> " + change.after()).toList();
    }
}
