package sigma.recipes.recipe;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.recipe.input.Input;

/**
 * One scenario of a recipe that can be run alone. A recipe with more than one has inputs that exclude each other, such as a
 * member and a team; the given inputs select the scenario.
 *
 * @param title  the title of the scenario
 * @param inputs its inputs, in the order of its columns
 * @param steps  its steps, each with its keyword; {@code <column>} for inputs
 */
public record Runbook(String title, List<Input> inputs, List<String> steps) {

    /** Makes the lists unmodifiable. */
    public Runbook {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /** Returns the steps of its Then group. */
    public List<String> checks() {
        return steps.stream().dropWhile(step -> !step.startsWith("Then ")).toList();
    }

    /** Returns the headings of its columns. */
    public List<String> columns() {
        return inputs.stream().map(Input::column).toList();
    }

    /** Returns whether it takes all of these columns. */
    boolean takes(Collection<String> columns) {
        return Set.copyOf(columns()).containsAll(columns);
    }

    /** Returns the inputs of this runbook that another one does not take. */
    List<Input> without(Runbook other) {
        Set<String> theirs = other.inputs.stream().map(Input::column).collect(Collectors.toSet());
        return inputs.stream().filter(input -> !theirs.contains(input.column())).toList();
    }
}
