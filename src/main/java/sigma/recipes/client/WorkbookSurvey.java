package sigma.recipes.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.content.SurveyedWorkbooks;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.WorkbookState;

/** Reads all workbooks of an organization that are not archived, one after another. */
public final class WorkbookSurvey {

    private static final int LARGEST_PAGE = 1000;

    private final Workbooks workbooks;

    WorkbookSurvey(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    /**
     * Returns what {@code reading} finds in each workbook. A workbook that the caller may not open does not stop the survey;
     * one that was deleted meanwhile is skipped.
     *
     * @throws Refusal if Sigma refuses for another reason
     */
    public <T> SurveyedWorkbooks<T> of(Function<ListedWorkbook, Stream<T>> reading) {
        List<SurveyedWorkbooks.Found<T>> found = new ArrayList<>();
        List<ListedWorkbook> closed = new ArrayList<>();
        // The whole list first: a page token may expire while the earlier workbooks are read.
        for (ListedWorkbook workbook : workbooks.ofEverybody(WorkbookState.CURRENT, LARGEST_PAGE).toList()) {
            try (Stream<T> objects = reading.apply(workbook)) {
                objects.forEach(object -> found.add(new SurveyedWorkbooks.Found<>(workbook, object)));
            } catch (Refusal refusal) {
                if (refusal.isForbidden()) {
                    closed.add(workbook);
                } else if (!refusal.isNotFound()) {
                    throw refusal;
                }
            }
        }
        return new SurveyedWorkbooks<>(found, closed);
    }
}
