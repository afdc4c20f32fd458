package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.ServedSandbox;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.OrganizationContent;

/** Tests that undo restores scheduled exports, default bookmarks, version tags, content and owners of documents. */
@Tag(Proof.ONLY)
class UndoDocumentsTest {

    private static final String TEXT_PAGE = "features/as-code/parts.yaml";

    @TempDir
    private Path project;

    private RealProject real;

    @BeforeEach
    void start() throws IOException {
        real = RealProject.open(project);
    }

    @AfterEach
    void stop() {
        real.close();
    }

    @Test
    void scheduled_export_changed_since_the_run_is_kept() throws IOException {
        done("run", "change-a-scheduled-export", "--yes", "--workbook", "Weekly Numbers", "--scheduled-export", "The week in numbers",
                "--title", "Numbers at seven");
        String first = real.lastRun("change-a-scheduled-export");
        done("run", "change-a-scheduled-export", "--yes", "--workbook", "Weekly Numbers", "--scheduled-export", "Numbers at seven",
                "--title", "Numbers at eight");

        assertThat(real.recipes("undo", first, "--yes"), equalTo(1));

        assertThat(real.text(), allOf(containsString("It was changed since the run.\n  where:    title of the scheduled export \"The week in numbers\"\n"),
                containsString("\n  expected: \"Numbers at seven\"\n  actual:   \"Numbers at eight\"\n")));
    }

    @Test
    void recipients_of_a_scheduled_export_stay_with_a_reason() throws IOException {
        done("run", "change-a-scheduled-export", "--yes", "--workbook", "Weekly Numbers", "--scheduled-export", "The week in numbers",
                "--recipient", "numbers@example.com");

        assertThat(real.recipes("undo", real.lastRun("change-a-scheduled-export"), "--yes"), equalTo(1));

        assertThat(real.text(), containsString("\nStays\n  Set back the scheduled export \"The week in numbers\": the API does not return the recipients of a "
                + "scheduled export, and no journal in runs/ contains those before the run\n"));
    }

    @Test
    void recipients_that_an_earlier_run_set_are_restored() throws IOException {
        scheduleForAna();
        List<String> before = given();
        address("ben@example.com");
        assertThat(differences(before, given()), not(equalTo(List.of())));

        undone("change-a-scheduled-export");

        assertThat(differences(before, given()), equalTo(List.of()));
        assertThat(real.text(), containsString("recipients from [{\"email\":\"ben@example.com\"}] to [{\"email\":\"ana@example.com\"}]"));
    }

    @Test
    void recipients_are_known_after_a_change_of_other_fields() throws IOException {
        scheduleForAna();
        done("run", "pause-or-resume-a-scheduled-export", "--yes", "--workbook", "Weekly Numbers", "--scheduled-export", "Mondays", "--schedule-state", "paused");
        List<String> before = given();
        address("ben@example.com");
        real.breakOffAt("updateWorkbookSchedule");
        assertThat(real.recipes("undo", real.lastRun("change-a-scheduled-export"), "--yes"), not(equalTo(0)));
        real.respondAgain();

        done("resume", "--yes");

        assertThat(differences(before, given()), equalTo(List.of()));
    }

    @Test
    void recipients_before_a_change_of_another_member_are_unknown() throws IOException {
        scheduleForAna();
        rename("Mondays", "Tuesdays");
        rename("Tuesdays", "Mondays");
        address("ben@example.com");

        assertThat(real.recipes("undo", real.lastRun("change-a-scheduled-export"), "--yes"), equalTo(1));

        assertThat(real.text(), containsString("no journal in runs/ contains those before the run\n"));
    }

    @Test
    void recipients_of_a_scheduled_export_changed_since_the_run_are_kept() throws IOException {
        scheduleForAna();
        address("ben@example.com");
        rename("Mondays", "Tuesdays");
        List<String> before = given();

        assertThat(real.recipes("undo", real.lastRun("change-a-scheduled-export"), "--yes"), equalTo(1));

        assertThat(real.text(), containsString("It was changed since the run.\n  where:    recipients of the scheduled export \"Mondays\"\n  expected: last changed at "));
        assertThat(given(), equalTo(before));
    }

