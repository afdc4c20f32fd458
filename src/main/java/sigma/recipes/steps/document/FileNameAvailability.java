package sigma.recipes.steps.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.steps.record.NameTaken;
import sigma.recipes.steps.scenario.World;

/** Checks, before a recipe creates a file in a folder, that its name is free there; otherwise the API would create a second one. */
public final class FileNameAvailability {

    private final World world;

    /** Creates the check of one scenario. */
    public FileNameAvailability(World world) {
        this.world = world;
    }

    /**
     * Requires that none of {@code there} has the name {@code name}, unless the run may duplicate it.
     *
     * @param there the files in the place; read only if needed
     * @param place the place as shown to users, such as {@code the folder Planning}
     * @throws NameTaken if one has it; the message lists them and the fix
     */
    public void requireFree(String name, Stream<FileEntry> there, String place) {
        if (world.mayDuplicate()) {
            return;
        }
        List<FileEntry> taken;
        try (there) {
            taken = there.filter(file -> file.name().equalsIgnoreCase(world.naming().name(name))).toList();
        }
        if (!taken.isEmpty()) {
            throw new NameTaken("The name \"" + name + "\" is taken in " + place + " already, so nothing was created.\n"
                    + taken.stream().map(file -> "  " + file.location() + ", id " + file.id()).collect(Collectors.joining("\n"))
                    + "\n  fix: give another name\n       or add --allow-duplicate to create another one with the same name");
        }
    }
}
