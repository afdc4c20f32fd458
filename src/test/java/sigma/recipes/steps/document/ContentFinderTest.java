package sigma.recipes.steps.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.materialization.MaterializationSchedule;
import sigma.recipes.client.materialization.SheetId;
import sigma.recipes.client.workbook.ElementId;

class ContentFinderTest {

    private static final MaterializationSchedule ORDERS = schedule("sheet-1", "aB3-_x9Kq1", "Orders");
    private static final List<MaterializationSchedule> SCHEDULES = List.of(schedule("sheet-2", "aB3-_x9Kq2", "Timber"), ORDERS);

    @ParameterizedTest
    @ValueSource(strings = {"sheet-1", "aB3-_x9Kq1", "Orders", " orders "})
    void materialized_element_is_found_by_element_id_sheet_id_and_name(String text) {
        assertThat(ContentFinder.schedule(SCHEDULES, text), equalTo(ORDERS));
    }

    @Test
    void element_without_a_schedule_is_reported() {
        assertThat(assertThrows(AssertionError.class, () -> ContentFinder.schedule(SCHEDULES, "Boards")).getMessage(),
                startsWith("There is no materialized element \"Boards\" in this document."));
    }

    private static MaterializationSchedule schedule(String sheet, String element, String name) {
        return MaterializationSchedule.of(new SheetId(sheet), new ElementId(element), name, null, false);
    }
}
