package sigma.recipes.sandbox.json;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableStreamTest {

    private static final int BLOCK = 1 << 16;

    @Test
    void block_is_filled_with_rows_and_available_reports_its_size() throws IOException {
        try (TableStream csv = rows(TableEncoding.CSV, 10_000)) {
            assertThat(csv.available(), equalTo(BLOCK));
            assertThat(csv.read(new byte[BLOCK], 0, BLOCK), equalTo(BLOCK));
            assertThat(csv.available(), equalTo(BLOCK));
        }
    }

    @Test
    void last_block_has_the_remaining_bytes_and_the_stream_ends() throws IOException {
        byte[] block = new byte[100];
        try (TableStream csv = rows(TableEncoding.CSV, 2)) {
            int read = csv.read(block, 10, 90);

            assertThat(new String(block, 10, read, StandardCharsets.UTF_8),
                    equalTo("row,a text\nrow 0,\"a \"\"b\"\"\"\nrow 1,\"a \"\"b\"\"\"\n"));
            assertThat(csv.available(), equalTo(0));
            assertThat(csv.read(block, 0, 100), equalTo(-1));
            assertThat(csv.read(), equalTo(-1));
        }
    }

    @Test
    void each_encoding_is_complete_over_many_blocks() throws IOException {
        for (TableEncoding form : TableEncoding.values()) {
            try (TableStream file = rows(form, 20_000)) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(form + "", text.split("row \\d+", -1).length, equalTo(20_001));
                assertThat(form + "", text.lines().count(),
                        equalTo(form == TableEncoding.CSV ? 20_001L : form == TableEncoding.JSON ? 1L : 20_000L));
            }
        }
    }

    private static TableStream rows(TableEncoding form, int count) {
        return new TableStream(form, List.of("row", "a text"), IntStream.range(0, count)
                .mapToObj(number -> (JsonNode) JsonNodeFactory.instance.arrayNode().add("row " + number).add("a \"b\"")).iterator());
    }
}
