package sigma.recipes.steps.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.Report;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnresolvedName;
import sigma.recipes.steps.scenario.World;

/** The workbooks and folders of a Given: created in a verifying run, otherwise existing ones. */
public final class DocumentFixtures {

    private final World world;
    private final Fixtures provision;
    private final DocumentCreations creations;
    private Optional<FileId> place = Optional.empty();

    /** Creates the steps of one scenario. */
    public DocumentFixtures(World world, Fixtures provision, DocumentCreations creations) {
        this.world = world;
        this.provision = provision;
        this.creations = creations;
    }

    /** Registers a workbook under {@code name}: found, or created in a verifying run. */
    public Workbook workbook(String name) {
        return workbook(name, this::place);
    }

    /** Registers a workbook under {@code name}: found, or created in a folder in a verifying run. */
    public Workbook workbook(String name, Supplier<FileId> folder) {
        return keep(name, world.preparing(() -> world.verifying()
                ? creations.workbook(world.naming().name(name), folder.get()) : new Finder(world.sigma()).workbook(name)));
    }

    /** Returns a report: found, or created in a verifying run. */
    public Report report(String name) {
        String own = world.naming().name(name);
        return world.preparing(() -> world.verifying() ? creations.report(own, () -> world.sigma().reports().create(own, place()))
                : new ReportFinder(world.sigma()).report(name));
    }

    /** Registers an archived workbook under {@code name}: found, or created and deleted in a verifying run. */
    public Workbook archivedWorkbook(String name) {
        return world.verifying() ? archivedWorkbook(name, place())
                : keep(name, world.preparing(() -> new DocumentFinder(world.sigma()).archivedWorkbook(name)));
    }

    /** Registers a workbook under {@code name} that a verifying run created in a folder and deleted there. */
    public Workbook archivedWorkbook(String name, FileId folder) {
        return keep(name, world.preparing(() -> {
            Workbook workbook = creations.workbook(world.naming().name(name), folder);
            world.sigma().files().archive(workbook.id().file());
            return workbook;
        }));
    }

    /** Registers a folder under {@code name}: a folder or workspace that is found, or a folder created in a verifying run. */
    public FileEntry folder(String name) {
        FileEntry folder = world.preparing(() -> world.verifying() ? creations.folder(world.naming().name(name), place())
                : new DocumentFinder(world.sigma()).folder(name));
        world.outputs().publish(Output.FOLDER, folder.id());
        return world.folders().put(name, folder);
    }

    private Workbook keep(String name, Workbook workbook) {
        world.outputs().publish(Output.WORKBOOK, workbook.id());
        return world.workbooks().put(name, workbook);
    }

    /**
     * Registers an existing workbook or data model under {@code name}. A verifying run reads the one in the settings,
     * without changing it.
     */
    public SigmaDocument existing(String name) {
        return found(name, () -> provision.given("WORKBOOK_ID", name, SkipReason.NO_WORKBOOK));
    }

    /**
     * Registers an existing data model under {@code name}. A verifying run reads the one in the settings, without changing it.
     *
     * @throws UnresolvedName if it is a workbook
     */
    public SigmaDocument existingModel(String name) {
        SigmaDocument document = found(name, () -> provision.given("DATA_MODEL_ID", name, SkipReason.NO_DATA_MODEL));
        if (document.kind() != DocumentKind.DATA_MODEL) {
            throw new UnresolvedName("\"" + name + "\" is a " + document.kind().word() + ", and no data model.\n  fix: give the name or id"
                    + " of a data model", List.of());
        }
        return document;
    }

    private SigmaDocument found(String name, Supplier<String> text) {
        SigmaDocument document = world.preparing(() -> new ContentFinder(world.sigma()).document(text.get()));
        world.outputs().publish(document);
        return world.documents().put(name, document);
    }

    /**
     * Returns the workspace of the scenario's own documents; a verifying run changes nothing in a folder that it did not
     * create.
     */
    public FileId place() {
        if (place.isEmpty()) {
            place = Optional.of(FileId.of(provision.makeWorkspace("Documents of a scenario").id()));
        }
        return place.get();
    }
}
