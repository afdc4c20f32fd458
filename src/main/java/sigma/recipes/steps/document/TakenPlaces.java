package sigma.recipes.steps.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.steps.scenario.World;

/**
 * Looks before a runbook creates a file in a folder: what has its name there is shown, and nothing is created. The API would
 * create a second one. A verifying run does not look: it shows what the API does.
 */
public final class TakenPlaces {

    private final World world;

    /** Creates the look at the names in folders of one scenario. */
    public TakenPlaces(World world) {
        this.world = world;
    }

    /**
     * Requires that none of {@code there} has the name {@code name}, unless the run may duplicate it.
     *
     * @param there what is in the place; read only where it matters
     * @param place the place as a reader knows it, such as {@code the folder Planning}
     * @throws AssertionError if one has it; it shows them and how to go on
     */
    public void requireFree(String name, Stream<FileEntry> there, String place) {
        if (world.mayDuplicate() || world.verifying()) {
            return;
        }
        List<FileEntry> taken;
        try (there) {
            taken = there.filter(file -> file.name().equalsIgnoreCase(name)).toList();
        }
        if (!taken.isEmpty()) {
            throw new AssertionError("The name \"" + name + "\" is taken in " + place + " already, so nothing was created.\n"
                    + taken.stream().map(file -> "  " + file.location() + ", id " + file.id()).collect(Collectors.joining("\n"))
                    + "\n  fix: give another name\n       or add --allow-duplicate to create another one with the same name");
        }
    }
}
