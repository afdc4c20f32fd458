package sigma.recipes.client.content;

import java.util.List;
import sigma.recipes.client.workbook.ListedWorkbook;

/**
 * The result of a survey of all workbooks.
 *
 * @param found  the results, each with its workbook
 * @param closed the workbooks that the caller may not open
 * @param <T>    the type of the results
 */
public record SurveyedWorkbooks<T>(List<Found<T>> found, List<ListedWorkbook> closed) {

    /** Makes the lists unmodifiable. */
    public SurveyedWorkbooks {
        found = List.copyOf(found);
        closed = List.copyOf(closed);
    }

    /**
     * One result.
     *
     * @param workbook the workbook
     * @param object    the result
     * @param <T>      the type of the results
     */
    public record Found<T>(ListedWorkbook workbook, T object) {
    }
}
