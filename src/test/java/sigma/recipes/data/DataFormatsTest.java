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
    void data_file_matches_and_refers_to_its_schema(Path file, String format) throws IOException {
        String text = Files.readString(file);

        assertDoesNotThrow(() -> DataFile.read(file.toString(), text, new DataFormat(format), JsonNode.class).requireValid());
        String first = text.lines().findFirst().orElseThrow();
        assertThat(first.startsWith(COMMENT), is(true));
        Path named = file.resolveSibling(first.substring(COMMENT.length())).normalize();
        assertThat(new JsonMapper().readTree(named.toFile()), equalTo(new DataFormat(format).schema()));
    }

    @ParameterizedTest
    @CsvSource({"inputs", "contents", "deviations", "organization", "mutations"})
    void every_part_of_a_schema_has_a_description(String format) {
        List<String> undescribed = new ArrayList<>();
        JsonNode schema = new DataFormat(format).schema();
        undescribed(schema.path("properties"), "", undescribed);
        undescribed(schema.path("$defs"), "", undescribed);

        assertThat(schema.path("properties").size() > 0, is(true));
        assertThat(undescribed, empty());
        assertThat(schema.path("title").asText(), not(""));
    }

    private static void undescribed(JsonNode properties, String place, List<String> undescribed) {
        properties.properties().forEach(property -> {
            JsonNode part = property.getValue();
            String at = place + "/" + property.getKey();
            if (!part.has("$ref") && part.path("description").asText().isBlank()) {
                undescribed.add(at);
            }
            undescribed(part.path("properties"), at, undescribed);
            if (part.path("items").isObject() && !part.path("items").has("$ref")) {
                undescribed(JsonMapper.builder().build().createObjectNode().set("items", part.path("items")), at, undescribed);
            }
        });
    }
}