    private void scheduleForAna() {
        done("run", "schedule-an-export", "--yes", "--workbook", "Weekly Numbers", "--title", "Mondays", "--recipient", "ana@example.com",
                "--times", "0 7 * * 1", "--time-zone", "Etc/UTC", "--delivery-format", "PDF");
    }

    private void address(String recipient) {
        done("run", "change-a-scheduled-export", "--yes", "--workbook", "Weekly Numbers", "--scheduled-export", "Mondays", "--recipient", recipient);
    }

    /** Changes the title without a run. */
    private void rename(String from, String to) {
        as("priya.raman@harborandpine.example.com", priya -> {
            WorkbookId workbook = priya.workbooks().named("Weekly Numbers").get(0).id();
            priya.scheduledExports().of(workbook).filter(export -> export.title().equals(from)).toList()
                    .forEach(export -> priya.scheduledExports().rename(workbook, export.id(), to));
        });
    }

    @Test
    void earlier_default_bookmark_is_restored() throws IOException {
        setDefault("Oak season");
        List<String> before = content("bookmark ");
        setDefault("Pine");

        undone("set-the-default-bookmark-of-a-workbook");

        assertThat(real.text(), containsString("  ok   Make \"Oak season\" the default bookmark again\n"));
        assertThat(content("bookmark "), equalTo(before));
    }

    @Test
    void default_bookmark_changed_since_the_run_is_kept() throws IOException {
        setDefault("Oak season");
        String first = real.lastRun("set-the-default-bookmark-of-a-workbook");
        setDefault("Pine");

        assertThat(real.recipes("undo", first, "--yes"), equalTo(1));

        assertThat(real.text(), allOf(containsString("It was changed since the run.\n"), containsString("\n  expected: \"Oak season\"\n  actual:   \"Pine\"\n")));
    }

    @Test
    void deleted_bookmark_is_created_again_with_another_id() throws IOException {
        List<String> before = withoutIds(content("bookmark "));
        done("run", "delete-a-bookmark", "--yes", "--workbook", "Orders of 2025", "--bookmark", "Pine");
        assertThat(withoutIds(content("bookmark ")).size(), equalTo(before.size() - 1));

        undone("delete-a-bookmark");

        assertThat(real.text(), containsString("\nStays\n  The id of the bookmark \"Pine\": "));
        assertThat(withoutIds(content("bookmark ")), equalTo(before));
    }

    private static List<String> withoutIds(List<String> bookmarks) {
        return bookmarks.stream().map(line -> List.of("name", "isShared", "exploreKey", "workbookId").stream()
                .map(field -> line.replaceAll(".*(\"" + field + "\":[^,}]*).*", "$1")).toList().toString()).sorted().toList();
    }

    @Test
    void version_tag_of_a_data_model_is_moved_back_to_its_earlier_version() throws IOException {
        done("run", "create-a-document-from-code", "--yes", "--document-name", "Parts", "--folder", "Planning", "--file", TEXT_PAGE);
        tagModel("1");
        List<String> before = content("tagged version ");
        done("run", "update-a-document-from-code", "--yes", "--document", "Parts", "--file", "features/as-code/parts-by-workshop.yaml");
        tagModel("2");

        undone("tag-a-version-of-a-data-model");

        assertThat(real.text(), containsString("  ok   Put the version tag \"Released\" back on version 1\n"));
        assertThat(content("tagged version "), equalTo(before));
    }

    @Test
    void earlier_content_of_a_data_model_is_restored() throws IOException {
        done("run", "create-a-document-from-code", "--yes", "--document-name", "Parts", "--folder", "Planning", "--file", TEXT_PAGE);
        done("run", "update-a-document-from-code", "--yes", "--document", "Parts", "--file", "features/as-code/parts-by-workshop.yaml");
        String run = real.lastRun("update-a-document-from-code");

        undone("update-a-document-from-code");

        assertThat(real.text(), allOf(containsString("  ok   Replace the content of \"Parts\" by that of version 1\n"),
                containsString("\nStays\n  Version 2 of \"Parts\" stays in the history\n")));
        done("run", "compare-a-document-with-its-code", "--document", "Parts", "--file", TEXT_PAGE);
        done("run", "update-a-document-from-code", "--yes", "--document", "Parts", "--file", "features/as-code/parts-by-workshop.yaml");
        assertThat("a second undo finds a version of another member", real.recipes("undo", run, "--yes"), equalTo(1));
        assertThat(real.text(), containsString("\n  expected: version 2 as the latest\n  actual:   version 4\n"));
    }

