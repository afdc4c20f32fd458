package sigma.recipes.client.dependency;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.dependency.DependentDocument.Document;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.MemberId;

class SourceGraphTest {

    private static final ConnectionId HERE = new ConnectionId("here");
    private static final SearchedSource ORDERS = SearchedSource.table(HERE, "t1", "ORDERS");

    private final SourceGraph graph = new SourceGraph();

    @Test
    void document_depends_on_a_table_directly_or_through_nested_data_models() {
        add("workbook", "Direct", table("t1", "here"));
        add("workbook", "Far", model("Second"));
        add("data model", "Second", model("First"));
        add("data model", "First", table("t1", "here"));
        add("workbook", "Other", table("t2", "here"), model("Unrelated"));
        add("data model", "Unrelated", table("t2", "here"));

        assertThat(found(ORDERS), contains("Direct: [table T]", "Far: [data model Second]", "Second: [data model First]",
                "First: [table T]"));
    }

    @Test
    void each_dependency_of_a_document_is_listed_once() {
        add("data model", "First", table("t1", "here"));
        add("workbook", "Both", model("First"), table("t1", "here"), table("t1", "here"));

        assertThat(found(ORDERS), contains("First: [table T]", "Both: [table T, data model First]"));
    }

    @Test
    void custom_sql_depends_on_a_table_that_it_names_as_a_word() {
        add("workbook", "Mentions", sql("select * from sales.orders where a = 1", "here"));
        add("workbook", "Quotes", sql("select * from \"SALES\".\"ORDERS\"", "here"));
        add("workbook", "Longer", sql("select * from SALES.ORDERS_2025", "here"));
        add("workbook", "Elsewhere", sql("select * from SALES.ORDERS", "there"));

        assertThat(found(ORDERS), contains("Mentions: [custom SQL]", "Quotes: [custom SQL]"));
    }

    @Test
    void all_sources_of_a_connection_depend_on_it() {
        add("workbook", "Table", table("t9", "here"));
        add("workbook", "Sql", sql("select 1", "here"));
        add("workbook", "There", table("t1", "there"), sql("select 1", "there"));
        add("workbook", "Nothing");

        assertThat(found(SearchedSource.of(HERE)), contains("Table: [table T]", "Sql: [custom SQL]"));
    }

    @Test
    void own_elements_and_unlisted_data_models_are_no_dependencies() {
        add("workbook", "Closed", model("Unlisted"), new SourceEntry("element", null, "here", "t1", null, null));

        assertThat(found(ORDERS), empty());
    }

    @Test
    void cyclic_data_models_end_the_search() {
        add("data model", "One", model("Two"), table("t1", "here"));
        add("data model", "Two", model("One"));

        assertThat(found(ORDERS), contains("One: [table T, data model Two]", "Two: [data model One]"));
    }

    private List<String> found(SearchedSource source) {
        return graph.dependents(source).stream().map(one -> one.document().name() + ": " + one.ways()).toList();
    }

    private void add(String kind, String name, SourceEntry... entries) {
        graph.add(new Document(kind, name, name, "", "", new MemberId("somebody")), Stream.of(entries));
    }

    private static SourceEntry table(String inode, String connection) {
        return new SourceEntry("table", "T", connection, inode, null, null);
    }

    private static SourceEntry model(String id) {
        return new SourceEntry("data-model", id, null, null, id, null);
    }

    private static SourceEntry sql(String text, String connection) {
        return new SourceEntry("customSQL", "Custom SQL", connection, null, null, text);
    }
}
