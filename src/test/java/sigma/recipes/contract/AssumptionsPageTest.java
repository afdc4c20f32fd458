package sigma.recipes.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssumptionsPageTest {

    private static final Path CONTRACT = Path.of("src/main/resources/contract");
    private static final Path BEHAVIOUR = Path.of("docs/behaviour.md");
    private static final Path PAGE = Path.of("docs/assumptions.md");

    @Test
    void the_page_is_the_one_that_the_contract_makes() throws IOException {
        assertThat(PAGE + " is stale; renew it with\n    " + AssumptionsPage.RENEWAL + "\n", Files.readString(PAGE),
                is(AssumptionsPage.of(ContractSource.read(CONTRACT), Files.readString(BEHAVIOUR))));
    }

    @Test
    void no_mark_is_left_out() throws IOException {
        ContractSource source = ContractSource.read(CONTRACT);

        assertThat((long) AssumptionReader.read(source).size(),
                is(source.files().stream().mapToLong(file -> marks(source.top(file))).sum()));
    }

    @Test
    void a_mark_in_one_subject_has_a_row_for_each_place() {
        SmallContract contract = SmallContract.right()
                .with("schemas/books.yaml", "type: string\n  enum", "type: string\n  x-assumed: Two | were seen\n  enum");

        assertThat(AssumptionsPage.of(contract.source(), "# Nothing\n"), endsWith("""
                2 marks in the contract, with effect in 2 operations; 0 sentences in the behaviour of the sandbox.

                ## Books

                | operation | place | reason |
                | --- | --- | --- |
                | `addBook`, `listBooks` | `path shelfId` | Every shelf seen had one |
                | `listBooks` | `answer [].genre` | Two \\| were seen |
                | `addBook` | `body genre` | Two \\| were seen |
                """));
    }

    @Test
    void a_mark_in_several_subjects_has_one_row() {
        SmallContract contract = SmallContract.right()
                .with("openapi.yaml", "paths:\n", "paths:\n  /v2/news:\n    $ref: paths/reading-rooms.yaml#/~1v2~1news\n")
                .with("schemas/books.yaml", "title:\n      type: string", "title:\n      type: string\n      x-assumed: All had one")
                .with("paths/books.yaml", "      x-assumed: Every shelf seen had one\n", "");
        contract.texts().put("paths/reading-rooms.yaml", """
                /v2/news:
                  get:
                    operationId: getNews
                    summary: Get the newest book
                    responses:
                      '200':
                        description: OK
                        content:
                          application/json:
                            schema:
                              $ref: ../schemas/books.yaml#/Book
                """);

        assertThat(AssumptionsPage.of(contract.source(), "# Nothing\n"), endsWith("""
                1 mark in the contract, with effect in 3 operations; 0 sentences in the behaviour of the sandbox.

                ## Several subjects

                | where it stands | how often | reason |
                | --- | --- | --- |
                | `schemas/books.yaml` Book.title | 3 places of 3 operations: books, reading rooms | All had one |
                """));
    }

    @Test
    void the_marked_sentences_of_the_sandbox_have_a_line_each() {
        String behaviour = """
                # What it does

                What we had to choose is marked (assumed).

                ## Errors

                - There is one. A second comes
                  never (400, assumed). `Stop. Do not go on (assumed).` is said.
                - A third (both assumed)

                ## Pages

                None of it is a guess, and nothing was (as we assumed once).

                ## Ids

                They are long.
                """;

        assertThat(AssumptionsPage.of(SmallContract.right().source(), behaviour), endsWith("""

                ## What the sandbox does

                ### Errors

                - A second comes never (400, assumed).
                - `Stop. Do not go on (assumed).` is said.
                - A third (both assumed)

                ### Pages

                - None of it is a guess, and nothing was (as we assumed once).
                """));
    }

    @Test
    void no_marked_sentence_of_the_sandbox_is_left_out() throws IOException {
        String behaviour = Files.readString(BEHAVIOUR);

        long marks = Pattern.compile("\\bassumed\\b[^()]*\\)").matcher(behaviour).results().count();

        // The first explains the marks.
        assertThat(Pattern.compile("\\bassumed\\b[^()]*\\)")
                .matcher(AssumedSentences.of(behaviour).values().toString()).results().count(), is(marks - 1));
    }

    private static long marks(Located piece) {
        return (piece.has(Assumption.KEY) ? 1 : 0) + piece.children().stream().mapToLong(AssumptionsPageTest::marks).sum();
    }
}
