package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.OrganizationContent;

/** Tests that all documents of a member are transferred, including those that the administrator may not open. */
@Tag(Proof.ONLY)
class TransferDocumentsTest {

    private static final String[] DANIEL_TO_PRIYA = {"run", "transfer-all-documents", "--yes", "--old-owner", "Daniel Osei",
        "--new-owner", "Priya Raman"};

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
    void documents_of_each_type_are_transferred_and_returned_by_undo() throws IOException {
        List<String> before = OrganizationContent.of(real.organization());

        assertThat(real.text(), real.recipes(DANIEL_TO_PRIYA), equalTo(0));

        List<String> results = results();
        assertThat(results.get(0), equalTo("document,type,folder,id,outcome,reason"));
        assertThat(results, allOf(hasItem(startsWith("\"Trying Things Out\",workbook,Sandpit,")), hasItem(startsWith("Orders,data-model,Sandpit,")),
                hasItem(startsWith("\"Dealers until 2025\",dataset,Sandpit,")), hasItem(startsWith("\"Orders by Region\",workbook,Company,"))));
        assertThat(results, hasSize(5));
        assertThat(results.stream().skip(1).allMatch(row -> row.endsWith(",done,\"belongs to Priya Raman\"")), equalTo(true));
        assertThat(real.text(), real.recipes("undo", real.lastRun("transfer-all-documents"), "--yes"), equalTo(0));
        assertThat(OrganizationContent.of(real.organization()), equalTo(before));
    }

    @Test
    void refused_document_does_not_fail_others_and_a_second_run_transfers_it() throws IOException {
        real.organization().plan(new Fault.Unavailable(1, 503, false), "filesUpdate");

        assertThat(real.text(), real.recipes(DANIEL_TO_PRIYA), equalTo(1));

        assertThat(real.text(), allOf(containsString("Of 4 rows, 3 were carried out, 0 skipped and 1 failed."),
                containsString("Row 1 failed.\n"), containsString("503 \"unavailable\"")));
        assertThat(real.recipes(DANIEL_TO_PRIYA), equalTo(0));
        assertThat(real.text(), containsString("Carried out: filesUpdate (./recipes runs show"));
        assertThat(real.recipes(DANIEL_TO_PRIYA), equalTo(0));
        assertThat(real.text(), not(containsString("Carried out:")));
    }

    @Test
    void resumed_run_resolves_a_lost_response_about_an_inaccessible_document() {
        real.breakOffAt("filesUpdate");

        assertThat(real.recipes("run", "transfer-all-documents", "--yes", "--old-owner", "Lucia Ferrari", "--new-owner", "Priya Raman"),
                not(equalTo(0)));
        real.respondAgain();
        assertThat(real.text(), real.recipes("resume", "--yes"), equalTo(0));

        assertThat(real.text(), containsString("belongs to Priya Raman"));
    }

    @Test
    void old_and_new_owner_must_differ() {
        assertThat(real.recipes("run", "transfer-all-documents", "--yes", "--old-owner", "Daniel Osei", "--new-owner",
                "daniel.osei@harborandpine.example.com"), equalTo(1));

        assertThat(real.text(), containsString("are the same member, so nothing was changed."));
    }

    @Test
    void new_owner_must_be_active() {
        assertThat(real.recipes("run", "transfer-all-documents", "--yes", "--old-owner", "Daniel Osei", "--new-owner", "Hugo Martin"),
                equalTo(1));

        assertThat(real.text(), containsString("Hugo Martin"));
        assertThat(real.text(), not(containsString("Carried out:")));
    }

    private List<String> results() throws IOException {
        try (Stream<Path> all = Files.walk(project.resolve("runs"))) {
            return Files.readAllLines(all.filter(each -> each.endsWith("results.csv")).findFirst().orElseThrow());
        }
    }
}
