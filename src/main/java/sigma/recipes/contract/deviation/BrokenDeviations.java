package sigma.recipes.contract.deviation;

import java.util.List;
import java.util.stream.Collectors;

/** Deviations that cannot be used. The message lists every mistake with file, line, key and the remedy. */
public final class BrokenDeviations extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenDeviations(List<String> mistakes) {
        super("The known deviations hold " + (mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes")
                + mistakes.stream().map(mistake -> "\n  " + mistake).collect(Collectors.joining()));
    }
}
