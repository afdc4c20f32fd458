package sigma.recipes.drift.update;

import java.util.EnumSet;
import java.util.Set;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.RuleKind;

/** Determines which changes remove something from the contract. */
final class Removals {

    private static final Set<RuleKind> KINDS = EnumSet.of(RuleKind.OPERATION_REMOVED, RuleKind.SERVER_REMOVED, RuleKind.PARAMETER_REMOVED,
            RuleKind.BODY_REMOVED, RuleKind.MEDIA_TYPE_REMOVED, RuleKind.FIELD_REMOVED, RuleKind.OPTIONAL_FIELD_REMOVED,
            RuleKind.FIELD_NOW_READ_ONLY, RuleKind.ENUM_VALUE_REMOVED, RuleKind.BRANCH_REMOVED, RuleKind.SUCCESS_REMOVED,
            RuleKind.ERROR_REMOVED, RuleKind.HEADER_REMOVED);

    private Removals() {
    }

    static boolean is(Change change) {
        return KINDS.contains(change.rule().kind());
    }
}
