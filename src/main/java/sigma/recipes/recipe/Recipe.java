package sigma.recipes.recipe;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.recipe.input.Input;

/**
 * A recipe, read from one feature file.
 *
 * @param name      the name of the file without its extension, which is the name on the command line
 * @param title     the feature's title
 * @param chapter   the title of its chapter
 * @param prose     the text above the first scenario, in lines, without indentation
 * @param runbooks  the scenarios that can be run alone, at least one
 * @param scenarios all scenarios in order, including the runbooks
 * @param tags      the tags of the runbooks and of the whole feature, each with its {@code @}
 * @param effect    whether it writes
 * @param outputs   the names of its outputs, such as {@code MEMBERID}
 * @param choices   the choices of the user, other than inputs, as recorded, such as {@code destination}
 * @param acts      the operations that the runbooks call in their acts, by operationId; empty if not recorded
 * @param path      the file
 * @param place     the file as shown to users, such as {@code features/members/create-a-member.feature}
 * @param own       whether it is the user's own, from a folder outside of the project
 */
public record Recipe(String name, String title, String chapter, String prose, List<Runbook> runbooks,
                     List<ScenarioTitle> scenarios, List<String> tags, Effect effect, List<String> outputs,
                     Set<String> choices, Set<String> acts, Path path, String place, boolean own) {

    /** Makes the lists unmodifiable. */
    public Recipe {
        runbooks = List.copyOf(runbooks);
        scenarios = List.copyOf(scenarios);
        tags = List.copyOf(tags);
        outputs = List.copyOf(outputs);
        choices = Set.copyOf(choices);
        acts = Set.copyOf(acts);
    }

    /** Returns the inputs of its runbooks: those of the first one, then those that only others take. */
    public List<Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        runbooks.forEach(runbook -> runbook.inputs().forEach(input -> inputs.putIfAbsent(input.column(), input)));
        return List.copyOf(inputs.values());
    }

    /** Returns the inputs that only some of its runbooks take. */
    public List<Input> alternatives() {
        return inputs().stream().filter(this::isAlternative).toList();
    }

    /** Returns whether only some of its runbooks take {@code input}. */
    public boolean isAlternative(Input input) {
        return !runbooks.stream().allMatch(runbook -> runbook.takes(List.of(input.column())));
    }

    /** Returns the inputs that can be given in place of {@code input}; empty if every runbook takes it. */
    public List<Input> insteadOf(Input input) {
        return alternatives().stream().filter(other -> runbooks.stream().noneMatch(runbook ->
                runbook.takes(List.of(input.column(), other.column())))).toList();
    }

    /** Returns the runbook that takes exactly these columns. */
    public Optional<Runbook> runbook(Set<String> columns) {
        return runbooks.stream().filter(runbook -> Set.copyOf(runbook.columns()).equals(columns)).findFirst();
    }

    /** Returns whether it creates a member, to whom Sigma mails an invitation. */
    public boolean invites() {
        return acts.contains("createMember");
    }

    /** Returns the first sentence of the prose, in one line; the title if there is no prose. */
    public String oneLine() {
        String firstParagraph = prose.split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
        return firstParagraph.isEmpty() ? title : firstParagraph.split("(?<=[.!?]) ", 2)[0];
    }
}
