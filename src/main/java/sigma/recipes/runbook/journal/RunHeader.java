package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a run is about: the first line of its journal.
 *
 * @param version        the version of the journal's form
 * @param recipe         the name of the recipe
 * @param title          its title
 * @param organization   the host of the API, or {@code sandbox}
 * @param at             when the run began, by the time of this machine
 * @param inputs         the value of each input, by column
 * @param settings       the names in {@code .env} or the environment of the inputs that came from there, by column
 * @param steps          the sentences of the runbook, with {@code <column>} where an input goes
 * @param to             where the recipe writes its file, as the user gave it; null for the folder of the run
 * @param overwrite      whether it may replace a file
 * @param allowDuplicate whether it may create something under a name that is taken
 * @param parameters     values of controls in exports
 * @param acceptChanged  whether an export goes on where its rows change meanwhile
 * @param mostFailures   after how many failed rows no other row is tried; null where there is no such limit
 * @param undoes         the name of the run that this one takes back; null for the run of a recipe
 * @param own            what the run has from outside of the project; null if there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunHeader(int version, String recipe, String title, String organization, String at,
                        Map<String, String> inputs, Map<String, String> settings, List<String> steps, String to, boolean overwrite,
                        boolean allowDuplicate, Map<String, String> parameters, boolean acceptChanged, Integer mostFailures, String undoes,
                        OwnParts own)
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

    /** Returns after how many failed rows no other row is tried; empty where there is no such limit. */
    public OptionalInt limit() {
        return mostFailures == null ? OptionalInt.empty() : OptionalInt.of(mostFailures);
    }
}
