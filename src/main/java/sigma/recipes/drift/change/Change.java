package sigma.recipes.drift.change;

import java.util.List;
import java.util.Optional;
import sigma.recipes.drift.document.PathTemplate;

/**
 * One change of the API, with its verdict.
 *
 * @param rule        the rule that judges it
 * @param operationId the operationId, that of the old document if it has one; empty for the API as a whole
 * @param method      the HTTP method in upper case; empty for the API as a whole
 * @param path        the path with its parameters in braces; empty for the API as a whole
 * @param place       the part of the operation, including the field
 * @param before      the value in the old document; empty if absent
 * @param after       the value in the new document; empty if absent
 * @param part        the part of the old document that contains the change, as a reference; empty if there is none
 * @param loss        what the exporter of the new document may have lost
 * @param hint        the probable counterpart of a removed or added part; empty if there is none
 * @param hits        the affected scenarios, certain ones first
 */
public record Change(Rule rule, String operationId, String method, String path, Place place,
                     String before, String after, String part, ExporterLoss loss, Optional<Hint> hint, List<Impact> hits) {

    /** Creates a change outside of any part, without a hint. */
    public Change(Rule rule, String operationId, String method, String path, Place place, String before, String after,
                  List<Impact> hits) {
        this(rule, operationId, method, path, place, before, after, "", ExporterLoss.NONE, Optional.empty(), hits);
    }

    /** Copies the hits. */
    public Change {
        hits = List.copyOf(hits);
    }

    /** Returns the field that changed, such as {@code entries[].memberType}; empty for a part as a whole. */
    public String field() {
        return place.field();
    }

    /** Returns the name of the operation: its id, or its method and path, or {@code the API}. */
    public String operation() {
        return !operationId.isEmpty() ? operationId : method.isEmpty() ? "the API" : method + " " + path;
    }

    /** Returns the address of the operation: the method, and the path without parameter names. */
    public String address() {
        return method + " " + PathTemplate.withoutNames(path);
    }

    /** Returns the last name of the field; empty for a part as a whole. */
    public String lastField() {
        return field().substring(field().lastIndexOf('.') + 1);
    }

    /** Returns the verdict of the rule. */
    public Verdict verdict() {
        return rule.verdict();
    }

    /** Returns the direction of the rule. */
    public Direction direction() {
        return rule.direction();
    }

    /** Returns this change with the affected scenarios. */
    public Change hitting(List<Impact> recipes) {
        return new Change(rule, operationId, method, path, place, before, after, part, loss, hint, recipes);
    }

    /** Returns this change as a possible loss of the exporter. */
    public Change withLoss(ExporterLoss possible) {
        return new Change(rule, operationId, method, path, place, before, after, part, possible, hint, hits);
    }

    /** Returns this change with a hint. */
    public Change hinted(Optional<Hint> hint) {
        return new Change(rule, operationId, method, path, place, before, after, part, loss, hint, hits);
    }
}
