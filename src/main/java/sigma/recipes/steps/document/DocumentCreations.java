package sigma.recipes.steps.document;

import java.util.function.Supplier;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.document.Report;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.steps.record.Cleanup;
import sigma.recipes.steps.record.CreatedFiles;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.World;

/** Creates workbooks and folders so that a verifying run deletes them even if the response is lost. */
public final class DocumentCreations {

    private final World world;
    private final Creations creations;
    private final CreatedFiles files;

    /** Creates the steps of one scenario. */
    public DocumentCreations(World world, Creations creations, CreatedFiles files) {
        this.world = world;
        this.creations = creations;
        this.files = files;
    }

    /** Creates an empty workbook in a folder. */
    public Workbook workbook(String name, FileId folder) {
        return workbook(name, () -> world.sigma().workbooks().create(name, folder));
    }

    /**
     * Runs {@code act}, which creates a workbook.
     *
     * @param name the name of the workbook
     */
    public Workbook workbook(String name, Supplier<Workbook> act) {
        Cleanup.Entry entry = world.registerCleanup(Leftovers.workbook(name), () ->
                creations.each(Leftovers.workbooks(world.lenientClient()), name, this::archive));
        Workbook made = creations.made(entry, act, workbook -> () -> archive(workbook.id().value()));
        keep(made.id().file());
        return made;
    }

    /**
     * Runs {@code act}, which creates a report.
     *
     * @param name the name of the report
     */
    public Report report(String name, Supplier<Report> act) {
        Cleanup.Entry entry = world.registerCleanup(Leftovers.report(name), () ->
                creations.each(world.lenientClient().lenientLists().reports(), name, this::archive));
        return creations.made(entry, act, report -> () -> archive(report.id().value()));
    }

    /** Creates a folder in a folder. */
    public FileEntry folder(String name, FileId parent) {
        Cleanup.Entry entry = world.registerCleanup(Leftovers.folder(name), () ->
                creations.each(world.lenientClient().lenientLists().folders(), name, this::archive));
        FileEntry made = creations.made(entry, () -> world.sigma().files().createFolder(name, parent),
                folder -> () -> archive(folder.id().value()));
        keep(made.id());
        return made;
    }

    private void keep(FileId made) {
        if (world.verifying() && !world.organization().sandbox()) {
            files.add(made);
        }
    }

    /** The scenario may have transferred it: the caller, an administrator, takes it back and then deletes it. */
    private void archive(String id) {
        FileId file = new FileId(id);
        try {
            world.lenientClient().files().archive(file);
        } catch (Refusal refusal) {
            if (!refusal.isForbidden()) {
                throw refusal;
            }
            world.lenientClient().files().handOver(file, world.lenientClient().session().whoAmI().id());
            world.lenientClient().files().archive(file);
        }
    }
}
