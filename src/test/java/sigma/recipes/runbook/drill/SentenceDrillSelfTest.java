package sigma.recipes.runbook.drill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

/** Tests that the drill distinguishes sentences that can fail from those that cannot, even after a failed one. */
@Tag(Proof.ONLY)
class SentenceDrillSelfTest {

    private static final String SCENARIO = """

              Rule: Made up

                Scenario: One sentence of three cannot fail
                  Given the member "Ana Silva"
                  When I list all members
                  Then I am on the list
                  And no member is listed twice
                  But the member "Ana Silva" is on the list
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(folder.resolve("members"));
        Files.writeString(folder.resolve("contents.yaml"), "chapters: [{title: Members, recipes: [list-members]}]");
        Files.copy(Path.of("features/inputs.yaml"), folder.resolve("inputs.yaml"));
        Files.copy(Path.of("features/usage.json"), folder.resolve("usage.json"));
        write(SCENARIO);
    }

    @Test
    void drill_returns_exactly_the_sentences_that_detect_a_mutation() throws IOException {
        SentenceDrill drill = new SentenceDrill(folder);
        Mutation empty = Mutations.read(Path.of("src/test/resources/mutations.yaml")).all().get("the list of members is empty");

        assertThat(texts(drill.detecting(empty, madeUp(drill)).stream().toList()),
                containsInAnyOrder("Then I am on the list", "But the member \"Ana Silva\" is on the list"));
        assertThat(drill.detecting(Mutation.none("listMembers"), madeUp(drill)), empty());
    }

    @Test
    void text_with_an_id_or_java_value_is_distinguished_from_text_about_people() {
        for (String text : List.of("Expected: a collection containing <x>", "was <Optional.empty>", "Member[id=1, email=a@b]",
                "3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa is missing", "4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e", "java.lang.String",
                "The member, id 3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa, is missing")) {
            assertThat(text, SentenceDrill.isMachineText(text), equalTo(true));
        }
        for (String text : List.of("Grace Kim is not in the team Sales Europe.", "A page holds 51 members.\n  expected: at most 50",
                "\"Ana Silva\" may mean 2 members:\n  Ana Silva, ana@example.com, id 3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa",
                "There is no member \"3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa\" in this organization.",
                "Sigma refused x.\n  actual:   404, \"no member 3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa\", request id r-1")) {
            assertThat(text, SentenceDrill.isMachineText(text), equalTo(false));
        }
    }

    @Test
    void contract_violation_is_not_a_detection_by_a_sentence() throws IOException {
        SentenceDrill drill = new SentenceDrill(folder);
        MutationRow gone = new MutationRow("gone", "whoAmI", MutationRow.Kind.REMOVE, "userId", null, null, false, null);

        assertThat(drill.detecting(gone.mutation(), madeUp(drill)), empty());
    }

    @Test
    void feature_is_played_with_one_sentence_and_unchanged_line_numbers() throws IOException {
        ThenSentences feature = new SentenceDrill(folder).feature("list-members");
        ThenSentence second = madeUp(new SentenceDrill(folder)).get(1);

        List<String> lines = new String(feature.only(List.of(second)), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines.stream().map(String::strip).filter(line -> line.matches("(Then|And|But) .*"))
                .filter(line -> !line.startsWith("And the member")).toList(), contains("And no member is listed twice"));
        assertThat(lines.get(second.line() - 1).strip(), startsWith("And no member"));
    }

    @Test
    void table_below_a_then_is_removed_with_it_and_a_text_is_refused() throws IOException {
        write(SCENARIO + "        | a | table |\n        | b | row   |\n");
        SentenceDrill drill = new SentenceDrill(folder);
        ThenSentence first = madeUp(drill).get(0);

        assertThat(new String(drill.feature("list-members").only(List.of(first)), StandardCharsets.UTF_8),
                not(containsString("| a | table |\n")));
        assertThat(new String(drill.feature("list-members").only(madeUp(drill)), StandardCharsets.UTF_8),
                containsString("| a | table |\n"));

        write(SCENARIO + "        \"\"\"\n        text\n        \"\"\"\n");
        assertThat(assertThrows(IllegalStateException.class, () -> new SentenceDrill(folder)).getMessage(),
                startsWith("A Then of list-members has a text below it"));
    }

    private void write(String added) throws IOException {
        Files.writeString(folder.resolve("members/list-members.feature"),
                Files.readString(Path.of("features/members/list-members.feature")) + added.indent(0));
    }

    private static List<ThenSentence> madeUp(SentenceDrill drill) {
        return drill.sentences().stream().filter(sentence -> sentence.scenario().startsWith("One sentence")).toList();
    }

    private static List<String> texts(List<ThenSentence> sentences) {
        return sentences.stream().map(ThenSentence::text).toList();
    }
}
