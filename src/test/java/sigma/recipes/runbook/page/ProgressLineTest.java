package sigma.recipes.runbook.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text, true);

    @Test
    void on_a_terminal_one_line_changes_and_is_removed() {
        ProgressLine line = new ProgressLine(out, true, Duration.ZERO);

        line.waiting(Duration.ofSeconds(12));
        line.received(1_250_000);
        line.ended();
        line.ended();

        assertThat(text.toString(), equalTo("\rWaiting for Sigma, 12 s\rReceived 1.3 MB"
                + " ".repeat(8) + "\r" + " ".repeat(15) + "\r"));
    }

    @Test
    void in_a_file_each_state_is_a_line() {
        ProgressLine line = new ProgressLine(out, false, Duration.ZERO);

        line.waiting(Duration.ofSeconds(12));
        line.received(2_000_000);
        line.ended();

        assertThat(text.toString(), equalTo("Waiting for Sigma, 12 s\nReceived 2.0 MB\n"));
    }

    @Test
    void what_comes_too_soon_is_left_out() {
        ProgressLine file = new ProgressLine(out, false, Duration.ofHours(1));
        file.waiting(Duration.ofSeconds(1));
        file.received(1);
        file.ended();
        assertThat("a short download is silent in a file", text.toString(), equalTo(""));

        ProgressLine terminal = new ProgressLine(out, true, Duration.ofHours(1));
        terminal.waiting(Duration.ofSeconds(1));
        terminal.waiting(Duration.ofSeconds(2));
        assertThat("a terminal shows the first state at once", text.toString(), equalTo("\rWaiting for Sigma, 1 s"));
    }
}
