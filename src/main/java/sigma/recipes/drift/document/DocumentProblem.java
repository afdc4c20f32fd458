package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonLocation;

/** An API document that cannot be used. The message says which, where, what was expected, what came and what to do. */
public final class DocumentProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DocumentProblem(String message) {
        super(message);
    }

    /**
     * Creates the complaint.
     *
     * @param document the name of the document, or of the file of it
     * @param place    where in it; null where it is about the whole
     * @param expected what was expected there
     * @param came     what came
     * @param fix      what to do
     */
    public static DocumentProblem of(String document, JsonLocation place, String expected, String came, String fix) {
        return new DocumentProblem("The API document can't be used: " + document + where(place)
                + told(expected, came, fix));
    }

    /** Creates the complaint about a record of what recipes use; the parameters are those of a document. */
    public static DocumentProblem ofUsage(String file, JsonLocation place, String expected, String came, String fix) {
        return new DocumentProblem("The record of what recipes use can't be used: " + file + where(place)
                + told(expected, came, fix));
    }

    private static String where(JsonLocation place) {
        return place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static String told(String expected, String came, String fix) {
        return "\n  expected: " + expected
                + "\n  was:      " + came
                + "\n  fix:      " + fix;
    }
}
