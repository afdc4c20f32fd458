package sigma.recipes.runbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.document.FetchedDocument;
import sigma.recipes.drift.impact.DriftComparison;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.history.DocumentHistory;
import sigma.recipes.drift.report.SourceLocations;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.report.GitHubCommands;
import sigma.recipes.report.Level;
import sigma.recipes.report.StepSummary;
import sigma.recipes.runbook.option.FailOn;
import sigma.recipes.runbook.option.ReportFormat;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.Layout;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.project.AtomicFile;

/** {@code recipes drift}: reports changes of the API, whether they break clients, and the affected recipes. */
@Command(name = "drift", header = "Reports what changed in the API, and which recipes it affects.",
        description = {"%nCompares a published OpenAPI document with our contract, or any two documents. Each change is judged "
                + "by one rule of docs/drift-policy.md, and reported with the recipes and steps that it affects.",
                "%nWithout a document it fetches those at the addresses of API_DOCUMENT, keeps dated copies under runs/drift, and "
                + "first reports what is new since the last comparison."},
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n", subcommands = DriftCommand.Accept.class)
final class DriftCommand implements Callable<Integer> {

    private static final String OTHER_ADDRESSES = "set API_DOCUMENT to the addresses of the documents, separated by blanks, "
            + "or give --spec FILE";
    private static final Map<String, ReportFormat> FILES = Map.of("drift.md", ReportFormat.MARKDOWN, "drift.html", ReportFormat.HTML,
            "drift.sarif", ReportFormat.SARIF);

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "0..1")
    private What what;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private ReportFormat form = ReportFormat.TEXT;

    @Option(names = "--file", paramLabel = "FILE", description = "Writes the report to this file instead of printing it.")
    private Path file;

    @Option(names = "--report", paramLabel = "FOLDER", description = "Also writes drift.md, drift.html and drift.sarif to this folder. A comparison without a document also "
                    + "writes new.md if it finds anything new.")
    private Path folder;

    @Option(names = "--strict", description = "Refuses a document that has defects, instead of comparing the rest of it.")
    private boolean strict;

    @Option(names = "--all", description = "Shows each change with its place, rule and fingerprint, in a report as text.")
    private boolean all;

    @Option(names = "--fail-on", paramLabel = "VERDICT", defaultValue = "breaking",
            description = "Exits with 5 if a change has this verdict or a more severe one. One of: ${COMPLETION-CANDIDATES}.")
    private FailOn failOn = FailOn.BREAKING;

    /** The documents to compare. */
    private static final class What {

        @Option(names = "--rules", description = "Prints the rules by which changes are judged.")
        private boolean rules;

        @Option(names = "--spec", paramLabel = "FILE|URL",
                description = "The published document, which is compared with our contract. Can be repeated for an API that is "
                    + "published in parts.")
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
     * @throws sigma.recipes.drift.document.DocumentProblem if a document can't be used; nothing is then written
     */
    @Override
    public Integer call() {
        if (what != null && what.rules) {
            rules(root.page());
            return ExitCode.DONE.number();
        }
        if (file != null) {
            requireNoInput();
            AtomicFile.requireWritable(file);
        }
        if (folder != null) {
            AtomicFile.requireWritableFolder(folder);
        }
        DriftReport report = what == null ? current() : report();
        if (what != null) {
            write(layout -> written(report, layout));
        }
        if (form == ReportFormat.GITHUB) {
            summarize(report);
        }
        if (folder != null) {
            FILES.forEach((name, each) -> AtomicFile.write(folder.resolve(name), each.written(report, places(), Layout.PLAIN, true)));
        }
        return (failOn.fails(report) ? ExitCode.BREAKING : ExitCode.DONE).number();
    }

    /** Compares the current published documents, and reports new changes since the last comparison first. */
    private DriftReport current() {
        DocumentHistory history = DocumentHistory.in(root.surroundings().runs().resolve("drift"));
        Optional<DocumentHistory.LastComparison> last = history.last();
        List<FetchedDocument> documents = root.apiDocuments().stream()
                .map(address -> FetchedDocument.of(address, OTHER_ADDRESSES)).toList();
        history.save(documents, LocalDate.ofInstant(now(), ZoneId.systemDefault()));
        DriftReport found = comparison().withContract(Documents.of(documents));
        Set<String> fingerprints = Stream.concat(found.causes().stream(), found.acknowledged().stream().map(DriftReport.Acknowledged::cause))
                .map(Cause::fingerprint).collect(Collectors.toSet());
        Set<String> known = last.map(DocumentHistory.LastComparison::fingerprints).orElse(fingerprints);
        DriftReport report = found.newFirst(known);
        String since = last.map(earlier -> "since the last comparison on " + earlier.at().atZone(ZoneId.systemDefault()).toLocalDate()).orElse("");
        DriftReport news = found.onlyNew("New " + since, known);
        write(layout -> heading(news, since, layout) + written(report, layout));
        writeNews(news);
        history.save(new DocumentHistory.LastComparison(now(), fingerprints));
        return report;
    }

    private Instant now() {
        return root.surroundings().clock().now();
    }

    /** Formats for programs are one document, in which new changes come first. */
    private String heading(DriftReport news, String since, Layout layout) {
        if (!EnumSet.of(ReportFormat.TEXT, ReportFormat.MARKDOWN).contains(form)) {
            return "";
        }
        if (since.isEmpty()) {
            return "This is the first comparison. The next one first reports what is new since.\n\n";
        }
        return news.causes().isEmpty() ? "Nothing is new " + since + ".\n\n" : written(news, layout) + "\n";
    }

    private void writeNews(DriftReport news) {
        if (folder == null) {
            return;
        }
        Path issue = folder.resolve("new.md");
        if (!news.causes().isEmpty()) {
            AtomicFile.write(issue, ReportFormat.MARKDOWN.written(news, places(), Layout.PLAIN, true));
            return;
        }
        try {
            Files.deleteIfExists(issue);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't delete " + issue, failure);
        }
    }

    private void summarize(DriftReport report) {
        StepSummary.of(root.surroundings().environment())
                .filter(summary -> !summary.append(ReportFormat.MARKDOWN.written(report, places(), Layout.PLAIN, true)))
                .ifPresent(full -> print(GitHubCommands.message(Level.NOTE, Optional.empty(), "API drift",
                        "The step summary has no room for the report; give it a step of its own, or --report FOLDER.")));
    }

    private void write(Function<Layout, String> text) {
        if (file != null) {
            AtomicFile.write(file, text.apply(Layout.PLAIN));
            return;
        }
        print(text.apply(root.surroundings().terminal().out()));
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private String written(DriftReport report, Layout layout) {
        return form.written(report, places(), layout, all);
    }

    private SourceLocations places() {
        return root.places();
    }

    /** The report must not overwrite a compared document. */
    private void requireNoInput() {
        Stream<String> inputs = what == null ? Stream.of() : what.spec != null ? what.spec.stream() : Stream.of(what.two.from, what.two.to);
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

    RootCommand root() {
        return root;
    }

    private DriftReport report() {
        return what.spec != null ? comparison().withContract(Documents.read(what.spec))
                : comparison().of(Documents.read(what.two.from), Documents.read(what.two.to));
    }

    private DriftComparison comparison() {
        return new DriftComparison(root.surroundings().project(), root::usageFiles, strict);
    }

    /** {@code recipes drift accept}: saves a published document as the base of later comparisons. */
    @Command(name = "accept", header = "Records a published document as reviewed.",
            description = {"%nLater documents are compared with it as well, so that differences which only the contract has "
                    + "are not reported as changes by the publisher."},
            parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
    static final class Accept implements Callable<Integer> {

        @ParentCommand
        private DriftCommand parent;

        @Parameters(paramLabel = "FILE|URL", arity = "1..*", description = "The published document, or each document of an API that is "
                + "published in parts.")
        private List<String> documents;

        /**
         * Saves the documents as one API.
         *
         * @return the number of an {@link ExitCode}
         * @throws sigma.recipes.drift.document.DocumentProblem if the document can't be used; nothing is then written
         * @throws UsageException if the project has no sources
         */
        @Override
        public Integer call() {
            Document document = Documents.read(documents);
            Path file = Documents.acceptedFile(parent.root().surroundings().project());
            if (!Files.isDirectory(file.getParent())) {
                throw new UsageException(Problem.of("There is no folder for the accepted document.").expected(file.getParent().toString())
                        .actual("no such folder").fix("run it in a clone of the project, where its sources are"));
            }
            AtomicFile.write(file, Documents.packed(document));
            boolean one = documents.size() == 1;
            parent.root().page().wrapped(0, (one ? "The document " : "The documents ") + document.name() + (one ? " is" : " are")
                    + " accepted: later documents are compared with " + (one ? "it." : "them."));
            return ExitCode.DONE.number();
        }
    }
}
