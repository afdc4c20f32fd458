package sigma.recipes.recipe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.input.ChosenValue;
import sigma.recipes.recipe.input.FoundValue;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.recipe.input.InputSources;
import sigma.recipes.recipe.input.PastedValue;
import sigma.recipes.recipe.input.ResolvedInput;
import sigma.recipes.recipe.input.ResolvedInputs;
import sigma.recipes.recipe.input.InputTextRules;
import sigma.recipes.recipe.input.ValueRules;
import sigma.recipes.text.NearestNames;

/**
 * Finds a value for each input of a recipe: from the command line, then the other sources in order, then the recipe's row,
 * if that is allowed or its value is valid in any organization.
 */
public final class InputResolver {

    private final Recipe recipe;
    private final InputSources sources;
    private final List<Problem> problems = new ArrayList<>();

    private InputResolver(Recipe recipe, InputSources sources) {
        this.recipe = recipe;
        this.sources = sources;
    }

    /**
     * Returns the values of the inputs with all problems: unknown names, missing inputs, and invalid values. It throws
     * nothing, so that a page can show both.
     */
    public static ResolvedInputs resolve(Recipe recipe, InputSources sources) {
        InputResolver resolver = new InputResolver(recipe, sources);
        resolver.addUnknown();
        RunbookChoice choice = RunbookChoice.of(recipe, sources);
        choice.problem().ifPresent(resolver.problems::add);
        List<Input> needed = choice.runbook().map(Runbook::inputs).orElseGet(() -> recipe.inputs().stream()
                .filter(input -> !recipe.isAlternative(input)).toList());
        List<ResolvedInput> inputs = needed.stream().map(resolver::resolved).toList();
        return new ResolvedInputs(recipe.name(), inputs, resolver.problems);
    }

    private ResolvedInput resolved(Input input) {
        Optional<FoundValue> found = chosen(input).or(() -> elsewhere(input)).or(() -> row(input));
        Optional<PastedValue> pasted = found.map(value -> PastedValue.of(input.kind(), input.kind().inFull(value.value())));
        if (found.isEmpty()) {
            problems.add(Problem.of(input.optionName() + " is missing: " + input.help() + ".").expected(words(input))
                    .fix("give " + input.optionName() + " VALUE" + (input.names().isEmpty() ? ""
                    : ", or set " + String.join(" or ", input.names()) + " in .env, or SIGMA_" + input.names().get(0)
                    + " in the environment")));
        }
        List<String> columns = recipe.inputs().stream().map(Input::column).toList();
        pasted.flatMap(value -> InputTextRules.hidden(found.orElseThrow().value()).or(value::mistake)
                        .or(() -> ValueRules.mistake(input, value.value(), columns)))
                .ifPresent(mistake -> problems.add(mistake.at(input.optionName() + from(input, found.orElseThrow()))));
        return new ResolvedInput(input, found.map(value -> new FoundValue(pasted.orElseThrow().value(), value.origin())));
    }

    private static String from(Input input, FoundValue value) {
        return value.origin().equals(input.optionName()) ? "" : " (from " + value.origin() + ")";
    }

    private Optional<FoundValue> chosen(Input input) {
        List<ChosenValue> given = sources.chosen().stream().filter(chosen -> chosen.isFor(input)).toList();
        given.stream().filter(other -> !other.value().equals(given.get(0).value())).findFirst().ifPresent(other ->
                problems.add(Problem.of(input.optionName() + " is given twice: \"" + given.get(0).value() + "\" by "
                        + given.get(0).written() + " and \"" + other.value() + "\" by " + other.written() + ".")
                        .fix("give one of them")));
        return given.stream().map(ChosenValue::found).findFirst();
    }

    private Optional<FoundValue> elsewhere(Input input) {
        return sources.found().stream()
                .flatMap(source -> input.names().stream().map(source::find).flatMap(Optional::stream)).findFirst();
    }

    private Optional<FoundValue> row(Input input) {
        return sources.rowAllowed() || input.meaning().anywhere()
                ? Optional.of(new FoundValue(input.example(), "the recipe's row")) : Optional.empty();
    }

    private void addUnknown() {
        for (ChosenValue chosen : sources.chosen()) {
            if (recipe.inputs().stream().noneMatch(chosen::isFor)) {
                problems.add(unknown(chosen));
            }
        }
    }

    private Problem unknown(ChosenValue chosen) {
        Set<String> known = new LinkedHashSet<>();
        recipe.inputs().forEach(input -> known.add(input.optionName()));
        if (chosen.written().startsWith("--set ")) {
            recipe.inputs().forEach(input -> known.addAll(input.names()));
        }
        String nearest = NearestNames.didYouMean(chosen.name(), known);
        boolean set = chosen.written().startsWith("--set ");
        Problem named = Problem.of("This recipe has no input " + (set ? "\"" + chosen.name() + "\"" : chosen.written()) + "." + nearest);
        Problem problem = set ? named.at("--set") : named;
        if (known.isEmpty()) {
            return problem.fix("leave it out: this recipe takes no input");
        }
        return nearest.isEmpty() ? problem.expected("one of " + String.join(", ", known)) : problem;
    }

    private static String words(Input input) {
        return input.kind().words().isEmpty() ? "" : "one of " + String.join(", ", input.kind().words());
    }
}
