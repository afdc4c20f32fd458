package sigma.recipes.client.content;

import java.util.List;
import sigma.recipes.client.workbook.ListedWorkbook;

/**
 * What was read of the workbooks of an organization.
 *
 * @param found  what was found, each with its workbook
 * @param closed the workbooks that Sigma does not show to the caller
 * @param <T>    what was looked for
 */
public record SurveyedWorkbooks<T>(List<Found<T>> found, List<ListedWorkbook> closed) {

    /** Makes the lists unmodifiable. */
    public SurveyedWorkbooks {
        found = List.copyOf(found);
        closed = List.copyOf(closed);
    }

    /**
     * One thing that was found.
     *
     * @param workbook where
     * @param thing    what
     * @param <T>      what was looked for
     */
    public record Found<T>(ListedWorkbook workbook, T thing) {
    }
}
