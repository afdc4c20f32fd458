package sigma.recipes.runbook.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiResponse;

/** Tests what a journal keeps of responses, and what a resumed run gets of it. */
class KeptResponsesTest {

    private static final Contract CONTRACT = Contract.load();
    private static final ApiCall READ = ApiCall.of(CONTRACT.operation("listMembers").orElseThrow());
    private static final ApiCall WRITE = ApiCall.of(CONTRACT.operation("createTeam").orElseThrow());

    @TempDir
    Path folder;

    @Test
    void read_only_recipe_keeps_the_size_of_responses_and_reads_them_again() throws IOException {
        run(true, READ, 200, "{\"entries\":[{\"firstName\":\"Ana\"}]}");

        assertThat(journal(), allOf(containsString("\"file\":{\"size\":33,\"sha256\":\""), not(containsString("Ana"))));
        assertThat(replayed(READ), equalTo(Optional.empty()));
    }

    @Test
    void writing_recipe_keeps_complete_responses() throws IOException {
        run(false, READ, 200, "{\"entries\":[{\"firstName\":\"Ana\"}]}");

        assertThat(journal(), containsString("\"json\":{\"entries\":[{\"firstName\":\"Ana\"}]}"));
        assertThat(replayed(READ).orElseThrow(), equalTo("{\"entries\":[{\"firstName\":\"Ana\"}]}"));
    }

    @Test
    void refusals_and_responses_to_writes_are_always_kept_completely() throws IOException {
        run(true, READ, 403, "{\"message\":\"no\"}");
        assertThat(journal(), containsString("\"json\":{\"message\":\"no\"}"));
        Files.delete(folder.resolve(JournalFile.NAME));

        run(true, WRITE, 200, "{\"teamId\":\"t\"}");
        assertThat(replayed(WRITE).orElseThrow(), equalTo("{\"teamId\":\"t\"}"));
    }

    @Test
    void progress_of_a_run_is_known_without_reading_its_journal() {
        try (RunJournal journal = begun()) {
            exchange(journal, WRITE, 200, "{\"teamId\":\"t\"}");
            journal.passed();
            journal.begins("Then 2");
            exchange(journal, READ, 200, "{}");
            exchange(journal, WRITE, 500, "{}");
            journal.end("failed", List.of("It failed."));

            RunState known = journal.progress();
            RunState read = RunState.outline(folder);

            assertThat(known.changes(), equalTo(read.changes()));
            assertThat(known.changes().size(), equalTo(1));
            assertThat(known.open(), equalTo(read.open()));
            assertThat(known.open().size(), equalTo(1));
            assertThat(known.completed() + known.state() + known.problems() + known.endedAt() + known.sentence(2),
                    equalTo(read.completed() + read.state() + read.problems() + read.endedAt() + read.sentence(2)));
            assertThat("no request or response is in memory", known.writes().get(0).received().isMissingNode(), equalTo(true));
        }
    }

    private RunJournal begun() {
        RunJournal journal = RunJournal.begin(folder, new RunHeader(RunHeader.VERSION, "a", "A", "sandbox", "2026-01-01T00:00:00Z", Map.of(),
                Map.of(), List.of("When 1", "Then 2"), null, false, false, Map.of(), false, null, null, null), Instant::now);
        journal.begins("When 1");
        return journal;
    }

    private void run(boolean readsOnly, ApiCall call, int status, String body) {
        try (RunJournal journal = begun()) {
            if (readsOnly) {
                journal.readsOnly();
            }
            exchange(journal, call, status, body);
            journal.passed();
        }
    }

    private static void exchange(RunJournal journal, ApiCall call, int status, String body) {
        journal.calls().sending(call);
        journal.calls().received(call, new ApiResponse(status, Map.of("content-type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> replayed(ApiCall call) {
        try (RunJournal journal = RunJournal.resume(folder, Instant::now)) {
            journal.begins("When 1");
            return journal.calls().earlier(call).map(ApiResponse::text);
        }
    }

    private String journal() throws IOException {
        return Files.readString(folder.resolve(JournalFile.NAME));
    }
}
