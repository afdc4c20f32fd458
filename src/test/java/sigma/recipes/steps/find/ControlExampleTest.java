package sigma.recipes.steps.find;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlExampleTest {

    @Test
    void every_type_of_value_in_the_contract_has_an_example() throws IOException {
        JsonNode types = new YAMLMapper().readTree(Files.readString(Path.of("src/main/resources/contract/schemas/workbook-content.yaml")))
                .at("/ContentControl/properties/valueType/enum");
        List<String> without = new ArrayList<>();
        types.forEach(type -> {
            if (!ControlExample.of("Region", type.asText()).startsWith("Region=")) {
                without.add(type.asText());
            }
        });

        assertThat(types.size(), is(14));
        assertThat(without, is(List.of()));
    }

    @Test
    void a_type_that_is_not_known_has_the_name_of_the_parameter_alone() {
        assertThat(ControlExample.of("Region", "colour"), is("Region"));
    }
}
