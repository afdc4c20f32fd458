package sigma.recipes.contract.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Contract files that cannot be used. The message lists every mistake with its place and the remedy. */
public final class ContractMistakes extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> mistakes;

    ContractMistakes(Collection<String> mistakes) {
        super("The contract files hold " + (mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes")
                + mistakes.stream().map(mistake -> "\n  " + mistake).collect(Collectors.joining()));
        this.mistakes = new ArrayList<>(mistakes);
    }

    /** Returns the mistakes in the order in which they were met, each with its place in the files. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }
}
