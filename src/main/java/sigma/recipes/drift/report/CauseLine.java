package sigma.recipes.drift.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.text.TextSanitizer;

/** A cause in one line of harmless text, for forms that show each cause by itself. */
final class CauseLine {

    private CauseLine() {
    }

    /** Returns what changed, why it is judged like that, and which recipes it hits. */
    static String of(Cause cause) {
        return TextSanitizer.escaped(String.join(" ", Stream.of(CauseText.label(cause) + ": " + CauseText.statement(cause) + ".",
                cause.rule().reason(), sentence("Certain to hit ", cause.certain()), sentence("May hit ", cause.possible()))
                .filter(part -> !part.isEmpty()).toList()));
    }

    private static String sentence(String start, Collection<String> recipes) {
        return recipes.isEmpty() ? "" : start + String.join(", ", List.copyOf(recipes)) + ".";
    }
}
