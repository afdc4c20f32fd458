package sigma.recipes.runbook.page;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The targets of the streams of a process.
 *
 * @param ansi     whether standard output shows colours
 * @param outWidth the columns of standard output; empty if it goes to a file or a pipe
 * @param errWidth the columns of standard error; empty if it goes to a file or a pipe
 * @param answers  asks a question and returns what the user types; empty if there is no user to ask
 */
public record Terminal(Ansi ansi, Supplier<OptionalInt> outWidth, Supplier<OptionalInt> errWidth,
                Optional<Function<String, String>> answers) {

    /** The system property in which the launcher lists the streams that are terminals, such as {@code 12}. */
    static final String STREAMS = "recipes.terminal";

    /** Returns streams to files, whose output may still have colours. */
    public static Terminal none(Ansi ansi) {
        return new Terminal(ansi, OptionalInt::empty, OptionalInt::empty, Optional.empty());
    }

    /** Returns a terminal with a number of columns and a user who answers questions. */
    public static Terminal of(int columns, Ansi ansi, Function<String, String> answers) {
        return new Terminal(ansi, () -> OptionalInt.of(columns), () -> OptionalInt.of(columns), Optional.of(answers));
    }

    /**
     * Returns the streams of this process. Without the launcher's property, Java only knows whether all of them are
     * terminals. Colours are off if {@code NO_COLOR} is set (https://no-color.org) or the terminal is {@code dumb}.
     */
    public static Terminal ofProcess(Map<String, String> environment, Properties properties) {
        Console console = System.console();
        String streams = properties.getProperty(STREAMS, console != null && isTerminal(console) ? "012" : "");
        boolean plain = "dumb".equals(environment.get("TERM")) || !environment.getOrDefault("NO_COLOR", "").isEmpty();
        Ansi ansi = plain ? Ansi.OFF : Ansi.AUTO;
        UsageMessageSpec width = new UsageMessageSpec().autoWidth(true);
        return new Terminal(ansi, () -> width(streams.contains("1"), width), () -> width(streams.contains("2"), width),
                console == null || !streams.contains("0") ? Optional.empty()
                        : Optional.of(question -> console.readLine("%s", question)));
    }

    /** Returns the layout of standard output. */
    public Layout out() {
        return new Layout(ansi, outWidth.get());
    }

    /** Returns the layout of standard error. */
    public Layout err() {
        return new Layout(Ansi.OFF, errWidth.get());
    }

    private static OptionalInt width(boolean terminal, UsageMessageSpec detected) {
        return terminal ? OptionalInt.of(detected.width()) : OptionalInt.empty();
    }

    /** Since Java 22, a console may exist without a terminal, and a method tells; before, a console implies a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
