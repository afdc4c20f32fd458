package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;

/** Tests the command on a project whose contract has two operations. */
@Tag(Proof.ONLY)
class ContractUpdateCommandTest {

    private static final Map<String, String> CONTRACT = Map.of(
            "openapi.yaml", """
                    openapi: 3.1.0
                    info:
                      title: Small
                      version: '1'
                    paths:
                      /v2/teams:
                        $ref: paths/teams.yaml#/~1v2~1teams
                    """,
            "paths/teams.yaml", """
                    /v2/teams:
                      get:
                        operationId: listTeams
                        summary: Our words for it
                        responses:
                          '200':
                            description: OK
                            content:
                              application/json:
                                schema:
                                  $ref: ../schemas/teams.yaml#/Team
                          4XX:
                            $ref: ../responses.yaml#/Error
                          5XX:
                            $ref: ../responses.yaml#/Error
                    """,
            "schemas/teams.yaml", """
                    Team:
                      type: object
                      required: [name]
                      properties:
                        name:
                          type: string
                          x-note: Our note
                    """,
            "responses.yaml", """
                    Error:
                      description: Refused or failed
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [requestId, message, code]
                            properties:
                              requestId:
                                type: string
                              message:
                                type: string
                              code:
                                type: string
                    """);

    private static final String PUBLISHED = """
            {"openapi": "3.0.3", "info": {"title": "t", "version": "2"},
             "components": {"schemas": {"E": {"type": "object", "required": ["code", "message", "requestId"], "properties": {
               "code": {"type": "string"}, "message": {"type": "string"}, "requestId": {"type": "string"}}}}},
             "paths": {"/v2/teams": {"get": {"operationId": "listTeams", "summary": "Theirs", "responses": {
               "200": {"description": "Theirs", "content": {"application/json": {"schema": {"type": "object",
                 %s}}}},
               "default": {"description": "Theirs", "content": {"application/json": {
                 "schema": {"$ref": "#/components/schemas/E"}}}}}}}}}
            """;

    private static final String SAME = PUBLISHED.formatted("\"required\": [\"name\"], \"properties\": {\"name\": {\"type\": \"string\"}}");
    private static final String CHANGED = PUBLISHED.formatted("""
            "properties": {"name": {"type": "string", "nullable": true}, "size": {"type": "integer"}}""");

    private static final String PATCH = """
            --- a/src/main/resources/contract/schemas/teams.yaml
            +++ b/src/main/resources/contract/schemas/teams.yaml
            @@ -1,7 +1,8 @@
             Team:
               type: object
            -  required: [name]
               properties:
                 name:
            -      type: string
            +      type: [string, 'null']
                   x-note: Our note
            +    size:
            +      type: integer
            """;

    @TempDir
    private Path project;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void writeContract() throws IOException {
        for (Map.Entry<String, String> file : CONTRACT.entrySet()) {
            write("src/main/resources/contract/" + file.getKey(), file.getValue());
        }
        accept(SAME);
        write("features/contents.yaml", "chapters: [{title: All, recipes: [see-teams]}]\n");
        write("features/inputs.yaml", "{kinds: {}, inputs: {}}\n");
        write("features/usage.json", """
                {"recipes": {"see-teams": {"writes": false, "outputs": [], "scenarios": {
                  "One": {"acts": {"listTeams": {"statuses": [200], "sent": [], "read": ["name"]}}, "prepares": {}}}}}}
                """);
    }

    @Test
    void equivalent_document_changes_no_file() throws IOException {
        assertThat(update(SAME), equalTo(0));

        assertThat(printed(), equalTo("The contract says what the document does; no file was changed.\n"));
        assertThat(contract(), equalTo(new TreeMap<>(CONTRACT)));
    }

    @Test
    void dry_run_prints_a_patch_and_writes_nothing() throws IOException {
        assertThat(update(CHANGED, "--dry-run"), equalTo(0));

        assertThat(printed(), startsWith(PATCH + "\n1 file would change.\n\nApplied (1)\n"));
        assertThat(contract(), equalTo(new TreeMap<>(CONTRACT)));
    }

    @Test
    void update_writes_the_files_and_names_the_affected_recipes() throws IOException {
        assertThat(update(CHANGED), equalTo(0));

        assertThat(printed(), equalTo("""
                schemas/teams.yaml                                                         +3 -2
                  changed: Team

                1 file changed.

                Applied (1)
                  breaking listTeams: name may be missing; name may be null; returns size
                    schemas/teams.yaml > Team
                    Review see-teams.
                """));
        Map<String, String> expected = new TreeMap<>(CONTRACT);
        expected.put("schemas/teams.yaml", """
                Team:
                  type: object
                  properties:
                    name:
                      type: [string, 'null']
                      x-note: Our note
                    size:
                      type: integer
                """);
        assertThat(contract(), equalTo(expected));

        printed.reset();
        assertThat(update(CHANGED), equalTo(0));
        assertThat(printed(), startsWith("The contract says what the document does; no file was changed.\n"));
    }

    @Test
    void parts_that_the_publisher_did_not_change_are_kept() throws IOException {
        accept(CHANGED.replace(", \"size\": {\"type\": \"integer\"}", ""));

        assertThat(update(CHANGED), equalTo(0));

        assertThat(printed(), equalTo("""
                schemas/teams.yaml                                                         +2 -0
                  changed: Team

                1 file changed.

                Applied (1)
                  compatible listTeams: returns size
                    schemas/teams.yaml > Team

                Kept, or not decided by the document (1)
                  Kept: 2 differences in which the contract differs from the accepted document, and the publisher changed nothing.
                """));
    }

