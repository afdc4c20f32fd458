package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.Runbook;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.OrganizationContent;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.steps.record.RunChoice;

/** Tests that undo reverts the effects of a recipe and reports those that can't be reverted. */
@Tag(Proof.ONLY)
class UndoCommandTest {

    /** The gate takes one recipe of so many. */
    private static final int ONE_OF = 3;

    /** The id at the start of the fields of a file, connection or member. */
    private static final Pattern ID = Pattern.compile("\\{\"(?:id|connectionId)\":\"([^\"]+)\"|\"memberId\":\"([^\"]+)\"");

    /** The parts of lines that differ after an undo, in any case: ids and authors, and values that are equivalent to none. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "GRANT ", "\"(grantId|createdBy)\":\"[^\"]*\",",
            "tagged version ", "\"(tagged\\w*Id|taggedBy)\":\"[^\"]*\",?",
            "bookmark ", "\"(bookmarkId|createdBy)\":\"[^\"]*\",?|,?\"isDefault\":false",
            "SCHEDULE ", "\"lastUpdatedByUser\":\"[^\"]*\",?|,\"workbookExportSource\":\\{\"type\":\"all\"}",
            "TAG ", ",?\"description\":\"\"");

    private static CommandFixture fixture;

    /** The kinds of the objects that undo does not restore, by recipe. */
    private static final Map<String, String> STAYING = Map.ofEntries(Map.entry("offboard-a-member", "SCHEDULE"), Map.entry("delete-a-connection", "CONNECTION"),
            Map.entry("replace-the-settings-of-a-connection", "CONNECTION"), Map.entry("delete-a-team", "TEAM|MEMBERSHIP"),
            Map.entry("take-a-version-tag-off-a-workbook", "tagged bookmark"), Map.entry("tag-a-version-of-a-data-model", "tagged version"),
            Map.entry("delete-a-bookmark", "bookmark"), Map.entry("delete-an-embed", "embed"), Map.entry("send-a-workbook", "delivery"),
            Map.entry("change-a-scheduled-export", "SCHEDULE"), Map.entry("delete-a-scheduled-export", "SCHEDULE"),
            Map.entry("materialize-an-element", "materialization"), Map.entry("sync-a-connection", "CONNECTION_PATH"),
            Map.entry("update-a-document-from-code", "document version"), Map.entry("delete-an-account-type", "ACCOUNT_TYPE"),
            Map.entry("delete-a-user-attribute", "USER_ATTRIBUTE|(USER|TEAM|TENANT)_VALUE"));
    /** The runbooks of these recipes that are undone completely. */
    private static final String UNDONE = "Change the (times|format|title) of a scheduled export";

    @TempDir
    private Path project;

