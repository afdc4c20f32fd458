package sigma.recipes.sandbox;

import java.util.List;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.connections.AlphaConnectionsModule;
import sigma.recipes.sandbox.connections.ConnectionPathsModule;
import sigma.recipes.sandbox.connections.ConnectionsModule;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.documents.Bookmarks;
import sigma.recipes.sandbox.documents.DataModelContentModule;
import sigma.recipes.sandbox.documents.DatasetsModule;
import sigma.recipes.sandbox.documents.DocumentsModule;
import sigma.recipes.sandbox.documents.Embeds;
import sigma.recipes.sandbox.documents.ReportsModule;
import sigma.recipes.sandbox.documents.SpecModule;
import sigma.recipes.sandbox.documents.TaggedBookmarks;
import sigma.recipes.sandbox.documents.TagsModule;
import sigma.recipes.sandbox.documents.WorkbookContentModule;
import sigma.recipes.sandbox.documents.WorkbooksModule;
import sigma.recipes.sandbox.export.ExportsModule;
import sigma.recipes.sandbox.files.FavoritesModule;
import sigma.recipes.sandbox.files.FilesModule;
import sigma.recipes.sandbox.files.Recents;
import sigma.recipes.sandbox.files.VersionTags;
import sigma.recipes.sandbox.files.WorkspacesModule;
import sigma.recipes.sandbox.grants.GrantsModule;
import sigma.recipes.sandbox.members.AccountTypesModule;
import sigma.recipes.sandbox.members.MembersModule;
import sigma.recipes.sandbox.oauth.CredentialsModule;
import sigma.recipes.sandbox.organization.SamlServiceProvider;
import sigma.recipes.sandbox.organization.UserAttributesModule;
import sigma.recipes.sandbox.schedules.MaterializationsModule;
import sigma.recipes.sandbox.schedules.Schedules;
import sigma.recipes.sandbox.schedules.WorkbookSchedulesModule;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.teams.TeamsModule;

/** The subjects that the sandbox simulates. A new subject is added here, and to no other central file. */
final class Modules {

    /** In the order in which they create entries of the seed: each may use the entries of those before it. */
    private static final List<Module> ALL = List.of(new AccountTypesModule(), new MembersModule(), new TeamsModule(),
            new UserAttributesModule(), new FilesModule(), new WorkspacesModule(), new FavoritesModule(), Recents.resource(),
            new ConnectionsModule(), new ConnectionPathsModule(), new AlphaConnectionsModule(), new GrantsModule(),
            Schedules.resource(), VersionTags.resource(), Bookmarks.resource(), new ExportsModule(), new CredentialsModule(),
            new WorkbooksModule(), new TagsModule(), Embeds.resource(), new WorkbookContentModule(), new DataModelContentModule(),
            new SpecModule(DocumentType.WORKBOOK, "Workbook"), new SpecModule(DocumentType.DATA_MODEL, "DataModel"),
            new DatasetsModule(), new ReportsModule(), new MaterializationsModule(), new WorkbookSchedulesModule(),
            new DocumentsModule(DocumentType.DATASET, "listDatasets", "getDataset"),
            new DocumentsModule(DocumentType.REPORT, "listReports", "getReport"),
            new DocumentsModule(DocumentType.TEMPLATE, "listTemplates", "getTemplate"),
            new DocumentsModule(DocumentType.WORKBOOK, "listWorkbooks", "getWorkbook"),
            new DocumentsModule(DocumentType.DATA_MODEL, "listDataModels", "getDataModel"),
            TaggedBookmarks.resource(), SamlServiceProvider.providers(), SamlServiceProvider.resource());

    private Modules() {
    }

    /** Returns the module of each subject. */
    static List<Module> all() {
        return ALL;
    }

    /** Returns all kinds of entities. */
    static List<Kind> kinds() {
        return ALL.stream().flatMap(module -> module.kinds().stream()).toList();
    }
}
