package sigma.recipes.runbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentFinding;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.impact.Usage;
import sigma.recipes.drift.report.SourceLocations;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.option.FailOn;
import sigma.recipes.runbook.option.ReportForm;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.Layout;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.project.WholeFile;

/** {@code recipes drift}: what changed in the API, whether it breaks, and which recipes it hits. */
@Command(name = "drift", header = "Reports what changed in the API, and which recipes it affects.",
        description = {"%nCompares a published OpenAPI document with our contract, or any two documents. Each change is judged "
                + "by one rule of docs/drift-policy.md, and reported with the recipes and steps that it affects."},
        optionListHeading = "%nOptions:%n")
final class DriftCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--output", paramLabel = "FORM", defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private ReportForm form = ReportForm.TEXT;

    @Option(names = "--file", paramLabel = "FILE", description = "Writes the report there instead of printing it.")
    private Path file;

    @Option(names = "--strict", description = "Refuses a document that has defects, instead of comparing the rest of it.")
    private boolean strict;

    @Option(names = "--fail-on", paramLabel = "VERDICT", defaultValue = "breaking",
            description = "From which verdict on the exit code is 5; one of: ${COMPLETION-CANDIDATES}.")
    private FailOn failOn = FailOn.BREAKING;

    /** What is compared. */
    private static final class What {

        @Option(names = "--rules", description = "Prints the rules by which changes are judged.")
        private boolean rules;

        @Option(names = "--spec", paramLabel = "FILE|URL",
                description = "The published document, to compare with our contract. Give it again for each document of an API "
                        + "that is published in parts.")
        private List<String> spec;

        @ArgGroup(exclusive = false)
        private Two two;
    }

    /** Two documents. */
    private static final class Two {

        @Option(names = "--from", paramLabel = "FILE|URL", required = true, description = "The older of two documents.")
        private String from;

        @Option(names = "--to", paramLabel = "FILE|URL", required = true, description = "The newer of two documents.")
        private String to;
    }

    /**
     * Compares and reports.
     *
     * @return the number of an {@link ExitCode}
     * @throws sigma.recipes.drift.document.DocumentProblem where a document can't be used; nothing is written then
     */
    @Override
    public Integer call() {
        if (what.rules) {
            rules(root.page());
            return ExitCode.DONE.number();
        }
        if (file != null) {
            requireNoInput();
            WholeFile.demandWritable(file);
        }
        DriftReport report = report();
        SourceLocations places = SourceLocations.in(root.surroundings().project());
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(form.written(report, places, root.surroundings().terminal().out()));
            out.flush();
        } else {
            WholeFile.write(file, form.written(report, places, Layout.PLAIN));
        }
        return (failOn.fails(report) ? ExitCode.BREAKING : ExitCode.DONE).number();
    }

    /** The report must not replace a document that it is about. */
    private void requireNoInput() {
        Stream<String> inputs = what.spec != null ? what.spec.stream() : Stream.of(what.two.from, what.two.to);
        inputs.filter(input -> !input.contains("://") && isSame(Path.of(input), file)).findFirst().ifPresent(input -> {
            throw new UsageException(Problem.of("The report would replace the document " + input + ".")
                    .fix("give --file another name"));
        });
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.exists(input) && Files.exists(output) && Files.isSameFile(input, output);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't compare " + input + " with " + output, e);
        }
    }

    private static void rules(ConsolePrinter page) {
        for (Rule rule : Rule.values()) {
            page.entry(0, rule.id(), rule.verdict().word());
            page.wrapped(2, rule.reason() + " (direction " + rule.direction().word() + ", reach " + rule.reach().word() + ")");
        }
    }

    private DriftReport report() {
        Contract contract = Contract.load();
        Usage usage = Usage.read(root.surroundings().features().resolve("usage.json"), contract);
        Deviations deviations = Deviations.load(root.surroundings().project(), contract);
        if (what.spec != null) {
            Document published = read(what.spec);
            return DriftReport.of(published.name() + " against the contract", Comparison.ofContract(Document.ofContract(), published).changes(), published.findings(), usage,
                    deviations, LocalDate.now());
        }
        Document before = read(List.of(what.two.from));
        Document after = read(List.of(what.two.to));
        List<DocumentFinding> findings = Stream.concat(before.findings().stream(), after.findings().stream()).toList();
        return DriftReport.of(after.name() + " against " + before.name(), Comparison.of(before, after), findings, usage,
                deviations.withoutCorrections(), LocalDate.now());
    }

    private Document read(List<String> places) {
        Document document = Documents.read(places);
        if (strict) {
            document.requireNoFindings();
        }
        return document;
    }
}
