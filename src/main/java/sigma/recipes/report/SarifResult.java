package sigma.recipes.report;

import java.util.List;
import java.util.Optional;

/**
 * A result of a SARIF document.
 *
 * @param rule        the rule that it breaks
 * @param message     what is wrong
 * @param place       where; empty if it is nowhere in particular
 * @param related     other places that have to do with it
 * @param fingerprint the name and the value by which the same result is recognized in the next document; empty for none
 * @param accepted    why it is accepted; empty if it is not
 */
public record SarifResult(Rule rule, String message, Optional<FileLine> place, List<Related> related,
                          Optional<Fingerprint> fingerprint, Optional<String> accepted) {

    /** Makes the list unmodifiable. */
    public SarifResult {
        related = List.copyOf(related);
    }

    /** Returns a result that has a place and nothing more. */
    public static SarifResult at(Rule rule, String message, Optional<FileLine> place) {
        return new SarifResult(rule, message, place, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * A rule.
     *
     * @param id    its stable id
     * @param text  what it says
     * @param level how severe its results are
     */
    public record Rule(String id, String text, Level level) {
    }

    /**
     * A place that has to do with a result.
     *
     * @param place the place
     * @param text  what is there
     */
    public record Related(FileLine place, String text) {
    }

    /**
     * Recognizes a result.
     *
     * @param name  the name and version of the way in which the value was made
     * @param value the value
     */
    public record Fingerprint(String name, String value) {
    }
}
