package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonLocation;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if an API document cannot be used. */
public final class DocumentProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private DocumentProblem(Problem problem) {
        super(ExitCode.MISUSED, problem);
    }

    /**
     * Creates the exception.
     *
     * @param document the name of the document or of one of its files
     * @param place    the place in it; null for the whole document
     * @param expected the expected value
     * @param actual   the actual value
     * @param fix      the fix
     */
    public static DocumentProblem of(String document, JsonLocation place, String expected, String actual, String fix) {
        return of("The API document can't be used.", document + where(place), expected, actual, fix);
    }

    /** Creates the exception for a usage record; the parameters are those of a document. */
    public static DocumentProblem ofUsage(String file, JsonLocation place, String expected, String actual, String fix) {
        return of("The record of what recipes use can't be used.", file + where(place), expected, actual, fix);
    }

    /** Creates the exception for the saved copies of published documents. */
    public static DocumentProblem ofHistory(String file, String expected, String actual, String fix) {
        return of("The history of the published documents can't be used.", file, expected, actual, fix);
    }

    private static DocumentProblem of(String summary, String place, String expected, String actual, String fix) {
        return new DocumentProblem(Problem.of(summary).at(place).expected(expected).actual(actual).fix(fix));
    }

    private static String where(JsonLocation place) {
        return place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
