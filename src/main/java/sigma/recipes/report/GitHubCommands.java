package sigma.recipes.report;

import java.util.Optional;
import sigma.recipes.text.TextSanitizer;

/** The commands with which a step of a GitHub workflow annotates a line of a file. */
public final class GitHubCommands {

    private GitHubCommands() {
    }

    /**
     * Returns a command, with a line end at its end. Control characters in its texts are escaped.
     *
     * @param level   how severe the message is
     * @param place   the line; empty for a message without a place
     * @param title   its title
     * @param message the message, in one line or several
     */
    public static String message(Level level, Optional<FileLine> place, String title, String message) {
        return "::" + level.github() + place.map(line -> " file=" + property(line.file()) + ",line=" + line.line() + ",").orElse(" ")
                + "title=" + property(TextSanitizer.escaped(title)) + "::" + data(TextSanitizer.escapedLines(message)) + "\n";
    }

    /** A message ends with its line; a percent sign starts an escape. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
