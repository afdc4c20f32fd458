package sigma.recipes.runbook.earlier;

import java.util.Set;

/** Operations that change an object which only a list returns, with the fields and the form in which it is changed. */
public final class ChangedRows {

    /** The ids of the operations. Scheduled exports do not belong to them: their rows have other forms than their changes. */
    public static final Set<String> INCLUDE = Set.of("updateVersionTag");

    private ChangedRows() {
    }
}
