package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/behaviour.md lists what the contract assumes. */
class BehaviourPageTest {

    private static final Path PAGE = Path.of("docs/behaviour.md");
    private static final String ASSUMPTIONS = "## Assumptions in the contract";

    @Test
    void every_assumption_of_the_contract_has_a_row() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> rows = page.subList(page.indexOf(ASSUMPTIONS), page.size()).stream()
                .filter(line -> line.startsWith("| `")).toList();
        List<String> expected = ContractAssumptions.rowsOf(Path.of("src/main/resources/contract"));

        assertThat("The rows under \"" + ASSUMPTIONS + "\" in " + PAGE + " must be\n" + String.join("\n", expected) + "\n",
                rows.equals(expected));
    }

    @Test
    void an_assumption_is_found_wherever_it_is(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("paths"));
        Files.writeString(folder.resolve("parameters.yaml"), """
                Limit:
                  in: query
                  name: limit
                  schema:
                    x-assumed: A guess
                """);
        Files.writeString(folder.resolve("paths/books.yaml"), """
                /v2/books:
                  get:
                    operationId: listBooks
                    parameters:
                      - in: query
                        name: genre
                        schema: {type: string, x-assumed: Two were seen}
                    responses:
                      '200':
                        content:
                          application/json:
                            schema:
                              allOf:
                                - properties: {entries: {items: {properties: {id: {x-assumed: "All  had one"}}}}}
                """);

        assertThat(ContractAssumptions.rowsOf(folder), contains(
                "| `parameters.yaml` | `query limit` | A guess |",
                "| `paths/books.yaml` | `listBooks query genre` | Two were seen |",
                "| `paths/books.yaml` | `listBooks 200 entries[] id` | All had one |"));
    }
}
