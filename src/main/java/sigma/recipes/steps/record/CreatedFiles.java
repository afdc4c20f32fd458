package sigma.recipes.steps.record;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.client.Files;
import sigma.recipes.client.file.FileId;

/**
 * The documents and folders that a scenario of a verifying run created in a real organization, whose lists show new ones late
 * (filesList).
 */
public final class CreatedFiles {

    private final List<FileId> created = new ArrayList<>();

    /** Adds a file that the scenario has created. */
    public void add(FileId file) {
        created.add(file);
    }

    /** Waits until the lists show the files, for at most a minute each. */
    public void awaitListed(Files files) {
        created.forEach(files::awaitListed);
        created.clear();
    }
}
