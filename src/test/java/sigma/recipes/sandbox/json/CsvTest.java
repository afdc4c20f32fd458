package sigma.recipes.sandbox.json;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void a_block_is_filled_with_rows_and_as_much_is_said_to_be_available() throws IOException {
        try (Csv csv = rows(1_000)) {
            assertThat(csv.available(), equalTo(8_192));
            assertThat(csv.read(new byte[8_192], 0, 8_192), equalTo(8_192));
            assertThat(csv.available(), equalTo(8_192));
        }
    }

    @Test
    void the_last_block_is_as_long_as_the_rest_and_then_the_file_ends() throws IOException {
        byte[] block = new byte[100];
        try (Csv csv = rows(2)) {
            int read = csv.read(block, 10, 90);

            assertThat(new String(block, 10, read, StandardCharsets.UTF_8), equalTo("row 0,\"a \"\"b\"\"\"\nrow 1,\"a \"\"b\"\"\"\n"));
            assertThat(csv.available(), equalTo(0));
            assertThat(csv.read(block, 0, 100), equalTo(-1));
            assertThat(csv.read(), equalTo(-1));
        }
    }

    private static Csv rows(int count) {
        return new Csv(IntStream.range(0, count).mapToObj(number -> (JsonNode) JsonNodeFactory.instance.arrayNode()
                .add("row " + number).add("a \"b\"")).iterator());
    }
}
