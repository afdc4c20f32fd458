package sigma.recipes.client.connection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * A column of a table of the data platform, as Sigma knows it (listConnectionTableColumns).
 *
 * @param name        its name
 * @param type        the word for its type, such as text
 * @param visibility  included, hidden, or removed where the data platform no longer has it
 * @param description its description; empty if it has none
 */
public record TableColumn(String name, String type, String visibility, String description) {

    /** Creates the column from a response. */
    @JsonCreator
    static TableColumn of(@JsonProperty("name") String name, @JsonProperty("type") JsonNode type,
                          @JsonProperty("visibility") String visibility, @JsonProperty("description") String description) {
        return new TableColumn(name, type.path("type").asText("unknown"), visibility, Objects.requireNonNullElse(description, ""));
    }
}