    @Test
    void earlier_content_of_a_workbook_is_restored() throws IOException {
        done("run", "update-a-document-from-code", "--yes", "--document", "Shift Plan", "--file", "features/as-code/shift-costs-by-team.yaml");

        undone("update-a-document-from-code");

        assertThat(real.text(), allOf(containsString("  ok   Publish version 1 of \"Shift Plan\" again\n"),
                containsString("\nStays\n  Version 2 of \"Shift Plan\" stays in the history\n")));
        List<String> versions = content("document version ").stream().filter(line -> line.contains("\"Costs\"")).toList();
        assertThat("versions with the content of the run", versions.size(), equalTo(1));
        assertThat(versions.get(0), containsString("\"version\":2,"));
    }

    @Test
    void documents_and_folders_are_returned_to_a_reactivated_member() throws IOException {
        List<String> before = files();
        deactivate("priya.raman@harborandpine.example.com");
        assertThat(differences(before, files()), not(equalTo(List.of())));

        undone("deactivate-many-members");

        assertThat(real.text(), stringContainsInOrder("Bring back \"priya.raman@", "Give the folder \"Shifts\" back to \"priya.raman@",
                "Give the workbook \"Weekly Numbers\" back to \"priya.raman@", "\nStays\n", "the owner of a scheduled export: scheduled export \"The week in numbers\""));
        assertThat(differences(before, files()), equalTo(List.of()));
    }

    @Test
    void documents_from_my_documents_are_returned_to_their_folder() throws IOException {
        String member = "lucia.ferrari@harborandpine.example.com";
        as(member, lucia -> {
            FileId home = lucia.files().homeOf(lucia.session().whoAmI().id()).id();
            FileEntry folder = lucia.files().createFolder("Prices", home);
            lucia.files().createFolder("Of 2027", folder.id());
        });
        List<String> before = files();
        deactivate(member);

        undone("deactivate-many-members");

        assertThat(real.text(), stringContainsInOrder("Give the folder \"Prices\" back", "Give the folder \"Of 2027\" back", "Give the workbook \"Pricing Study\" back"));
        assertThat(differences(before, files()), equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"Weekly Numbers, priya.raman@harborandpine.example.com", "Monthly Statement, tomas.berg@harborandpine.example.com"})
    void archived_document_is_returned(String name, String owner) throws IOException {
        as(owner, member -> Stream.concat(member.workbooks().named(name).stream().map(workbook -> workbook.id().value()),
                member.reports().all().filter(report -> report.name().equals(name)).map(report -> report.id().value())).toList()
                .forEach(id -> member.files().archive(new FileId(id))));
        List<String> before = archived();
        assertThat(before.toString(), containsString(name));
        deactivate(owner);
        assertThat(archived(), not(equalTo(before)));

        undone("deactivate-many-members");

        assertThat(real.text(), stringContainsInOrder("  ok   Give the archived ", " \"" + name + "\" back to \"" + owner));
        assertThat(archived(), equalTo(before));
    }

    private List<String> archived() {
        return content("INODE ").stream().filter(line -> line.contains("\"isArchived\":true")).toList();
    }

    @Test
    void inaccessible_folder_is_returned() throws IOException {
        as("lucia.ferrari@harborandpine.example.com", lucia -> lucia.files().createFolder("Prices", lucia.files().homeOf(lucia.session().whoAmI().id()).id()));
        List<String> before = files();
        done("run", "offboard-a-member", "--yes", "--old-owner", "Lucia Ferrari", "--new-owner", "Yuki Tanaka", "--client-ids", "none");

        undone("offboard-a-member");

        assertThat(real.text(), containsString("  ok   Give the folder \"Prices\" back to \"lucia.ferrari@harborandpine.example.com\"\n"));
        assertThat(differences(before, files()), equalTo(List.of()));
    }