    @Test
    void conflict_is_reported_with_its_three_values_and_not_applied() throws IOException {
        accept(SAME.replace("\"name\": {\"type\": \"string\"}", "\"name\": {\"type\": \"integer\"}"));

        assertThat(update(SAME.replace("\"name\": {\"type\": \"string\"}", "\"name\": {\"type\": \"boolean\"}")), equalTo(1));

        assertThat(printed(), equalTo("""
                No file was changed.

                Conflicts: contract, accepted document and published document all differ (1)
                  listTeams 200 application/json name
                    schemas/teams.yaml > Team
                    contract:  string
                    accepted:  integer
                    published: boolean
                """));
        assertThat(contract(), equalTo(new TreeMap<>(CONTRACT)));
    }

    @Test
    void removal_is_proposed_and_applied_on_request() throws IOException {
        String smaller = SAME.replace("\"required\": [\"name\"], \"properties\": {\"name\": {\"type\": \"string\"}}", "\"properties\": {}");

        assertThat(update(smaller), equalTo(1));
        assertThat(printed(), equalTo("""
                No file was changed.

                Removed by the publisher; --remove removes it from the contract (1)
                  breaking listTeams: no longer returns name
                    schemas/teams.yaml > Team
                    Review see-teams.
                """));
        assertThat(contract(), equalTo(new TreeMap<>(CONTRACT)));

        assertThat(update(smaller, "--remove"), equalTo(0));
        assertThat(contract().get("schemas/teams.yaml"), equalTo("Team:\n  type: object\n"));
    }

    @Test
    void manual_changes_are_listed_and_fail_the_command() throws IOException {
        assertThat(update(SAME.replace("\"default\"", "\"404\": {\"description\": \"Theirs\", \"content\": "
                + "{\"application/json\": {\"schema\": {\"type\": \"string\"}}}}, \"default\"")), equalTo(1));

        assertThat(printed(), equalTo("""
                No file was changed.

                To be done by hand (1)
                  breaking listTeams: the response 4XX: object → string
                    responses.yaml > Error
                    Not applied: the contract format has no way to say it, or it is written in a way that cannot be edited.
                """));
        assertThat(contract(), equalTo(new TreeMap<>(CONTRACT)));
    }

    @Test
    void renamed_operation_id_is_a_manual_change_that_names_the_recipes() throws IOException {
        assertThat(update(SAME.replace("\"listTeams\"", "\"getTeams\"")), equalTo(1));

        assertThat(printed(), equalTo("""
                No file was changed.

                To be done by hand (1)
                  editorial listTeams: operation id listTeams → getTeams
                    GET /v2/teams
                    Review see-teams.
                    Not applied: client, steps and features/usage.json name the operation by its id. Keep the id and accept the document, or \
                rename it in all of them and renew the recorded files with mvn test -Prenew.
                """));
        assertThat(contract(), equalTo(new TreeMap<>(CONTRACT)));
    }

    @Test
    void update_that_makes_the_contract_unloadable_is_not_written() throws IOException {
        String withoutSuccess = SAME.replaceFirst("(?s)\"200\": .*\"default\"", "\"4XX\"");

        assertThat(update(withoutSuccess, "--remove"), equalTo(1));

        assertThat(printed(), containsString("Not applied: the contract could not be loaded afterwards: paths/teams.yaml, /v2/teams > get: "
                + "no success among the responses"));
        assertThat(contract(), equalTo(new TreeMap<>(CONTRACT)));
    }

    @Test
    void unloadable_contract_is_not_updated() throws IOException {
        write("src/main/resources/contract/paths/teams.yaml", CONTRACT.get("paths/teams.yaml").replace("Our words for it", "Our words."));

        assertThat(update(CHANGED), equalTo(2));

        assertThat(errors(), startsWith("The contract files can't be loaded; nothing was written.\n"));
    }

    @Test
    void nothing_is_updated_without_an_accepted_document() throws IOException {
        Files.delete(Documents.acceptedFile(project));

        assertThat(update(CHANGED), equalTo(2));

        assertThat(errors(), startsWith("The project keeps no accepted document, so what the publisher changed is not known.\n  expected: "
                + Documents.acceptedFile(project)));
    }

    @Test
    void unusable_document_is_refused() throws IOException {
        assertThat(update(SAME.substring(0, 200)), equalTo(2));

        assertThat(errors(), startsWith("The API document can't be used.\n  where:    "));
        assertThat(contract(), equalTo(new TreeMap<>(CONTRACT)));
    }

    @Test
    void nothing_is_updated_without_contract_sources() throws IOException {
        Files.delete(project.resolve("src/main/resources/contract/openapi.yaml"));

        assertThat(update(CHANGED), equalTo(2));

        assertThat(errors(), equalTo("There are no contract files to update.\n  expected: "
                + project.resolve("src/main/resources/contract/openapi.yaml") + "\n  actual:   no such file\n"
                + "  fix:      run it in a clone of the project, where its sources are\n"));
    }

    private int update(String document, String... options) throws IOException {
        write("published.json", document);
        String[] arguments = Stream.concat(Stream.of("contract", "update", "--from", project.resolve("published.json").toString()),
                Stream.of(options)).toArray(String[]::new);
        return Recipes.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                new Environment(project, Map.of(), new Properties(), Ansi.OFF));
    }

    private void accept(String document) throws IOException {
        Path accepted = Documents.acceptedFile(project);
        Files.createDirectories(accepted.getParent());
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(accepted))) {
            packed.write(document.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    private Map<String, String> contract() throws IOException {
        Path folder = project.resolve("src/main/resources/contract");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
