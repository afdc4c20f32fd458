package sigma.recipes.drift.change;

import java.util.List;
import java.util.Optional;

/**
 * One change of the API, judged.
 *
 * @param rule        the rule that judges it
 * @param operationId the operation, by its id in the old document where it has one there; empty for the API as a whole
 * @param method      the HTTP method in upper case; empty for the API as a whole
 * @param path        the path with its parameters in braces; empty for the API as a whole
 * @param place       the part of the operation, with the field
 * @param before      what the old document says; empty if it says nothing
 * @param after       what the new document says; empty if it says nothing
 * @param part        the part of the old document that owns what changed, as a reference; empty if none does
 * @param loss        what the exporter of the new document may have lost instead
 * @param hint        what a removed or added part may be; empty if nothing is like it
 * @param hits        the recipes that it hits, the certain ones first
 */
public record Change(Rule rule, String operationId, String method, String path, Place place,
                     String before, String after, String part, Loss loss, Optional<Hint> hint, List<Impact> hits) {

    /** Creates a change that no part owns, without a hint. */
    public Change(Rule rule, String operationId, String method, String path, Place place, String before, String after,
                  List<Impact> hits) {
        this(rule, operationId, method, path, place, before, after, "", Loss.NONE, Optional.empty(), hits);
    }

    /** Copies the list of hits. */
    public Change {
        hits = List.copyOf(hits);
    }

    /** Returns the field that changed, such as {@code entries[].memberType}; empty for a part as a whole. */
    public String field() {
        return place.field();
    }

    /** Returns the name of the operation: its id, method and path where it has no id, or {@code the API} as a whole. */
    public String operation() {
        return !operationId.isEmpty() ? operationId : method.isEmpty() ? "the API" : method + " " + path;
    }

    /** Returns the verdict of the rule. */
    public Verdict verdict() {
        return rule.verdict();
    }

    /** Returns the direction of the rule. */
    public Direction direction() {
        return rule.direction();
    }

    /**
     * Returns 16 hexadecimal digits that stay as long as the change does: made of rule, operation, place, field, before
     * and after, and of no name that a document may choose freely.
     */
    public String fingerprint() {
        return ChangeFingerprint.of(this);
    }

    /** Returns this change with the recipes that it hits. */
    public Change hitting(List<Impact> recipes) {
        return new Change(rule, operationId, method, path, place, before, after, part, loss, hint, recipes);
    }

    /** Returns this change as one of a part of the old document. */
    public Change ownedBy(String owner) {
        return new Change(rule, operationId, method, path, place, before, after, owner, loss, hint, hits);
    }

    /** Returns this change as one that may be a loss of the exporter. */
    public Change withLoss(Loss possible) {
        return new Change(rule, operationId, method, path, place, before, after, part, possible, hint, hits);
    }

    /** Returns this change with a hint. */
    public Change hinted(Optional<Hint> guess) {
        return new Change(rule, operationId, method, path, place, before, after, part, loss, guess, hits);
    }
}
