package sigma.recipes.drift.report;

import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.impact.Group;
import sigma.recipes.text.TextSanitizer;

/** A change in one line of harmless text, for forms that show each change by itself. */
final class ChangeText {

    private ChangeText() {
    }

    /** Returns what changed, why it is judged like that, and which recipes it hits. */
    static String of(Change change) {
        Group alone = Group.of(List.of(change)).get(0);
        String where = String.join(" ", Stream.of(change.operationId(), change.place().text(), change.field())
                .filter(part -> !part.isEmpty()).toList());
        return TextSanitizer.escaped(String.join(". ", Stream.of(joined(where, alone.difference()),
                unstopped(change.rule().reason()), hits(change)).filter(part -> !part.isEmpty()).toList()) + ".");
    }

    private static String joined(String where, String difference) {
        return where + (where.isEmpty() || difference.isEmpty() ? "" : ": ") + difference;
    }

    private static String unstopped(String sentence) {
        return sentence.replaceFirst("\\.$", "");
    }

    private static String hits(Change change) {
        String certain = recipes(change, Impact.Certainty.CERTAIN);
        String possible = recipes(change, Impact.Certainty.POSSIBLE);
        return (certain.isEmpty() ? "" : "Certain to hit " + certain) + (certain.isEmpty() || possible.isEmpty() ? "" : ". ")
                + (possible.isEmpty() ? "" : "May hit " + possible);
    }

    private static String recipes(Change change, Impact.Certainty certainty) {
        return String.join(", ", change.hits().stream().filter(hit -> hit.certainty() == certainty).map(Impact::recipe).distinct().toList());
    }
}
