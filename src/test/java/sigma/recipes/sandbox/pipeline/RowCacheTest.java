package sigma.recipes.sandbox.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.json.Json;

class RowCacheTest {

    private static final int MOST = 3;

    private final RowCache cache = new RowCache(MOST);

    @Test
    void row_is_found_by_its_schema_and_its_whole_content() {
        ObjectNode source = row("1", "Ana");
        keep(source);

        assertThat(found(source), is(Optional.of("{\"id\":\"1\"}")));
        assertThat(found(row("1", "Ana")), is(Optional.of("{\"id\":\"1\"}")));
        assertThat("another value", found(row("1", "Zoe")), is(Optional.empty()));
        assertThat("one more field", found(row("1", "Ana").put("team", "Sales")), is(Optional.empty()));
        assertThat("one field less", found(row("1", "Ana").without("last")), is(Optional.empty()));
        assertThat("another schema", cache.find("other", source), is(Optional.empty()));
    }

    @Test
    void row_with_a_changed_source_is_not_found() {
        ObjectNode source = row("1", "Ana");
        source.putObject("home").put("folder", "A");
        keep(source);

        source.withObject("home").put("folder", "B");
        assertThat(found(source), is(Optional.empty()));

        source.withObject("home").put("folder", "A");
        assertThat(found(source), is(Optional.of("{\"id\":\"1\"}")));
    }

    @Test
    void rows_that_differ_in_one_field_are_both_cached() {
        keep(row("1", "Ana"));
        keep(row("1", "Zoe"));

        assertThat(found(row("1", "Ana")), is(Optional.of("{\"id\":\"1\"}")));
        assertThat(found(row("1", "Zoe")), is(Optional.of("{\"id\":\"1\"}")));
    }

    @Test
    void oldest_rows_are_evicted() {
        for (int i = 0; i <= MOST; i++) {
            keep(row("" + i, "Ana"));
        }

        assertThat(found(row("0", "Ana")), is(Optional.empty()));
        for (int i = 1; i <= MOST; i++) {
            assertThat(found(row("" + i, "Ana")), is(Optional.of("{\"id\":\"" + i + "\"}")));
        }
    }

    @Test
    void long_row_is_not_cached() {
        ObjectNode longest = row("x".repeat(4_096 - "{\"id\":\"\"}".length()), "Ana");
        ObjectNode tooLong = row("x".repeat(4_097 - "{\"id\":\"\"}".length()), "Ana");
        keep(longest);
        keep(tooLong);

        assertThat(found(longest).isPresent(), equalTo(true));
        assertThat(found(tooLong), is(Optional.empty()));
    }

    private void keep(ObjectNode source) {
        cache.keep(List.of(RowCache.Row.of("list", source, Json.object().set("id", source.get("id")))));
    }

    private Optional<String> found(ObjectNode source) {
        return cache.find("list", source).map(RawValue::rawValue).map(Object::toString);
    }

    private static ObjectNode row(String id, String last) {
        return Json.object().put("id", id).put("type", "row").put("active", true).put("last", last);
    }
}
