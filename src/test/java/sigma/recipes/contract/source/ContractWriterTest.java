package sigma.recipes.contract.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.CanonicalForm;

class ContractWriterTest {

    private static final Path CONTRACT = Path.of("src/main/resources/contract");

    private final ContractWriter writer = new ContractWriter();

    @TestFactory
    Stream<DynamicTest> contract_files_are_in_canonical_form() throws IOException {
        ContractSource source = ContractSource.read(CONTRACT);

        return source.files().stream().map(file -> DynamicTest.dynamicTest(file, () -> assertThat(
                "Put it in canonical form: " + CanonicalForm.COMMAND,
                Files.readString(CONTRACT.resolve(file)), is(writer.write(source.tree(file))))));
    }

    @Test
    void command_rewrites_a_file_in_canonical_form(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("paths"));
        Files.writeString(folder.resolve("openapi.yaml"), "paths: {}\nopenapi: 3.1.0\n");
        Files.writeString(folder.resolve("paths/books.yaml"), "Genre: {enum: [a, b], type: string}\n");

        CanonicalForm.main(new String[] {folder.toString()});

        assertThat(Files.readString(folder.resolve("openapi.yaml")), is("openapi: 3.1.0\npaths: {}\n"));
        assertThat(Files.readString(folder.resolve("paths/books.yaml")), is("Genre:\n  type: string\n  enum: [a, b]\n"));
    }

    @Test
    void contribution_guide_names_the_command() throws IOException {
        assertThat(Files.readString(Path.of("CONTRIBUTING.md")), containsString("`" + CanonicalForm.COMMAND + "`"));
    }

    @Test
    void change_of_one_value_changes_only_its_line() throws IOException {
        String before = Files.readString(CONTRACT.resolve("schemas/members.yaml"));
        JsonNode tree = tree(before);
        ((ObjectNode) tree.at("/Member/allOf/0/properties/firstName")).put("type", "integer");

        List<String> after = writer.write(tree).lines().toList();

        List<String> lines = before.lines().toList();
        assertThat(after.size(), is(lines.size()));
        List<Integer> changed = Stream.iterate(0, line -> line + 1).limit(lines.size())
                .filter(line -> !lines.get(line).equals(after.get(line))).toList();
        assertThat(changed.size(), is(1));
        assertThat(lines.get(changed.get(0) - 1), containsString("firstName:"));
        assertThat(after.get(changed.get(0)).trim(), is("type: integer"));
    }

    @Test
    void keywords_have_a_fixed_order_and_names_keep_theirs() {
        assertThat(written("""
                Zebra:
                  properties:
                    type:
                      x-note: A property, no keyword
                      type: string
                    alpha:
                      x-source: Zoo
                      x-assumed: Seen once
                      default: 1
                      type: integer
                  required: [type]
                  type: object
                Ape:
                  type: string
                """), is("""
                Zebra:
                  type: object
                  required: [type]
                  properties:
                    type:
                      type: string
                      x-note: A property, no keyword
                    alpha:
                      type: integer
                      default: 1
                      x-assumed: Seen once
                      x-source: Zoo
                Ape:
                  type: string
                """));
    }

    @Test
    void responses_are_ordered_by_status() {
        assertThat(written("""
                /v2/books:
                  get:
                    responses:
                      5XX:
                        description: Failed
                      '200':
                        description: OK
                    operationId: listBooks
                """), is("""
                /v2/books:
                  get:
                    operationId: listBooks
                    responses:
                      '200':
                        description: OK
                      5XX:
                        description: Failed
                """));
    }

    @Test
    void short_list_has_one_line_and_long_list_one_per_value() {
        assertThat(written("""
                Short: {enum: [a, b]}
                Long: {enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb]}
                """), is("""
                Short:
                  enum: [a, b]
                Long:
                  enum:
                    - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                    - bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
                """));
    }

    @Test
    void text_is_quoted_only_if_necessary() {
        String text = """
                Plain:
                  enum: [text, 'null', null, 'true', true, '1', 1, 1.5, 'a: b', '#c', d#e]
                """;

        assertThat(written(text), is(text));
    }

    @Test
    void multi_line_text_keeps_its_lines() {
        String text = """
                Long:
                  x-note: |-
                    one
                    two
                """;

        assertThat(written(text), is(text));
    }

    @Test
    void long_value_stays_on_one_line() {
        String text = "Long:\n  x-note: " + "word ".repeat(200).trim() + "\n";

        assertThat(written(text), is(text));
    }

    private String written(String text) {
        return writer.write(tree(text));
    }

    private static JsonNode tree(String text) {
        return ContractSource.of(Map.of("file.yaml", text)).tree("file.yaml");
    }
}
