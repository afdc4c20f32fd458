package sigma.recipes.steps.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.ServedSandbox;
import sigma.recipes.steps.scenario.UnresolvedName;

/** Tests how folders and archived workbooks are found. */
class DocumentFinderTest {

    private final ServedSandbox served = new ServedSandbox();
    private final Organization organization = ServedSandbox.open(Purpose.RUNBOOK, served.environment("ALLOW_WRITES", "true"));
    private final SigmaClient client = organization.newScenario(ExchangeListener.none()).client();
    private final DocumentFinder finder = new DocumentFinder(client);

    @AfterEach
    void close() {
        organization.close();
        served.close();
    }

    @Test
    void folder_is_found_by_name_path_and_each_of_its_ids() {
        FileEntry closing = finder.folder("closing");

        assertThat(closing.location(), equalTo("Company/Finance/Closing"));
        assertThat(finder.folder("company/finance/Closing").id(), equalTo(closing.id()));
        assertThat(finder.folder(closing.id().value()), equalTo(closing));
        assertThat(finder.folder(closing.urlId()), equalTo(closing));
        assertThat("a workspace is a folder, too", finder.folder("Workshops").location(), equalTo("Workshops"));
    }

    @Test
    void unknown_folder_is_reported_with_the_nearest_path() {
        AssertionError missing = assertThrows(AssertionError.class, () -> finder.folder("Company/Finanze"));

        assertThat(missing.getMessage(), startsWith(
                "There is no folder \"Company/Finanze\" in this organization. Did you mean \"Company/Finance\", "
                        + "\"Company/Finance/Closing\" or \"Company\"?\n"
                        + "Give a folder by its name, path or id."));
    }

    @Test
    void folders_of_the_same_name_are_both_listed() {
        client.files().createFolder("Closing", finder.folder("Workshops").id());

        UnresolvedName ambiguous = assertThrows(UnresolvedName.class, () -> finder.folder("Closing"));
        assertThat(ambiguous.getMessage(), containsString("\"Closing\" may mean 2 folders:\n  Company/Finance/Closing, id "));
        assertThat(finder.folder("Workshops/Closing").location(), equalTo("Workshops/Closing"));
    }

    @Test
    void archived_workbook_is_found_even_if_only_others_may_open_it() {
        client.files().archive(client.workbooks().named("Weekly Numbers").get(0).id().file());

        assertThat(finder.archivedWorkbook("weekly numbers").path(), equalTo("Company"));
        assertThat(finder.archivedWorkbook("Thrown Away").path(), equalTo("Sandpit"));

        AssertionError missing = assertThrows(AssertionError.class, () -> finder.archivedWorkbook("Timber Stock"));
        assertThat(missing.getMessage(), startsWith("There is no archived workbook \"Timber Stock\" in this organization.\n"
                + "Give an archived workbook by its name or id."));
    }
}
