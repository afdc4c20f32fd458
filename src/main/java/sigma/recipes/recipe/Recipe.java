package sigma.recipes.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import sigma.recipes.recipe.input.Input;

/**
 * A recipe: what one feature file says.
 *
 * @param name      the file's name without its ending, which is the name on the command line
 * @param title     the feature's title
 * @param chapter   the title of its chapter
 * @param prose     the text above the first scenario, in lines, without indentation
 * @param inputs    what it needs, in the order of its columns
 * @param steps     the steps of the runbook, each with its keyword; {@code <column>} where an input goes
 * @param scenarios all scenarios in order, the runbook among them
 * @param tags      the tags of the runbook and of the whole feature, each with its {@code @}
 * @param effect    whether it writes
 * @param outputs   the names under which it hands on what it found or made, such as {@code MEMBERID}
 * @param acts      the operations that the runbook calls in its acts, by operationId; none where it was not recorded
 * @param path      the file
 * @param place     the file as people write it, such as {@code features/members/create-a-member.feature}
 */
public record Recipe(String name, String title, String chapter, String prose, List<Input> inputs, List<String> steps,
                     List<ScenarioTitle> scenarios, List<String> tags, Effect effect, List<String> outputs,
                     Set<String> acts, Path path, String place) {

    /** Keeps the lists from being changed. */
    public Recipe {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        scenarios = List.copyOf(scenarios);
        tags = List.copyOf(tags);
        outputs = List.copyOf(outputs);
        acts = Set.copyOf(acts);
    }

    /** Returns whether it creates a member, to whom Sigma mails an invitation. */
    public boolean invites() {
        return acts.contains("createMember");
    }

    /** Returns the first sentence of the prose, in one line; the title where there is no prose. */
    public String oneLine() {
        String firstParagraph = prose.split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
        return firstParagraph.isEmpty() ? title : firstParagraph.split("(?<=[.!?]) ", 2)[0];
    }
}
