package sigma.recipes.drift.cause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.RuleKind;

/** Changes with one cause so far, and the key that identifies groups with the same cause. */
final class CauseGroup {

    private static final Set<RuleKind> ADDING = Set.of(RuleKind.FIELD_ADDED, RuleKind.BRANCH_ADDED, RuleKind.ENUM_VALUE_ADDED);

    private final List<Change> changes = new ArrayList<>();
    private final Set<String> operations = new HashSet<>();
    /** The change independent of its place: the same field added to a response and to the request that sets it is one change. */
    private final Set<List<String>> signature = new HashSet<>();
    private String part = "";
    private String file = "";
    private String subject = "";
    private boolean adding = true;

    void add(Change change) {
        changes.add(change);
        operations.add(change.method() + change.path());
        signature.add(List.of(change.rule().kind().name().replaceFirst("OPTIONAL_|_REQUIRED$", ""), name(change),
                said(change.before()), said(change.after())));
        adding &= ADDING.contains(change.rule().kind());
        if (part.isEmpty() && !change.part().isEmpty()) {
            part = change.part();
            file = part.replaceFirst("#.*", "");
            // The first word of the part's name: Lineage of LineageNode.
            subject = part.replaceFirst(".*/", "").replaceFirst("^([A-Z]?[^A-Z]*).*", "$1");
        }
    }

    void addAll(CauseGroup other) {
        other.changes.forEach(this::add);
    }

    Cause cause() {
        return new Cause(part, changes);
    }

    boolean isSame(CauseGroup other) {
        if (isOfOperations() || other.isOfOperations()) {
            return false;
        }
        return signature.equals(other.signature) || isSwitch(other) || other.isSwitch(this)
                || direction() == other.direction() && !part.isEmpty() && file.equals(other.file)
                        && (isOfFewParts() && (operations.containsAll(other.operations) || other.operations.containsAll(operations))
                                || subject.equals(other.subject) && adding && other.adding);
    }

    /** A contract file contains the parts of one subject; a document with a single file contains those of all. */
    private boolean isOfFewParts() {
        return !file.isEmpty();
    }

    private boolean isOfOperations() {
        return changes.get(0).rule().kind().name().startsWith("OPERATION_") || changes.get(0).method().isEmpty();
    }

    /** A parameter such as {@code includeUrl} requests the field {@code url}. */
    private boolean isSwitch(CauseGroup fields) {
        return changes.stream().allMatch(change -> change.rule().kind() == RuleKind.PARAMETER_ADDED
                && fields.changes.stream().allMatch(field -> field.direction() == Direction.RESPONSE && !name(field).isEmpty()
                        && change.place().name().toLowerCase(Locale.ROOT).endsWith(name(field).toLowerCase(Locale.ROOT))))
                && fields.operations.stream().anyMatch(operations::contains);
    }

    private Direction direction() {
        return changes.get(0).direction();
    }

    private static String said(String text) {
        return text.replaceFirst("(, )?(optional|required)$", "");
    }

    private static String name(Change change) {
        String field = change.field().isEmpty() ? change.place().name() : change.field();
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
