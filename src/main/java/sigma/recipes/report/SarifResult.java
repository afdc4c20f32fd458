package sigma.recipes.report;

import java.util.List;
import java.util.Optional;

/**
 * A result of a SARIF document.
 *
 * @param rule        the violated rule
 * @param message     the message
 * @param place       its place; empty if it has none
 * @param related     related places
 * @param fingerprint the name and value that identify the result across documents; empty for none
 * @param accepted    the justification for accepting it; empty if it is not accepted
 */
public record SarifResult(Rule rule, String message, Optional<FileLine> place, List<Related> related,
                          Optional<Fingerprint> fingerprint, Optional<String> accepted) {

    /** Makes the list unmodifiable. */
    public SarifResult {
        related = List.copyOf(related);
    }

    /** Returns a result with a place only. */
    public static SarifResult at(Rule rule, String message, Optional<FileLine> place) {
        return new SarifResult(rule, message, place, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * A rule.
     *
     * @param id    its stable id
     * @param text  its description
     * @param level the severity of its results
     */
    public record Rule(String id, String text, Level level) {
    }

    /**
     * A place related to a result.
     *
     * @param place the place
     * @param text  its description
     */
    public record Related(FileLine place, String text) {
    }

    /**
     * The identity of a result.
     *
     * @param name  the name and version of the algorithm
     * @param value the value
     */
    public record Fingerprint(String name, String value) {
    }
}
