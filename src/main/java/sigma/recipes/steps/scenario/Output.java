package sigma.recipes.steps.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sigma.recipes.client.attribute.AttributeId;
import sigma.recipes.client.document.DataModelId;
import sigma.recipes.client.document.ReportId;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.materialization.MaterializationId;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.client.schedule.ScheduleId;
import sigma.recipes.client.version.BookmarkId;
import sigma.recipes.client.version.EmbedId;
import sigma.recipes.client.version.TagId;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.WorkbookId;

/**
 * An output of a recipe, under its name in {@code .env}.
 *
 * @param name   the name under which it is saved, such as {@code MEMBERID}
 * @param secret whether it is masked when shown, and never saved
 * @param written converts a value to text, or to a list of rows
 * @param <T>    the type of the value
 */
public record Output<T>(String name, boolean secret, Function<T, Object> written) {

    /** The member of the recipe. */
    public static final Output<MemberId> MEMBER = plain("MEMBERID", MemberId::value);
    /** The address of the member. */
    public static final Output<String> EMAIL = text("EMAIL");
    /** The name of the member's account type. */
    public static final Output<String> ACCOUNT_TYPE = text("NEW_MEMBER_TYPE");
    /** The user attribute of the recipe. */
    public static final Output<AttributeId> USER_ATTRIBUTE = plain("USER_ATTRIBUTE_ID", AttributeId::value);
    /** The workspace of the recipe. */
    public static final Output<WorkspaceId> WORKSPACE = plain("WORKSPACEID", WorkspaceId::value);
    /** The team of the recipe. */
    public static final Output<TeamId> TEAM = plain("TEAMID", TeamId::value);
    /** The connection of the recipe. */
    public static final Output<ConnectionId> CONNECTION = plain("CONNECTIONID", ConnectionId::value);
    /** The workbook of the recipe. */
    public static final Output<WorkbookId> WORKBOOK = plain("WORKBOOK_ID", WorkbookId::value);
    /** The folder of the recipe. */
    public static final Output<FileId> FOLDER = plain("FOLDER_ID", FileId::value);
    /** The version tag of the recipe. */
    public static final Output<TagId> TAG = plain("TAG", TagId::value);
    /** The bookmark of the recipe. */
    public static final Output<BookmarkId> BOOKMARK = plain("BOOKMARK_ID", BookmarkId::value);
    /** The embed of the recipe. */
    public static final Output<EmbedId> EMBED = plain("EMBED_ID", EmbedId::value);
    /** The address of the embed. */
    public static final Output<String> EMBED_ADDRESS = text("EMBED_URL");
    /** The element of the recipe. */
    public static final Output<ElementId> ELEMENT = plain("ELEMENT_ID", ElementId::value);
    /** The data model of the recipe. */
    public static final Output<DataModelId> DATA_MODEL = plain("DATA_MODEL_ID", DataModelId::value);
    /** The report of the recipe. */
    public static final Output<ReportId> REPORT = plain("REPORT_ID", ReportId::value);
    /** The materialization that the recipe started or waited for. */
    public static final Output<MaterializationId> MATERIALIZATION = plain("MATERIALIZATION_ID", MaterializationId::value);
    /** The file that the recipe wrote. */
    public static final Output<Path> FILE = plain("FILE", Path::toString);
    /** The files of several exports, with their results. */
    public static final Output<List<Map<String, String>>> EXPORTS = rows("EXPORTS");
    /** The number of rows of the file. */
    public static final Output<Long> ROWS = plain("ROWS", String::valueOf);
    /** The number of batches of the rows. */
    public static final Output<Integer> BATCHES = plain("BATCHES", String::valueOf);
    /** The number of pages of the document. */
    public static final Output<Long> PAGES = plain("PAGES", String::valueOf);
    /** The size of the file in bytes. */
    public static final Output<Long> BYTES = plain("BYTES", String::valueOf);
    /** The SHA-256 of the file. */
    public static final Output<String> SHA256 = text("SHA256");
    /** Materialization schedules as rows. */
    public static final Output<List<Map<String, String>>> MATERIALIZATION_SCHEDULES = rows("MATERIALIZATION_SCHEDULES");
    /** The grants on a part of a connection and on what contains it, as rows. */
    public static final Output<List<Map<String, String>>> CONNECTION_GRANTS = rows("CONNECTION_GRANTS");
    /** Tables that were synced, and those that were not, as rows. */
    public static final Output<List<Map<String, String>>> SYNCED_TABLES = rows("SYNCED_TABLES");
    /** Whether Sigma can read through a connection. */
    public static final Output<String> READ = text("READ");
    /** Whether Sigma can write through a connection. */
    public static final Output<String> WRITE = text("WRITE");
    /** The scheduled export of the recipe. */
    public static final Output<ScheduleId> SCHEDULE = plain("SCHEDULE_ID", ScheduleId::value);
    /** Scheduled exports as rows. */
    public static final Output<List<Map<String, String>>> SCHEDULED_EXPORTS = rows("SCHEDULED_EXPORTS");
    /** An access token. */
    public static final Output<String> ACCESS_TOKEN = new Output<>("ACCESS_TOKEN", true, text -> text);
    /** Members as rows. */
    public static final Output<List<Map<String, String>>> MEMBERS = rows("MEMBERS");
    /** Folders of a tree as rows. */
    public static final Output<List<Map<String, String>>> FOLDERS = rows("FOLDERS");
    /** Version tags and the workbooks that have them as rows. */
    public static final Output<List<Map<String, String>>> TAGS = rows("TAGS");
    /** Bookmarks of a workbook as rows. */
    public static final Output<List<Map<String, String>>> BOOKMARKS = rows("BOOKMARKS");
    /** Embeds of a workbook as rows. */
    public static final Output<List<Map<String, String>>> EMBEDS = rows("EMBEDS");
    /** Workbooks with the addresses for embedding them as rows. */
    public static final Output<List<Map<String, String>>> EMBED_ADDRESSES = rows("EMBED_ADDRESSES");
    /** Recent workbooks as rows. */
    public static final Output<List<Map<String, String>>> RECENT_WORKBOOKS = rows("RECENT_WORKBOOKS");
    /** Workbooks as rows. */
    public static final Output<List<Map<String, String>>> WORKBOOKS = rows("WORKBOOKS");
    /** Documents as rows. */
    public static final Output<List<Map<String, String>>> DOCUMENTS = rows("DOCUMENTS");
    /** Input tables as rows. */
    public static final Output<List<Map<String, String>>> INPUT_TABLES = rows("INPUT_TABLES");
    /** Workbooks that were not read, because the caller has no access to them, as rows. */
    public static final Output<List<Map<String, String>>> INACCESSIBLE_WORKBOOKS = rows("INACCESSIBLE_WORKBOOKS");
    /** Account types as rows. */
    public static final Output<List<Map<String, String>>> ACCOUNT_TYPES = rows("ACCOUNT_TYPES");
    /** Documents that were not read, because the caller has no access to them, as rows. */
    public static final Output<List<Map<String, String>>> INACCESSIBLE_DOCUMENTS = rows("INACCESSIBLE_DOCUMENTS");
    /** The sources of a document or an element as rows. */
    public static final Output<List<Map<String, String>>> SOURCES = rows("SOURCES");
    /** Columns of a workbook or data model as rows. */
    public static final Output<List<Map<String, String>>> COLUMNS = rows("COLUMNS");
    /** Controls of a workbook as rows. */
    public static final Output<List<Map<String, String>>> CONTROLS = rows("CONTROLS");
    /** Queries of a workbook as rows. */
    public static final Output<List<Map<String, String>>> QUERIES = rows("QUERIES");
    /** Versions of a workbook as rows. */
    public static final Output<List<Map<String, String>>> VERSIONS = rows("VERSIONS");
    /** Teams that a member left, as rows. */
    public static final Output<List<Map<String, String>>> TEAMS = rows("TEAMS");
    /** Revoked and remaining grants of a member, as rows. */
    public static final Output<List<Map<String, String>>> GRANTS = rows("GRANTS");
    /** The client id of API credentials that were created. */
    public static final Output<String> NEW_CLIENT_ID = text("NEW_CLIENT_ID");
    /** API credentials with their results, as rows. */
    public static final Output<List<Map<String, String>>> CREDENTIALS = rows("CREDENTIALS");

    /** The results of the rows of a file, as rows. */
    public static final Output<List<Map<String, String>>> RESULTS = rows("RESULTS");

    /** Returns an output of rows, for a subject that defines its outputs next to its steps. */
    public static Output<List<Map<String, String>>> rows(String name) {
        return plain(name, rows -> rows);
    }

    /** Returns an output of one text, for a subject that defines its outputs next to its steps. */
    public static Output<String> text(String name) {
        return plain(name, text -> text);
    }

    private static <T> Output<T> plain(String name, Function<T, Object> written) {
        return new Output<>(name, false, written);
    }
}
