package sigma.recipes.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.input.ChosenValue;
import sigma.recipes.recipe.input.FoundValue;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.recipe.input.InputSources;
import sigma.recipes.recipe.input.ValueSource;

/**
 * Selects the runbook of a recipe by the inputs that only some of its runbooks take: those of the command line, or else
 * those of the first source that has any.
 *
 * @param runbook the runbook; empty if nothing selects one
 * @param problem why none is selected
 */
record RunbookChoice(Optional<Runbook> runbook, Optional<Problem> problem) {

    static RunbookChoice of(Recipe recipe, InputSources sources) {
        List<Runbook> all = recipe.runbooks();
        if (all.size() == 1) {
            return found(all.get(0));
        }
        List<Input> given = recipe.alternatives().stream()
                .filter(input -> sources.chosen().stream().anyMatch(chosen -> chosen.isFor(input))).toList();
        if (!given.isEmpty()) {
            List<Runbook> fitting = all.stream().filter(one -> one.takes(given.stream().map(Input::column).toList())).toList();
            return fitting.size() == 1 ? found(fitting.get(0)) : problem(excluding(given));
        }
        for (ValueSource source : sources.found()) {
            List<Runbook> fitting = all.stream().filter(one -> alternatives(recipe, one).allMatch(input -> find(source, input).isPresent()))
                    .toList();
            if (fitting.size() == 1) {
                return found(fitting.get(0));
            }
            if (fitting.size() > 1) {
                return problem(ambiguous(recipe, source));
            }
        }
        return sources.rowAllowed() ? found(all.get(0)) : problem(missing(recipe));
    }

    private static Problem excluding(List<Input> given) {
        return Problem.of("This recipe takes only one of " + options(given, " and ") + ".").fix("give one of them");
    }

    private static Problem ambiguous(Recipe recipe, ValueSource source) {
        String origins = recipe.alternatives().stream().flatMap(input -> find(source, input).stream()).map(FoundValue::origin).distinct()
                .collect(Collectors.joining(" and "));
        return Problem.of("This recipe takes only one of " + options(recipe.alternatives(), " and ") + ", and both have a value: "
                + origins + ".").fix("give the one you mean on the command line: " + options(recipe.alternatives(), " VALUE or ") + " VALUE");
    }

    private static Problem missing(Recipe recipe) {
        String names = recipe.alternatives().stream().flatMap(input -> input.names().stream().limit(1)).collect(Collectors.joining(" or "));
        return Problem.of(options(recipe.alternatives(), " or ") + " is missing.").expected("one of them")
                .fix("give " + options(recipe.alternatives(), " VALUE or ") + " VALUE" + (names.isEmpty() ? "" : ", or set " + names + " in .env"));
    }

    private static Stream<Input> alternatives(Recipe recipe, Runbook runbook) {
        return runbook.inputs().stream().filter(recipe::isAlternative);
    }

    private static Optional<FoundValue> find(ValueSource source, Input input) {
        return input.names().stream().map(source::find).flatMap(Optional::stream).findFirst();
    }

    private static String options(List<Input> inputs, String between) {
        return inputs.stream().map(Input::optionName).collect(Collectors.joining(between));
    }

    private static RunbookChoice found(Runbook runbook) {
        return new RunbookChoice(Optional.of(runbook), Optional.empty());
    }

    private static RunbookChoice problem(Problem problem) {
        return new RunbookChoice(Optional.empty(), Optional.of(problem));
    }
}
