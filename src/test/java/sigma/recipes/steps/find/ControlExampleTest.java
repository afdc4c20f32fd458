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
    void every_value_type_of_the_contract_has_an_example() throws IOException {
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
    void unknown_type_has_only_the_parameter_name() {
        assertThat(ControlExample.of("Region", "colour"), is("Region"));
    }
}
