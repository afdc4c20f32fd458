package sigma.recipes.settings.dotenv;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What npm's dotenv 16.6.1 made of some texts; {@code mvn test -Pdotenv-reference} asks it again. */
final class RecordedCases {

    private RecordedCases() {
    }

    /** One text and the values that were read from it. */
    record Case(String name, String text, Map<String, String> values) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> all() throws IOException {
        try (InputStream in = RecordedCases.class.getResourceAsStream("/settings/dotenv/cases.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() { });
        }
    }

    /** Returns the values that this project reads; of a name that is given twice the last, as dotenv does. */
    static Map<String, String> ours(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        EnvParser.parse(text).entries().forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }
}
