package sigma.recipes.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the performance of the project and prints a table of medians. Fails only on errors. */
@Command(name = "benchmarks/run", mixinStandardHelpOptions = true,
        description = "Measures whole processes, the sandbox under load and the check of a page. Takes some ten minutes.")
final class Benchmarks implements Callable<Integer> {

    /** The benchmarks. */
    enum Part {
        /** Commands from their start to their end. */
        COMMANDS,
        /** From the start of a sandbox to its first response. */
        RESPONSE,
        /** Pages by many connections at once. */
        PAGES,
        /** The check of one page. */
        CHECK,
        /** A list of a million members; needs 4 GiB of memory. */
        MILLION,
        /** A million rows from an element of a workbook to a file. */
        EXPORT,
        /** Ten thousand rows of a file, against an API that refuses requests and drops connections. */
        ROWS,
        /** The cost of an exchange without the network. */
        EXCHANGE,
        /** The HTTP servers that the sandbox could use. */
        SERVERS
    }

    @Option(names = "--runs", paramLabel = "N", defaultValue = "7", description = "How often; ${DEFAULT-VALUE} if left out.")
    private int runs;

    @Parameters(paramLabel = "PART", description = "What to measure: ${COMPLETION-CANDIDATES}; all if left out.")
    private List<Part> parts = new ArrayList<>();

    /** Runs the benchmarks in {@code arguments}. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Set<Part> chosen = parts.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
        System.out.println(Figure.heading());
        for (Part part : chosen) {
            measured(part).forEach(figure -> System.out.println(figure.row()));
        }
        return 0;
    }

    private List<Figure> measured(Part part) throws Exception {
        return switch (part) {
            case COMMANDS -> new WholeProcesses(runs).measure();
            case RESPONSE -> FirstResponse.measure(runs);
            case PAGES -> PageLoad.measure(runs);
            case CHECK -> PageCheck.measure();
            case MILLION -> Million.measure();
            case EXPORT -> Export.measure(runs);
            case ROWS -> ManyRows.measure();
            case EXCHANGE -> Exchanges.measure(runs);
            case SERVERS -> ServerChoice.measure(runs);
        };
    }
}
