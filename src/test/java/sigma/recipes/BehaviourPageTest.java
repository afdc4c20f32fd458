package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that docs/behaviour.md has the source and the test of each behaviour, and lists the assumptions of the contract. */
class BehaviourPageTest {

    private static final Path PAGE = Path.of("docs/behaviour.md");
    private static final String ASSUMPTIONS = "## Assumptions in the contract";

    @Test
    void every_row_has_a_source_and_an_existing_test() throws IOException, URISyntaxException {
        assertThat(String.join("\n", BehaviourTables.findings(Files.readAllLines(PAGE), TestMethods.names()::contains)),
                equalTo(""));
    }

    @Test
    void invalid_row_is_reported_with_its_line() {
        List<String> page = """
                ## Teams
                | behaviour | source | test |
                | --- | --- | --- |
                | A new team is private. | documented | `TeamsTest.known` |
                | A new team is public. | guessed | `TeamsTest.known` |
                | A team has a name. | assumed | `TeamsTest.unknown` |
                | A team has members. | observed | |
                | A team can be deleted. | assumed |
                | A new team is private. | observed | TeamsTest.known |

                ## What is kept
                | behaviour | test |
                | --- | --- |
                | A new team is private. | `TeamsTest.known` |
                | Nothing is kept. | `known` |

                | file | place | reason |
                | --- | --- | --- |
                | `a.yaml` | `Limit` | A guess |
                """.lines().toList();

        assertThat(BehaviourTables.findings(page, Set.of("TeamsTest.known")::contains), contains(
                "line 5: expected the source documented, observed or assumed, was guessed",
                "line 6: expected an existing test, such as `TeamsTest.members_join_and_leave_a_team`, was `TeamsTest.unknown`",
                "line 7: expected the cells [behaviour, source, test], was [A team has members., observed, ]",
                "line 8: expected the cells [behaviour, source, test], was [A team can be deleted., assumed]",
                "line 9: expected an existing test, such as `TeamsTest.members_join_and_leave_a_team`, was TeamsTest.known",
                "line 9: the behaviour is listed twice: A new team is private.",
                "line 15: expected an existing test, such as `TeamsTest.members_join_and_leave_a_team`, was `known`"));
    }

    @Test
    void tests_are_found_in_every_package_without_helper_methods() throws IOException, URISyntaxException {
        Set<String> names = TestMethods.names();

        assertThat(names, hasItems("BehaviourPageTest.assumption_is_found_at_every_place",
                "MalformedRequestsTest.malformed_request_gets_the_error_envelope"));
        assertThat(names, not(hasItem("MalformedRequestsTest.stop")));
    }

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
    void assumption_is_found_at_every_place(@TempDir Path folder) throws IOException {
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
                    x-assumed-caller: Only they were seen
                    x-caller: admin
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
                "| `paths/books.yaml` | `listBooks callers` | Only they were seen |",
                "| `paths/books.yaml` | `listBooks query genre` | Two were seen |",
                "| `paths/books.yaml` | `listBooks 200 entries[] id` | All had one |"));
    }
}
