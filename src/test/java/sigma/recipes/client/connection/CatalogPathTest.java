package sigma.recipes.client.connection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogPathTest {

    @Test
    void names_are_separated_by_dots() {
        assertThat(CatalogPath.of("HARBOR").names(), contains("HARBOR"));
        assertThat(CatalogPath.of(" HARBOR . SALES.ORDERS 2026 ").names(), contains("HARBOR", "SALES", "ORDERS 2026"));
        assertThat(CatalogPath.of("a-b.c_d.é").names(), contains("a-b", "c_d", "é"));
    }

    @Test
    void quoted_name_may_have_dots_quotes_and_outer_spaces() {
        assertThat(CatalogPath.of("HARBOR.\"v1.2\".\" a \"\"b\"\"\"").names(), contains("HARBOR", "v1.2", " a \"b\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "HARBOR.", ".SALES", "HARBOR..SALES", "HARBOR.\"SALES", "HAR\"BOR", "\"A\"B", "\"\""})
    void invalid_path_is_rejected(String text) {
        assertThat(assertThrows(IllegalArgumentException.class, () -> CatalogPath.of(text)).getMessage(),
                equalTo("\"" + text + "\" is not a path such as SALES.ORDERS"));
    }

    @Test
    void written_path_can_be_parsed() {
        for (List<String> names : List.of(List.of("A", "b c"), List.of("v1.2", "say \"yes\""), List.of(" x", "y "))) {
            CatalogPath path = new CatalogPath(names);
            assertThat(CatalogPath.of(path.toString()), equalTo(path));
        }
        assertThat(new CatalogPath(List.of("HARBOR", "v1.2")).toString(), equalTo("HARBOR.\"v1.2\""));
    }

    @Test
    void path_is_within_itself_and_its_ancestors() {
        CatalogPath orders = CatalogPath.of("HARBOR.SALES.ORDERS");

        assertThat(orders.within(orders), is(true));
        assertThat(orders.within(CatalogPath.of("HARBOR")), is(true));
        assertThat(orders.within(new CatalogPath(List.of())), is(true));
        assertThat(orders.within(CatalogPath.of("HARBOR.STOCK")), is(false));
        assertThat(CatalogPath.of("HARBOR").within(orders), is(false));
    }

    @Test
    void containers_of_a_path_are_listed_top_first() {
        assertThat(CatalogPath.of("HARBOR.SALES.ORDERS").downwards().stream().map(CatalogPath::toString).toList(),
                equalTo(List.of("HARBOR", "HARBOR.SALES", "HARBOR.SALES.ORDERS")));
    }
}
