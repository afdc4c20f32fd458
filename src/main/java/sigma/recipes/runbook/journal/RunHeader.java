package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The description of a run: the first line of its journal.
 *
 * @param version        the version of the journal's format
 * @param recipe         the name of the recipe
 * @param title          its title
 * @param organization   the host of the API, or {@code sandbox}
 * @param at             when the run began, in local time
 * @param inputs         the value of each input, by column
 * @param settings       the names in {@code .env} or the environment of inputs from there, by column
 * @param steps          the sentences of the runbook, with {@code <column>} for inputs
 * @param to             the target of the recipe's file, as given by the user; null for the folder of the run
 * @param overwrite      whether it may replace a file
 * @param allowDuplicate whether it may use a name that is taken
 * @param parameters     values of controls in exports
 * @param acceptChanged  whether an export continues if its rows change meanwhile
 * @param mostFailures   the number of failed rows after which no other row is tried; null for no limit
 * @param undoes         the name of the run that this one undoes; null for the run of a recipe
 * @param own            the parts from outside of the project; null if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunHeader(int version, String recipe, String title, String organization, String at,
                        Map<String, String> inputs, Map<String, String> settings, List<String> steps, String to, boolean overwrite,
                        boolean allowDuplicate, Map<String, String> parameters, boolean acceptChanged, Integer mostFailures, String undoes,
                        RunExtensions own)
        implements JournalEntry {

    /** The version that this program writes and reads. */
    public static final int VERSION = 1;

    /** Copies the inputs, in their order, and the steps. */
    public RunHeader {
        inputs = new LinkedHashMap<>(inputs);
        settings = Map.copyOf(settings);
        steps = List.copyOf(steps);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    /**
     * Returns the header of the undo of a run.
     *
     * @param undone the header of the run to undo
     * @param run    its name
     * @param at     when the undo begins
     * @param steps  what it reverts, a sentence each
     */
    public static RunHeader ofUndo(RunHeader undone, String run, Instant at, List<String> steps) {
        return new RunHeader(VERSION, undone.recipe, "Undo: " + undone.title, undone.organization, at.toString(), Map.of(), Map.of(), steps,
                null, false, false, Map.of(), false, null, run, null);
    }

    /** Returns the name of the run that this one undoes; empty for the run of a recipe. */
    public Optional<String> undone() {
        return Optional.ofNullable(undoes);
    }

    /** Returns the parts from outside of the project; empty if there are none. */
    public Optional<RunExtensions> extensions() {
        return Optional.ofNullable(own);
    }

    /** Returns the number of failed rows after which no other row is tried; empty for no limit. */
    public OptionalInt limit() {
        return mostFailures == null ? OptionalInt.empty() : OptionalInt.of(mostFailures);
    }
}
