package sigma.recipes.drift.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.text.TextSanitizer;

/** A cause in one line of sanitized text, for formats that show each cause separately. */
final class CauseLine {

    private CauseLine() {
    }

    /** Returns the change, the reason of its verdict, and the affected recipes. */
    static String of(Cause cause) {
        return TextSanitizer.escaped(String.join(" ", Stream.of(CauseText.label(cause) + ": " + CauseText.statement(cause) + ".",
                cause.rule().reason(), sentence("Certain to hit ", cause.certain()), sentence("May hit ", cause.possible()))
                .filter(part -> !part.isEmpty()).toList()));
    }

    private static String sentence(String start, Collection<String> recipes) {
        return recipes.isEmpty() ? "" : start + String.join(", ", List.copyOf(recipes)) + ".";
    }
}
