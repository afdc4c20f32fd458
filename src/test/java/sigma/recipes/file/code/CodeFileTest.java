package sigma.recipes.file.code;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.file.NewFile;
import sigma.recipes.fixture.Proof;
import sigma.recipes.problem.ExitCode;

class CodeFileTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void yaml_and_json_are_read_as_the_same_document() throws IOException {
        JsonNode yaml = CodeFile.read(file("a.yaml", "pages:\n- id: '1'\n  hidden: true\n"));
        JsonNode json = CodeFile.read(file("a.JSON", "{\"pages\":[{\"id\":\"1\",\"hidden\":true}]}"));

        assertThat(yaml, equalTo(json));
    }

    @Test
    void written_document_is_read_back() throws IOException {
        JsonNode document = JSON.readTree("{\"n\":\"1\",\"t\":\"yes\",\"s\":\"a: b # c\",\"l\":\"one\\ntwo\",\"e\":\"\",\"x\":[1.5,null,true],"
                + "\"w\":[\"1e3\",\"0x1F\",\"1_000\",\"12:30:45\",\"null\",\"~\",\"2026-01-01\",\"=\",\"on\",\"- a\",\"\\u00e9\",\" b \",\"0o7\",\"010\",\"+1\",\".5\",\".inf\",\"!t\",\"&a\",\"*a\"]}");
        for (CodeFormat format : CodeFormat.values()) {
            try (NewFile file = NewFile.begin(folder.resolve("b." + format.extension()))) {
                CodeFile.write(file, format, document);
                file.finish();
            }
            assertThat(CodeFile.read(folder.resolve("b." + format.extension())), equalTo(document));
        }
    }

    @Test
    void unreadable_file_is_reported_with_its_place() throws IOException {
        assertThat(problem(folder.resolve("none.yaml")), startsWith("There is no such file\n  where:    " + folder.resolve("none.yaml")));
        assertThat(problem(file("c.yaml", "pages: [\n")), containsString("The file can't be read as YAML"));
        assertThat(problem(file("c.yaml", "pages: [\n")), containsString("(line "));
        assertThat(problem(file("c.json", "{\"a\":1,\"a\":2}")), containsString("Duplicate"));
        assertThat(problem(file("d.yaml", "a: 1\na: 2\n")), containsString("Duplicate"));
        assertThat(problem(file("e.yaml", "- 1\n")), containsString("The file holds no object"));
        assertThat(problem(file("f.yaml", "")), containsString("nothing"));
    }

    @Test
    void file_in_another_encoding_is_reported() throws IOException {
        Path file = Files.write(folder.resolve("g.yaml"), "name: Möbel".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem(file), containsString("a file in UTF-8"));
    }

    @Test
    void types_and_deep_nesting_in_files_are_not_evaluated() throws IOException {
        assertThat(CodeFile.read(file("h.yaml", "a: !!java.net.URL [\"http://example.com\"]\n")).path("a").isArray(), equalTo(true));
        assertThat(problem(file("i.yaml", "a: ".repeat(3000))), containsString("The file can't be read as YAML"));
        assertThat(problem(file("j.json", "{\"a\":" + "[".repeat(5000))), containsString("The file can't be read as JSON"));
    }

    @Test
    @Tag(Proof.ONLY)
    void large_file_is_refused() throws IOException {
        assertThat(problem(file("k.yaml", "a: " + "x".repeat(21 * 1024 * 1024))), containsString("at most 20 MB"));
    }

    @Test
    void diff_ignores_the_order_of_keys() throws IOException {
        JsonNode before = JSON.readTree("{\"b\":1,\"a\":{\"q\":1,\"p\":2}}");

        assertThat(CodeDifference.lines("file", before, "document", JSON.readTree("{\"a\":{\"p\":2,\"q\":1},\"b\":1}")), empty());
        assertThat(CodeDifference.lines("file", before, "document", JSON.readTree("{\"a\":{\"p\":3,\"q\":1},\"b\":1}")),
                contains("--- file", "+++ document", "@@ -1,4 +1,4 @@", " a:", "-  p: 2", "+  p: 3", "   q: 1", " b: 1"));
        assertThat("the order of a list counts", CodeDifference.lines("file", JSON.readTree("[1,2]"), "document", JSON.readTree("[2,1]"))
                .isEmpty(), equalTo(false));
    }

    @Test
    void missing_parts_are_reported_with_their_place() throws IOException {
        JsonNode wanted = JSON.readTree("{\"pages\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}],\"kind\":\"workbook\",\"n\":[1,2]}");

        assertThat(CodeDifference.missing(wanted, JSON.readTree("{\"pages\":[{\"id\":\"b\",\"name\":\"B\",\"more\":1},{\"id\":\"a\",\"name\":\"A\"}],"
                + "\"kind\":\"workbook\",\"n\":[1,2,3],\"layout\":\"\"}")), empty());
        assertThat(CodeDifference.missing(wanted, JSON.readTree("{\"pages\":[{\"id\":\"a\",\"name\":\"C\"}],\"n\":[1]}")),
                contains("pages[0].name", "pages[1]", "kind", "n[1]"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String problem(Path file) {
        CodeFileUnreadable unreadable = assertThrows(CodeFileUnreadable.class, () -> CodeFile.read(file));
        assertThat(unreadable.exitCode(), equalTo(ExitCode.MISUSED));
        return unreadable.getMessage();
    }
}
