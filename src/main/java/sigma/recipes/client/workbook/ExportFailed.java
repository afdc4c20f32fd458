package sigma.recipes.client.workbook;

import java.time.Duration;
import java.util.Locale;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Thrown if an export was started and its file did not arrive. */
public final class ExportFailed extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "run the recipe again";

    private final Why why;

    /** The reasons, each with the fix. */
    public enum Why {
        /** It was not ready in time. */
        NOT_READY("The export was not ready in time", "see whether the element loads in Sigma; " + AGAIN
                + " later, or export fewer rows", ExitCode.FAILED),
        /** The API does not know the query, or no longer. */
        EXPIRED("Sigma no longer has the file of the export", AGAIN + ": Sigma keeps a file for one hour",
                ExitCode.API_REFUSED),
        /** The query failed. */
        QUERY_FAILED("The query of the export failed", "open the element in Sigma and repair what it reports there",
                ExitCode.API_REFUSED),
        /** The file is empty. */
        EMPTY("The file of the export is empty", AGAIN + "; if it is empty again, open the element in Sigma", ExitCode.FAILED),
        /** The rows do not follow those of the previous batch. */
        CHANGED("The rows changed during the export", "run the recipe again at a time when the data rests, or give --accept-changed to "
                + "keep what arrives; rows may then be missing or duplicated", ExitCode.FAILED),
        /** The response is an HTML page. */
        PAGE("Sigma sent a web page instead of the file", AGAIN + "; if it happens again, give the query id to Sigma's support",
                ExitCode.FAILED),
        /** The file has another format. */
        OTHER_FORMAT("The file of the export has another format", AGAIN
                + "; if it happens again, give the query id to Sigma's support", ExitCode.FAILED);

        private final String words;
        private final String fix;
        private final ExitCode exitCode;

        Why(String words, String fix, ExitCode exitCode) {
            this.words = words;
            this.fix = fix;
            this.exitCode = exitCode;
        }

        private Problem problem(QueryId query, String expected, String actual) {
            return Problem.of(words).at("downloadQuery, query " + query).expected(expected).actual(actual).fix(fix)
                    .id("export." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private ExportFailed(Why why, Problem problem, Throwable cause) {
        super(cause instanceof ContractViolation ? ExitCode.CONTRACT_BROKEN : why.exitCode, ProblemReport.of(problem), cause);
        this.why = why;
    }

    /** Returns the exception for a file that was not ready after {@code limit} and a number of polls. */
    public static ExportFailed notReady(QueryId query, Duration limit, int asked) {
        return new ExportFailed(Why.NOT_READY, Why.NOT_READY.problem(query, "the file within " + shown(limit),
                "still running, asked " + asked + " times"), null);
    }

    /** Returns the exception for a query that the API does not know; {@code explanation} is its message. */
    public static ExportFailed expired(QueryId query, String explanation, Throwable cause) {
        return new ExportFailed(Why.EXPIRED, Why.EXPIRED.problem(query, "the file", "404: " + explanation), cause);
    }

    /** Returns the exception for a query that failed; {@code explanation} is the message of the API. */
    public static ExportFailed queryFailed(QueryId query, String explanation, Throwable cause) {
        return new ExportFailed(Why.QUERY_FAILED, Why.QUERY_FAILED.problem(query, "the file", "500: " + explanation), cause);
    }

    /**
     * Returns the exception for a successful response that is not the requested file.
     *
     * @param mediaType the media type of the response, or {@code none}
     * @param cause     the violation of the contract; null if the contract allows the media type for other exports
     */
    public static ExportFailed otherFormat(QueryId query, ExportFormat format, String mediaType, Throwable cause) {
        Why why = mediaType.contains("html") ? Why.PAGE : Why.OTHER_FORMAT;
        return new ExportFailed(why, why.problem(query, format.mediaType(), mediaType), cause);
    }

    /** Returns the exception for a successful response without a body. */
    public static ExportFailed empty(QueryId query, ExportFormat format, Throwable cause) {
        return new ExportFailed(Why.EMPTY, Why.EMPTY.problem(query, "a file of the type " + format.mediaType(), "no bytes"), cause);
    }

    /**
     * Returns the exception for a batch that does not start with row {@code row}, the last of the previous batch, in any of
     * several exports.
     */
    public static ExportFailed changed(QueryId query, long row, int exports) {
        return new ExportFailed(Why.CHANGED, Why.CHANGED.problem(query, "row " + row + " as in the batch before",
                "another row, or none; the rows changed in each of " + exports + " exports"), null);
    }

    /** Returns the reason. */
    public Why why() {
        return why;
    }

    private static String shown(Duration limit) {
        return limit.toMinutes() > 0 ? limit.toMinutes() + " minutes" : limit.toSeconds() + " s";
    }
}
