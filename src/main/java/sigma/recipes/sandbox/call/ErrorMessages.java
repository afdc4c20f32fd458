package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import sigma.recipes.contract.finding.Finding;

/** The messages with which the API rejects a request: the expected value, its place, and the received value. */
public final class ErrorMessages {

    private static final int LONGEST_VALUE = 4;

    private ErrorMessages() {
    }

    /** Returns the message of the API for an unexpected value: the expected kind, the place, the received value. */
    public static String expecting(String kind, String place, String received) {
        return "Expecting " + kind + " at " + place + " but instead got: " + received;
    }

    /** Returns a text as echoed by the API: in quotes, cut to four characters. */
    public static String received(String text) {
        return '"' + (text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...") + '"';
    }

    /** Returns the rejection of a request that violates the contract; like the API, it reports the first violation only. */
    public static Rejection of(List<Finding> mistakes) {
        Finding first = mistakes.stream().filter(finding -> finding.id().startsWith("request.path")).findFirst()
                .orElse(mistakes.get(0));
        return Rejection.invalid(expecting(kind(first), place(first), received(first)));
    }

    private static String place(Finding finding) {
        if (finding.id().startsWith("request.body")) {
            return finding.pointer().isEmpty() ? "0" : "0." + finding.pointer().substring(1).replace('/', '.');
        }
        return finding.place().replaceFirst("^(path|query|header) ", "");
    }

    private static String kind(Finding finding) {
        String expected = finding.expected();
        if (expected.startsWith("a UUID")) {
            return "UUID";
        }
        if (finding.id().endsWith(".minimum") || finding.id().endsWith(".maximum")) {
            return "number of " + expected;
        }
        if (expected.startsWith("a date-time")) {
            return "date-time";
        }
        return expected.equals("true or false") ? "boolean" : expected.replaceFirst("^an? ", "");
    }

    private static String received(Finding finding) {
        if (finding.value().isEmpty()) {
            return finding.actual().equals("missing") ? "undefined" : finding.actual();
        }
        JsonNode value = finding.value().get();
        if (value.isMissingNode()) {
            return "undefined";
        }
        if (finding.id().endsWith("Items")) {
            return finding.actual();
        }
        return value.isTextual() ? received(value.textValue()) : value.isContainerNode() ? value.getNodeType().name()
                .toLowerCase(Locale.ROOT) : value.toString();
    }
}