    @Test
    void document_with_another_owner_since_the_run_stops_the_undo() throws IOException {
        String member = "otto.brandt@harborandpine.example.com";
        deactivate(member);
        done("run", "change-the-owner-of-a-workbook", "--yes", "--workbook", "Stocktaking", "--new-owner", "Yuki Tanaka");

        assertThat(real.recipes("undo", real.lastRun("deactivate-many-members"), "--yes"), equalTo(1));

        assertThat(real.text(), allOf(containsString("  ok   Bring back \"" + member + "\"\n"), containsString("It was changed since the run.\n"
                + "  where:    Give the workbook \"Stocktaking\" back to \"" + member + "\"\n  expected: owned by mara.lindqvist@harborandpine.example.com\n  actual:   owned by yuki.tanaka@harborandpine.example.com\n"),
                containsString("Reverted: 1 of 2")));
    }

    @Test
    void undo_interrupted_between_two_documents_is_resumed() throws IOException {
        List<String> before = files();
        deactivate("priya.raman@harborandpine.example.com");
        real.breakOffAt("filesUpdate");
        assertThat(real.recipes("undo", real.lastRun("deactivate-many-members"), "--yes"), not(equalTo(0)));
        real.respondAgain();

        done("resume", "--yes");

        assertThat(differences(before, files()), equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateWorkbookSchedule", "createWorkbookGrant", "createGrant", "updateVersionTag"})
    void a_write_that_was_repeated_after_a_lost_response_is_undone(String write) throws IOException {
        List<String> recipe = switch (write) {
            case "updateWorkbookSchedule" -> List.of("pause-or-resume-a-scheduled-export", "--workbook", "Weekly Numbers", "--scheduled-export",
                    "The week in numbers", "--schedule-state", "paused");
            case "createWorkbookGrant" -> List.of("share-a-workbook", "--workbook", "Orders of 2025", "--member", "Lukas Meyer",
                    "--workbook-permission", "edit");
            case "createGrant" -> List.of("share-a-folder", "--folder", "Board Papers", "--member", "Lukas Meyer", "--permission", "edit");
            default -> List.of("describe-a-version-tag", "--tag", "Released", "--description", "Approved");
        };
        List<String> before = given();
        for (boolean resumed : List.of(false, true)) {
            List<String> command = new ArrayList<>(List.of("run", "--yes"));
            command.addAll(recipe);
            if (resumed) {
                real.breakOffAt(write);
                assertThat(real.recipes(command.toArray(String[]::new)), not(equalTo(0)));
                real.respondAgain();
                done("resume", "--yes");
            } else {
                real.organization().plan(new Fault.DroppedConnection(1, Fault.Moment.BEFORE_RESPONSE), write);
                done(command.toArray(String[]::new));
            }
            assertThat("the run changed something", differences(before, given()), not(equalTo(List.of())));

            undone(recipe.get(0));

            assertThat(real.text(), differences(before, given()), equalTo(List.of()));
        }
    }

    @ParameterizedTest
    @CsvSource({"updateWorkbookSpec, true", "updateWorkbookSpec, false", "updateDataModelSpec, true", "restoreWorkbookVersion, true",
            "restoreWorkbookVersion, false"})
    void a_lost_response_does_not_publish_a_version_twice(String write, boolean carriedOut) throws IOException {
        List<String> recipe = switch (write) {
            case "updateWorkbookSpec" -> List.of("update-a-document-from-code", "--document", "Shift Plan", "--file", "features/as-code/shift-costs-by-team.yaml");
            case "updateDataModelSpec" -> List.of("update-a-document-from-code", "--document", "Parts", "--file", "features/as-code/parts-by-workshop.yaml");
            default -> List.of("restore-a-version-of-a-workbook", "--workbook", "Orders of 2025", "--version-number", "1");
        };
        if (write.equals("updateDataModelSpec")) {
            done("run", "create-a-document-from-code", "--yes", "--document-name", "Parts", "--folder", "Planning", "--file", TEXT_PAGE);
        }
        int before = content("document version ").size();
        List<String> command = new ArrayList<>(List.of("run", "--yes"));
        command.addAll(recipe);
        if (carriedOut) {
            real.breakOffAt(write);
        } else {
            real.organization().plan(new Fault.DroppedConnection(1, Fault.Moment.BEFORE_PROCESSING), write);
        }
        assertThat(real.recipes(command.toArray(String[]::new)), not(equalTo(0)));
        assertThat("the run does not repeat it", content("document version ").size(), equalTo(before + (carriedOut ? 1 : 0)));
        real.respondAgain();

        done("resume", "--yes");

        assertThat(content("document version ").size(), equalTo(before + 1));
        String run = real.lastRun(recipe.get(0));
        real.breakOffAt(write.equals("updateDataModelSpec") ? write : "restoreWorkbookVersion");
        assertThat(real.recipes("undo", run, "--yes"), not(equalTo(0)));
        real.respondAgain();
        done("resume", "--yes");
        assertThat("with the version of the undo", content("document version ").size(), equalTo(before + 2));
    }

    @Test
    void a_version_of_another_member_after_a_lost_response_is_left_to_the_user() {
        real.organization().plan(new Fault.DroppedConnection(1, Fault.Moment.BEFORE_PROCESSING), "updateWorkbookSpec");
        assertThat(real.recipes("run", "--yes", "update-a-document-from-code", "--document", "Shift Plan", "--file",
                "features/as-code/shift-costs-by-team.yaml"), not(equalTo(0)));
        real.respondAgain();
        as("omar.haddad@harborandpine.example.com", omar -> {
            SigmaDocument plan = SigmaDocument.of(omar.workbooks().named("Shift Plan").get(0));
            omar.codes().update(plan, omar.codes().get(plan));
        });

        assertThat(real.recipes("resume", "--yes"), equalTo(1));

        assertThat(real.text(), containsString("look whether the workbook has a new version of yours, with ./recipes run list-the-versions-of-a-workbook; "
                + "then ./recipes resume "));
        done("resume", "--yes", "--again");
    }

    /** Returns the comparable content: without authors and ids that an undo can't keep, and without empty descriptions. */
    private List<String> given() {
        return Stream.of("SCHEDULE ", "GRANT ", "TAG ").flatMap(kind -> content(kind).stream())
                .map(line -> line.replaceAll("\"(lastUpdatedByUser|grantId|createdBy)\":\"[^\"]*\",?|,?\"description\":\"\"", "")).toList();
    }

    private void setDefault(String bookmark) {
        done("run", "set-the-default-bookmark-of-a-workbook", "--yes", "--workbook", "Orders of 2025", "--bookmark", bookmark);
    }

    private void tagModel(String version) {
        done("run", "tag-a-version-of-a-data-model", "--yes", "--data-model", "Parts", "--tag", "Released", "--version", version);
    }

    private void deactivate(String address) {
        done("run", "deactivate-many-members", "--yes", "--members-file", address);
    }

    private void undone(String recipe) throws IOException {
        done("undo", real.lastRun(recipe), "--yes");
    }

    private void done(String... arguments) {
        int exit = real.recipes(arguments);
        assertThat(real.text(), exit, equalTo(0));
    }

    private void as(String address, Consumer<SigmaClient> act) {
        Credentials credentials = real.organization().newCredentials(address);
        Map<String, String> environment = new HashMap<>(real.environment());
        environment.put("CLIENT_ID", credentials.clientId());
        environment.put("SECRET", credentials.clientSecret());
        try (Organization organization = ServedSandbox.open(Purpose.RUNBOOK, environment)) {
            act.accept(organization.newScenario(ExchangeListener.none()).client());
        }
    }

    private List<String> content(String kind) {
        return OrganizationContent.of(real.organization()).stream().filter(line -> line.startsWith(kind))
                .map(line -> line.replace(",\"isDefault\":false", "")).toList();
    }

    private static List<String> differences(List<String> before, List<String> after) {
        return Stream.concat(before.stream().filter(line -> !after.contains(line)), after.stream().filter(line -> !before.contains(line))).toList();
    }

    /** The new owner keeps empty folders for what came from My Documents. */
    private List<String> files() {
        return content("INODE ").stream().filter(line -> !line.contains("\"name\":\"Archived Users\"") && !line.contains("\"name\":\"Priya Raman\"")
                        && !line.contains("\"name\":\"Lucia Ferrari\"")).toList();
    }
}
