package sigma.recipes.steps.code;

import java.nio.file.Path;
import sigma.recipes.client.code.DocumentCode;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.connection.TableColumn;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.file.code.CodeFile;
import sigma.recipes.file.code.CodeFileUnreadable;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.steps.document.ContentFinder;
import sigma.recipes.steps.document.DocumentFixtures;
import sigma.recipes.steps.document.FileNameAvailability;
import sigma.recipes.steps.record.Cleanup;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.World;

/** Documents created from files, and the code in these files. */
public final class CodeFixtures {

    private final World world;
    private final Fixtures provision;
    private final DocumentFixtures documents;
    private final Creations creations;
    private final FileNameAvailability taken;

    /** Creates the steps of one scenario. */
    public CodeFixtures(World world, Fixtures provision, DocumentFixtures documents, Creations creations) {
        this.world = world;
        this.provision = provision;
        this.documents = documents;
        this.creations = creations;
        this.taken = new FileNameAvailability(world);
    }

    /**
     * Returns the code in a file.
     *
     * @throws CodeFileUnreadable if the file can't be read, or contains something else
     */
    DocumentCode read(String file) {
        Path path = Path.of(file);
        DocumentCode code = new DocumentCode(CodeFile.read(path));
        if (code.kind().isEmpty()) {
            throw CodeFileUnreadable.of(path, "The file holds no workbook or data model",
                    "an object \"document\" (a workbook) or a list \"pages\" (a data model)", "neither of both");
        }
        return code;
    }

    /**
     * Returns the code in a file for a document.
     *
     * @throws CodeFileUnreadable if the file can't be read, or contains another kind of document
     */
    DocumentCode read(String file, SigmaDocument document) {
        DocumentCode code = read(file);
        DocumentKind kind = code.kind().orElseThrow();
        if (kind != document.kind()) {
            throw CodeFileUnreadable.of(Path.of(file), "The file describes another kind of document", "a " + document.kind().word(),
                    "a " + kind.word());
        }
        return code;
    }

    /** Registers a document under {@code name}: found, or created from a file in a verifying run. */
    void provide(String name, String file) {
        if (world.verifying()) {
            world.preparing(() -> create(name, read(file), documents.place()));
        } else {
            documents.existing(name);
        }
    }

    /** Registers a data model that may be changed under {@code name}: found, or created in a verifying run. */
    void provideModel(String name) {
        if (world.verifying()) {
            world.preparing(() -> create(name, SampleCode.blank(DocumentKind.DATA_MODEL), documents.place()));
        } else {
            documents.existingModel(name);
        }
    }

    /**
     * Registers a document that shows a table of a connection, created under {@code name}.
     *
     * @throws AssertionError if the table has no columns
     */
    void createOnTable(DocumentKind kind, String name, String table, String connection) {
        CatalogPath path = CatalogPath.of(provision.tableToRead(table));
        ConnectionId id = world.connections().named(connection).id();
        world.preparing(() -> {
            String column = world.sigma().catalog().columns(id, path).findFirst().map(TableColumn::name)
                    .orElseThrow(() -> new AssertionError("The table " + path + " has no columns."));
            return create(name, SampleCode.onTable(kind, id, path, column), documents.place());
        });
    }

    /** Registers a workbook that shows the table of a data model of the scenario, created under {@code name}. */
    void createOnModel(String name, String model) {
        world.preparing(() -> create(name, SampleCode.onDataModel(world.documents().named(model).id()), documents.place()));
    }

    /** Creates a document in a folder. */
    void create(String name, DocumentCode code, FileEntry folder) {
        if (code.kind().orElseThrow() == DocumentKind.WORKBOOK) {
            taken.requireFree(name, world.sigma().files().workbooksIn(folder.id()), "the folder " + folder.location());
        }
        create(name, code, folder.id());
    }

    private SigmaDocument create(String name, DocumentCode code, FileId folder) {
        String marked = world.naming().name(name);
        DocumentKind kind = code.kind().orElseThrow();
        boolean workbook = kind == DocumentKind.WORKBOOK;
        Cleanup.Entry entry = world.registerCleanup(workbook ? Leftovers.workbook(marked) : Leftovers.dataModel(marked), () -> creations.each(
                workbook ? Leftovers.workbooks(world.lenientClient()) : world.lenientClient().lenientLists().dataModels(), marked, this::archive));
        String id = creations.made(entry, () -> world.sigma().codes().create(code, marked, folder), made -> () -> archive(made));
        SigmaDocument document = new ContentFinder(world.sigma()).byId(id).stream().findFirst().orElseThrow(() ->
                new AssertionError("Sigma does not know the document that it has created. Run the recipe again."));
        world.outputs().publish(document);
        if (workbook) {
            world.workbooks().put(name, new Workbook(new WorkbookId(id), document.urlId(), document.name(), document.path()));
        }
        return world.documents().put(name, document);
    }

    private void archive(String id) {
        world.lenientClient().files().archive(new FileId(id));
    }
}
