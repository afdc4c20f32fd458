package sigma.recipes.runbook.page;

import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;

/**
 * The layout of text.
 *
 * @param ansi  whether it has colours
 * @param width the columns of the terminal; empty for a file or a pipe, where no line is wrapped
 */
public record Layout(Ansi ansi, OptionalInt width) {

    /** For a file or a pipe. */
    public static final Layout PLAIN = new Layout(Ansi.OFF, OptionalInt.empty());
}
