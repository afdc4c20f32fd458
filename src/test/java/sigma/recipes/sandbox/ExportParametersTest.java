package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.exchange.ApiResponse;

/** The table Orders has the columns Order ID, Region, Customer, Amount, Ordered and Paid, and 2,000 rows. */
class ExportParametersTest {

    private static final int REGION = 1;
    private static final int AMOUNT = 3;
    private static final int ORDERED = 4;
    private static final int PAID = 5;

    private final Caller mara = new Caller();
    private final String workbook = "/v2/workbooks/" + mara.inode("Orders by Region").id();

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void list_keeps_rows_with_one_of_its_values() {
        assertThat(column(REGION, "Region", "West").stream().distinct().toList(), contains("West"));
        assertThat(column(REGION, "Region", "West,North").stream().distinct().sorted().toList(), contains("North", "West"));
        assertThat("a comma in a value is encoded", column(REGION, "Region", "West%2CNorth"), empty());
        assertThat("without a parameter", column(REGION, "Nothing", "West").size(), is(2000));
    }

    @Test
    void number_range_may_be_open_at_either_end() {
        assertThat(numbers("min:1000,max:2000"), everyItem(allOf(greaterThanOrEqualTo(1000.0), lessThanOrEqualTo(2000.0))));
        assertThat(numbers("min:4900,max:"), everyItem(greaterThanOrEqualTo(4900.0)));
        assertThat(numbers("min:,max:100"), everyItem(lessThanOrEqualTo(100.0)));
        assertThat(numbers("min:,max:100").size(), allOf(greaterThan(0), lessThan(200)));
    }

    @Test
    void date_range_includes_its_last_day() {
        List<String> days = column(ORDERED, "Ordered-between", "min:2026-01-05,max:2026-01-06").stream()
                .map(moment -> moment.substring(0, 10)).distinct().toList();
        assertThat(days, contains("2026-01-05", "2026-01-06"));

        assertThat(column(ORDERED, "Ordered-between", "min:2026-01-05T12:00,max:2026-01-05T14:00:00"), everyItem(allOf(
                greaterThanOrEqualTo("2026-01-05 12:00:00"), lessThanOrEqualTo("2026-01-05 14:00:00"))));
    }

    @Test
    void relative_date_range_ends_or_begins_now() {
        List<String> prior = column(ORDERED, "Ordered-between", "prior-month-2");
        String now = mara.organization.state().clock().instant().toString().substring(0, 10);

        assertThat(prior, everyItem(lessThanOrEqualTo(now + " 24")));
        assertThat(column(ORDERED, "Ordered-between", "next-year-50"), everyItem(greaterThanOrEqualTo(now)));
    }

    @Test
    void boolean_is_true_or_false() {
        assertThat(column(PAID, "Only-paid", "true").stream().distinct().toList(), contains("true"));
        assertThat(column(PAID, "Only-paid", "false").stream().distinct().toList(), contains("false"));
    }

    @Test
    void no_matching_row_leaves_only_the_header() {
        assertThat(file("Orders", "Region", "Atlantis"), equalTo("Order ID,Region,Customer,Amount,Ordered,Paid\n"));
        assertThat(file("Orders", "Region", ":null"), equalTo("Order ID,Region,Customer,Amount,Ordered,Paid\n"));
    }

    @Test
    void element_based_on_a_filtered_column_is_filtered_too() {
        List<String> regions = file("Region by month", "Region", "West").lines().skip(1).map(line -> line.split(",")[0]).toList();

        assertThat(regions, contains("West"));
        assertThat("it has no such column", file("Orders over time", "Region", "West").lines().count(), is(13L));
    }

    @Test
    void row_limit_applies_after_filtering() {
        String limited = file("Orders", "Region", "West", ",\"rowLimit\":5,\"offset\":3");

        assertThat(limited.lines().skip(1).toList(), equalTo(file("Orders", "Region", "West").lines().skip(3).limit(5).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Only-paid | yes | boolean | yes", "Least-amount | 5 | number-range | 5",
        "Least-amount | min:a,max: | number-range | a", "Ordered-between | 2026-01-05 | date-range | 2026...",
        "Ordered-between | min:2026-13-01,max: | date-range | 2026...", "Ordered-between | prior-day-0 | date-range | prio...",
        "Region | %zz | text-list | %zz"})
    void value_of_another_type_is_refused(String control, String value, String kind, String shown) {
        assertThat(refusal(start("Orders", control, value, "")), equalTo(String.format(Locale.ROOT,
                "400 invalid_request: Expecting a value of the type %s at 0.parameters.%s but instead got: \"%s\"", kind, control, shown)));
    }

    private List<Double> numbers(String range) {
        return column(AMOUNT, "Least-amount", range).stream().map(Double::valueOf).toList();
    }

    private List<String> column(int index, String control, String value) {
        return file("Orders", control, value).lines().skip(1).map(line -> line.split(",")[index]).toList();
    }

    private String file(String element, String control, String value) {
        return file(element, control, value, "");
    }

    private String file(String element, String control, String value, String options) {
        String id = json(start(element, control, value, options)).path("queryId").asText();
        mara.organization.advance(Duration.ofSeconds(10));
        return mara.get("/v2/query/" + id + "/download").text();
    }

    private ApiResponse start(String element, String control, String value, String options) {
        String id = ExportsTest.element(mara, mara.inode("Orders by Region"), element).id();
        return mara.send("POST", workbook + "/export", "{\"elementId\":\"" + id + "\",\"format\":{\"type\":\"csv\"},\"parameters\":{\""
                + control + "\":\"" + value + "\"}" + options + "}");
    }
}
