package sigma.recipes.settings.dotenv;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recorded results of npm's dotenv 16.6.1; {@code mvn test -Pdotenv-reference} compares them again. */
final class RecordedCases {

    private RecordedCases() {
    }

    /** A text and the values that dotenv read from it. */
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

    /** Returns the values that the project reads; the last value of a duplicate name, as dotenv does. */
    static Map<String, String> ours(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        EnvParser.parse(text).entries().forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }
}
