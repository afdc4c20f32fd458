package sigma.recipes.runbook.earlier;

import java.util.Set;

/** Operations that change an object which only a list returns. */
public final class ChangedRows {

    /** The ids of the operations. */
    public static final Set<String> INCLUDE = Set.of("updateVersionTag", "updateWorkbookSchedule");

    private ChangedRows() {
    }
}
