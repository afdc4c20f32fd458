package sigma.recipes.runbook.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text, true);

    @Test
    void line_is_updated_and_removed_on_a_terminal() {
        ProgressLine line = new ProgressLine(out, true, Duration.ZERO, true);

        line.waiting(Duration.ofSeconds(12));
        line.received(1_250_000);
        line.ended();
        line.ended();

        assertThat(text.toString(), equalTo("\rWaiting for Sigma, 12 s\rReceived 1.3 MB"
                + " ".repeat(8) + "\r" + " ".repeat(15) + "\r"));
    }

    @Test
    void each_state_is_a_line_in_a_file() {
        ProgressLine line = new ProgressLine(out, false, Duration.ZERO, true);

        line.waiting(Duration.ofSeconds(12));
        line.received(2_000_000);
        line.ended();

        assertThat(text.toString(), equalTo("Waiting for Sigma, 12 s\nReceived 2.0 MB\n"));
    }

    @Test
    void states_in_quick_succession_are_omitted() {
        ProgressLine file = new ProgressLine(out, false, Duration.ofHours(1), true);
        file.waiting(Duration.ofSeconds(1));
        file.received(1);
        file.ended();
        assertThat("a short download is silent in a file", text.toString(), equalTo(""));

        ProgressLine terminal = new ProgressLine(out, true, Duration.ofHours(1), true);
        terminal.waiting(Duration.ofSeconds(1));
        terminal.waiting(Duration.ofSeconds(2));
        assertThat("a terminal shows the first state at once", text.toString(), equalTo("\rWaiting for Sigma, 1 s"));
    }

    @Test
    void rows_of_earlier_batches_come_first_until_the_last_batch() {
        ProgressLine line = new ProgressLine(out, false, Duration.ZERO, true);

        line.joined(0);
        line.received(2_000_000);
        line.ended();
        line.joined(1_000_000);
        line.waiting(Duration.ofSeconds(3));
        line.ended();
        line.note("The rows changed.");
        line.joined(0);
        line.received(2_000_000);

        assertThat(text.toString(), equalTo("Received 2.0 MB\n1000000 rows so far. Asking for more\n"
                + "1000000 rows so far. Waiting for Sigma, 3 s\nThe rows changed.\nReceived 2.0 MB\n"));
    }

    @Test
    void end_of_a_batch_does_not_delay_the_next_line() {
        ProgressLine file = new ProgressLine(out, false, Duration.ofMillis(20), true);

        file.joined(1);
        long start = System.nanoTime();
        while (System.nanoTime() - start < Duration.ofMillis(20).toNanos()) {
            file.ended();
        }
        file.joined(2);

        assertThat(text.toString(), equalTo("2 rows so far. Asking for more\n"));
    }

    @Test
    void note_replaces_the_progress_line_on_a_terminal() {
        ProgressLine line = new ProgressLine(out, true, Duration.ZERO, true);

        line.joined(3);
        line.note("The rows changed.");

        assertThat(text.toString(), equalTo("\r3 rows so far. Asking for more\r" + " ".repeat(30) + "\rThe rows changed.\n"));
    }

    @Test
    void entries_of_long_lists_are_counted_until_the_step_ends() {
        ProgressLine line = new ProgressLine(out, false, Duration.ZERO, true);
        line.read(1000);
        line.read(500);
        line.ended();
        line.read(7);
        assertThat(text.toString(), equalTo("Read 1000 entries\nRead 1500 entries\nRead 7 entries\n"));
    }

    @Test
    void short_lists_and_lists_of_verifying_runs_are_not_shown() {
        new ProgressLine(out, true, Duration.ofHours(1), true).read(1000);
        new ProgressLine(out, true, Duration.ZERO, false).read(1000);
        assertThat(text.toString(), equalTo(""));
    }

    @Test
    void rows_are_shown_with_rate_and_remaining_time() {
        ProgressLine line = new ProgressLine(out, false, Duration.ZERO, false);

        line.rows(20, 1_000, seconds(10));
        line.rows(40, 20_000, seconds(20));
        line.rows(60, 1_000_000, seconds(30));

        assertThat(text.toString(), equalTo("20 of 1000 rows, 2.0 rows/s, 8 min left\n"
                + "40 of 20000 rows, 2.0 rows/s, 3 h left\n60 of 1000000 rows, 2.0 rows/s, 139 h left\n"));
    }

    @Test
    void earlier_rows_affect_the_rate_only_briefly() {
        ProgressLine line = new ProgressLine(out, false, Duration.ZERO, false);

        line.rows(900, 1_000, seconds(1));
        for (int i = 1; i <= 40; i++) {
            line.rows(900 + i, 1_000, seconds(1 + i));
        }

        assertThat(text.toString(), containsString("900 of 1000 rows, 900.0 rows/s, 0 s left\n"));
        assertThat(text.toString(), endsWith("\n940 of 1000 rows, 1.0 rows/s, 60 s left\n"));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
