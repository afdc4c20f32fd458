package sigma.recipes.drift.document;

import java.util.Locale;

/** The statuses of responses in a document: a number, or a range such as {@code 4XX}. */
public final class StatusRange {

    private StatusRange() {
    }

    /** Returns whether a response with a status is an error; a redirect is not. */
    public static boolean isError(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    /** Returns the range of a status, such as {@code 4XX}. */
    public static String of(String status) {
        return status.isEmpty() ? status : status.charAt(0) + "XX";
    }

    /** Returns whether what a document declares, a status, a range or {@code default}, includes a status. */
    public static boolean covers(String declared, String status) {
        return declared.equals("default") || declared.equals(status) || declared.toUpperCase(Locale.ROOT).equals(of(status));
    }
}