    @BeforeAll
    static void serve() {
        fixture = CommandFixture.serving(Sandbox.withExamples(Contract.load()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void start() throws IOException {
        fixture.begin(project);
    }

    @TestFactory
    Stream<DynamicTest> every_writing_recipe_is_undone_or_reports_what_stays() {
        List<Recipe> recipes = RecipeBook.open(Path.of("features")).recipes().stream().filter(recipe -> recipe.effect() == Effect.WRITES).toList();
        return Proof.of(recipes, ONE_OF).stream().flatMap(recipe -> recipe.runbooks().stream().map(runbook -> DynamicTest.dynamicTest(
                        recipe.name() + ", " + runbook.title(), () -> undone(recipe, runbook))));
    }

    private void undone(Recipe recipe, Runbook runbook) throws IOException {
        fixture.anotherOrganization();
        List<String> before = OrganizationContent.of(fixture.organization());
        List<String> command = new ArrayList<>(List.of("run", recipe.name(), "--yes"));
        runbook.inputs().forEach(input -> command.addAll(List.of(input.optionName(), input.example())));
        if (recipe.choices().contains(RunChoice.DESTINATION.word())) {
            command.addAll(List.of("--to", project.resolve(runbook.title() + ".file").toString()));
        }
        int done = recipes(command.toArray(String[]::new));
        assertThat(text(), done, equalTo(0));
        String run = run(recipe.name());

        int undone = recipes("undo", run, "--yes");

        boolean stays = text().contains("\nStays\n");
        boolean nothing = text().contains("To be reverted, newest first\n  nothing\n");
        assertThat(text(), undone, equalTo(nothing && stays ? 1 : 0));
        List<String> after = OrganizationContent.of(fixture.organization());
        assertThat(recipe.name(), stays, equalTo(STAYING.containsKey(recipe.name()) && !runbook.title().matches(UNDONE)));
        assertThat(text(), Stream.concat(remaining(before, after).stream(), missing(before, after).stream())
                .filter(line -> !stays || !line.matches("(" + STAYING.get(recipe.name()) + ") \\{.*")).toList(), equalTo(List.of()));
    }

    /** Returns the lines that are lost. */
    private static List<String> missing(List<String> before, List<String> after) {
        List<String> lost = new ArrayList<>(withoutNewIds(before));
        withoutNewIds(after).forEach(lost::remove);
        return lost;
    }

    /** Returns the new lines, without objects that can only be archived and what belongs to them. */
    private static List<String> remaining(List<String> before, List<String> after) {
        List<String> more = new ArrayList<>(withoutNewIds(after));
        withoutNewIds(before).forEach(more::remove);
        Set<String> versions = before.stream().filter(line -> line.startsWith("document version ")).map(UndoCommandTest::withoutPublication)
                .collect(Collectors.toSet());
        more.removeIf(line -> versions.contains(withoutPublication(line)));
        Set<String> archived = more.stream().filter(line -> line.contains("\"isArchived\":true") || line.contains("\"isInactive\":true"))
                .flatMap(line -> ID.matcher(line).results().map(id -> id.group(1) == null ? id.group(2) : id.group(1))).collect(Collectors.toSet());
        more.removeIf(line -> archived.stream().anyMatch(line::contains));
        return more;
    }

    private static List<String> withoutNewIds(List<String> content) {
        return content.stream().map(line -> DIFFERENT.entrySet().stream().filter(kind -> line.startsWith(kind.getKey())).findFirst()
                .map(kind -> line.replaceAll(kind.getValue(), "")).orElse(line)).toList();
    }

    /** A version that was published again has a new number and publisher, so both are removed. */
    private static String withoutPublication(String line) {
        return line.startsWith("document version ") ? line.replaceAll("\"(versionId|publishedBy)\":\"[^\"]*\",|\"version\":\\d+,", "") : line;
    }

    @Test
    void onboarding_is_undone_newest_first() throws IOException {
        int members = fixture.organization().activeMembers();
        recipes("run", "onboard-a-member", "--yes", "--first-name", "Eva", "--last-name", "Silva", "--email", "eva@example.com",
                "--account-type", "Build", "--workspace", "Workshops", "--permission", "explore", "--team", "Operations",
                "--connection", "Snowflake production", "--connection-permission", "use");

        assertThat(recipes("undo", run("onboard-a-member"), "--yes"), equalTo(0));

        assertThat(text(), allOf(containsString("To be reverted, newest first\n"),
                containsString("(Sigma has no way to delete a member)")));
        int connection = text().indexOf("connection");
        int member = text().indexOf("eva@example.com");
        assertThat(text(), connection < member, equalTo(true));
        assertThat(fixture.organization().activeMembers(), equalTo(members));
    }

    @Test
    void added_workbook_grants_are_revoked_and_revoked_ones_restored() throws IOException {
        List<String> before = OrganizationContent.of(fixture.organization());
        recipes("run", "share-a-workbook", "--yes", "--workbook", "Orders of 2025", "--member", "Lukas Meyer", "--workbook-permission", "edit");
        assertThat(recipes("undo", run("share-a-workbook"), "--yes"), exitsWith(0, UndoCommandTest::text));
        assertThat(text(), containsString("back from edit to explore"));
        recipes("run", "stop-sharing-a-workbook", "--yes", "--workbook", "Orders of 2025", "--team", "Finance");
        assertThat(recipes("undo", run("stop-sharing-a-workbook"), "--yes"), exitsWith(0, UndoCommandTest::text));

        assertThat(remaining(before, OrganizationContent.of(fixture.organization())), equalTo(List.of()));
        assertThat(remaining(OrganizationContent.of(fixture.organization()), before), equalTo(List.of()));
    }

    @Test
    void raised_folder_grants_get_their_permission_back_and_new_and_revoked_ones_are_reverted() throws IOException {
        List<String> before = OrganizationContent.of(fixture.organization());
        recipes("run", "share-a-folder", "--yes", "--folder", "Board Papers", "--member", "Lukas Meyer", "--permission", "organize");
        assertThat(recipes("undo", run("share-a-folder"), "--yes"), exitsWith(0, UndoCommandTest::text));
        assertThat(text(), containsString("back from organize to explore"));
        recipes("run", "share-a-folder", "--yes", "--folder", "Board Papers", "--member", "Chen Wei", "--permission", "view");
        assertThat(recipes("undo", run("share-a-folder"), "--yes"), exitsWith(0, UndoCommandTest::text));
        assertThat(text(), containsString("Revoke view on the folder"));
        recipes("run", "stop-sharing-a-folder", "--yes", "--folder", "Board Papers", "--team", "Finance");
        assertThat(recipes("undo", run("stop-sharing-a-folder"), "--yes"), exitsWith(0, UndoCommandTest::text));

        assertThat(remaining(before, OrganizationContent.of(fixture.organization())), equalTo(List.of()));
        assertThat(remaining(OrganizationContent.of(fixture.organization()), before), equalTo(List.of()));
    }

    @Test
    void lower_permission_on_a_folder_changes_nothing_and_undo_leaves_the_grant() throws IOException {
        recipes("run", "share-a-folder", "--yes", "--folder", "Board Papers", "--member", "Lukas Meyer", "--permission", "view");

        assertThat(recipes("undo", run("share-a-folder"), "--yes"), exitsWith(0, UndoCommandTest::text));

        assertThat(text(), containsString("Leave the permission of "));
    }

    @Test
    void description_of_a_version_tag_is_restored_from_the_list() throws IOException {
        recipes("run", "describe-a-version-tag", "--yes", "--tag", "Released", "--description", "First");
        recipes("run", "describe-a-version-tag", "--yes", "--tag", "Released", "--description", "Second");

        assertThat(recipes("undo", run("describe-a-version-tag"), "--yes"), exitsWith(0, UndoCommandTest::text));

        assertThat(text(), containsString("  ok   Set back \"Released\": description from \"Second\" to \"First\"\n"));
    }

    @Test
    void objects_transferred_by_a_deactivation_are_reported() throws IOException {
        recipes("run", "deactivate-many-members", "--yes", "--members-file", "otto.brandt@harborandpine.example.com");

        assertThat(recipes("undo", run("deactivate-many-members"), "--yes"), exitsWith(0, UndoCommandTest::text));

        assertThat(text(), containsString("\nStays\n  What went over with the deactivation of \"otto.brandt@harborandpine.example.com\" stays with "
                + "the new owner, since the API can't change the owner of a scheduled export: scheduled export \""));
        assertThat(text(), allOf(containsString("  ok   Give the workbook \"Stocktaking\" back to \"otto.brandt@harborandpine.example.com\"\n"),
                containsString("Reverted: 2 of 2"),
                containsString("; what stays is listed above\n")));
        recipes("run", "deactivate-many-members", "--yes", "--members-file", "trial.north@harborandpine.example.com");
        assertThat(recipes("undo", run("deactivate-many-members"), "--yes"), exitsWith(0, UndoCommandTest::text));
        assertThat("a member without documents", text(), not(containsString("\nStays\n")));
    }

    @Test
    void objects_changed_since_the_run_are_kept() throws IOException {
        recipes("run", "change-a-members-account-type", "--yes", "--member", "Chen Wei", "--account-type", "Build");
        String first = run("change-a-members-account-type");
        recipes("run", "change-a-members-account-type", "--yes", "--member", "Chen Wei", "--account-type", "Analyze");

        assertThat(recipes("undo", first, "--yes"), equalTo(1));

        assertThat(text(), allOf(containsString("It was changed since the run.\n"), containsString("\n  expected: \"Build\"\n  actual:   \"Analyze\"\n")));
    }

    @Test
    void tag_changed_since_the_run_is_kept_and_a_new_one_is_removed() throws IOException {
        tag("2");
        String moved = run("tag-a-version-of-a-workbook");
        assertThat(recipes("run", "take-a-version-tag-off-a-workbook", "--yes", "--workbook", "Orders of 2025", "--tag", "Released"),
                exitsWith(0, UndoCommandTest::text));

        assertThat(recipes("undo", moved, "--yes"), equalTo(1));

        assertThat(text(), allOf(containsString("It was changed since the run.\n"), containsString("\n  expected: version 2\n  actual:   no version\n")));
        tag("1");
        assertThat(recipes("undo", run("tag-a-version-of-a-workbook"), "--yes"), exitsWith(0, UndoCommandTest::text));
        assertThat(text(), containsString("  ok   Take the version tag \"Released\" off the workbook "));
    }

    @Test
    void bookmarks_of_a_tagged_version_are_lost_with_its_tag_and_reported() throws IOException {
        recipes("run", "take-a-version-tag-off-a-workbook", "--yes", "--workbook", "Orders of 2025", "--tag", "Released");

        assertThat(recipes("undo", run("take-a-version-tag-off-a-workbook"), "--yes"), exitsWith(0, UndoCommandTest::text));

        assertThat(text(), allOf(containsString("  ok   Put the version tag \"Released\" back on version 1\n"),
                containsString("\nStays\n  The bookmarks of the tagged version \"Released\", and its id: ")));
    }

    private static void tag(String version) {
        assertThat(recipes("run", "tag-a-version-of-a-workbook", "--yes", "--workbook", "Orders of 2025", "--tag", "Released",
                "--version", version), exitsWith(0, UndoCommandTest::text));
    }

    @Test
    void show_changes_nothing() throws IOException {
        recipes("run", "create-a-workspace", "--yes", "--workspace-name", "New one");
        List<String> before = OrganizationContent.of(fixture.organization());

        assertThat(recipes("undo", run("create-a-workspace"), "--show"), equalTo(0));

        assertThat(text(), containsString("\"New one\""));
        assertThat(OrganizationContent.of(fixture.organization()), equalTo(before));
    }

    @Test
    void failed_undo_is_resumed() throws IOException {
        int members = fixture.organization().activeMembers();
        recipes("run", "onboard-a-member", "--yes", "--first-name", "Eva", "--last-name", "Silva", "--email", "eva@example.com",
                "--account-type", "Build", "--workspace", "Workshops", "--permission", "explore", "--team", "Operations",
                "--connection", "Snowflake production", "--connection-permission", "use");
        fixture.organization().plan(new Fault.Unavailable(1, 503, false), "updateTeamMembers");
        assertThat(recipes("undo", run("onboard-a-member"), "--yes"), equalTo(4));

        assertThat(recipes("resume", "--yes"), exitsWith(0, UndoCommandTest::text));

        assertThat(text(), containsString("  (completed before)\n"));
        assertThat(fixture.organization().activeMembers(), equalTo(members));
        assertThat(recipes("runs"), equalTo(0));
        assertThat(text(), containsString("-undo-onboard-a-member  succeeded"));
    }

    @Test
    void undo_cannot_be_undone() throws IOException {
        recipes("run", "create-a-workspace", "--yes", "--workspace-name", "New one");
        recipes("undo", run("create-a-workspace"), "--yes");

        assertThat(recipes("undo", run("undo-create-a-workspace"), "--yes"), equalTo(2));

        assertThat(text(), containsString("The run is an undo, and an undo can't be undone.\n"));
    }

    private static String run(String recipe) throws IOException {
        return fixture.run(recipe).getFileName().toString();
    }

    private static String text() {
        return fixture.text();
    }

    private static int recipes(String... arguments) {
        return fixture.recipes(arguments);
    }
}
