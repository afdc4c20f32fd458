package sigma.recipes.data;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the data files of the project follow their schemas, and refer to them for editors. */
class DataFormatsTest {

    private static final String COMMENT = "# yaml-language-server: $schema=";

    @ParameterizedTest
    @CsvSource({"features/inputs.yaml, inputs", "features/contents.yaml, contents",
        "src/main/resources/contract/deviations.yaml, deviations",
        "src/main/resources/sandbox/organization.yaml, organization", "src/test/resources/mutations.yaml, mutations"})
    void a_data_file_keeps_its_schema_and_names_it(Path file, String format) throws IOException {
        String text = Files.readString(file);

        assertDoesNotThrow(() -> DataFile.read(file.toString(), text, new DataFormat(format), JsonNode.class).requireValid());
        String first = text.lines().findFirst().orElseThrow();
        assertThat(first.startsWith(COMMENT), is(true));
        Path named = file.resolveSibling(first.substring(COMMENT.length())).normalize();
        assertThat(new JsonMapper().readTree(named.toFile()), equalTo(new DataFormat(format).schema()));
    }

    @ParameterizedTest
    @CsvSource({"inputs", "contents", "deviations", "organization", "mutations"})
    void every_part_of_a_schema_says_what_is_expected_there(String format) {
        List<String> silent = new ArrayList<>();
        JsonNode schema = new DataFormat(format).schema();
        silent(schema.path("properties"), "", silent);
        silent(schema.path("$defs"), "", silent);

        assertThat(schema.path("properties").size() > 0, is(true));
        assertThat(silent, empty());
        assertThat(schema.path("title").asText(), not(""));
    }

    private static void silent(JsonNode properties, String place, List<String> silent) {
        properties.properties().forEach(property -> {
            JsonNode part = property.getValue();
            String at = place + "/" + property.getKey();
            if (!part.has("$ref") && part.path("description").asText().isBlank()) {
                silent.add(at);
            }
            silent(part.path("properties"), at, silent);
            if (part.path("items").isObject() && !part.path("items").has("$ref")) {
                silent(JsonMapper.builder().build().createObjectNode().set("items", part.path("items")), at, silent);
            }
        });
    }
}
