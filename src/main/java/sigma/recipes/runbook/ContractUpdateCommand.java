package sigma.recipes.runbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.contract.source.ContractMistakes;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.drift.cause.ThreeWay;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.impact.ImpactAnalysis;
import sigma.recipes.drift.impact.Usage;
import sigma.recipes.drift.update.ContractUpdate;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.ContractFolder;
import sigma.recipes.runbook.project.FileChange;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.text.TextSanitizer;

/** {@code recipes contract update}: brings the contract files up to a published document. */
@Command(name = "update", header = "Brings the contract files up to a published document.",
        description = {"%nFacts become those of the document. What the contract says and the publisher did not change stays, and so do "
                + "summaries, descriptions, notes, names of components and the order of things. All files are written, or none."},
        optionListHeading = "%nOptions:%n")
final class ContractUpdateCommand implements Callable<Integer> {

    private static final Path FOLDER = Path.of("src", "main", "resources", "contract");

    @ParentCommand
    private ContractCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "FILE|URL", required = true,
            description = "The published OpenAPI document: a file, or an address that starts with https://.")
    private String from;

    @Option(names = "--dry-run", description = "Writes nothing; prints what would change, as a patch.")
    private boolean dryRun;

    /**
     * Updates the files.
     *
     * @return 0 where the contract says all that the document does, but for what it knows better; else 1
     * @throws UsageException if there are no contract files, or they could not be written, or could not be compiled afterwards
     * @throws sigma.recipes.drift.document.DocumentProblem if the document can't be used
     */
    @Override
    public Integer call() throws IOException {
        Path project = parent.root().surroundings().project();
        ContractFolder folder = ContractFolder.in(project.resolve(FOLDER));
        Document published = Documents.read(from);
        Predicate<Change> moved = Documents.accepted(project).map(accepted -> ThreeWay.moved(Comparison.compare(accepted, published).changes()))
                .orElse(change -> true);
        ContractUpdate update = ContractUpdate.of(folder.trees(), published, moved.negate());
        List<FileChange> changes = folder.changes(update.files());
        demandUsable(folder, changes);
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            changes.forEach(each -> out.print(each.patch(FOLDER)));
            out.flush();
        } else {
            FileChange.write(changes, project.resolve(FOLDER));
            print(changes, update, parent.root().page());
            print(hitting(update), parent.root().page());
        }
        update.left().forEach(each -> byHand(each).forEach(line -> spec.commandLine().getErr().println(TextSanitizer.escaped(line).stripTrailing())));
        return (update.left().isEmpty() ? ExitCode.DONE : ExitCode.FAILED).number();
    }

    private void demandUsable(ContractFolder folder, List<FileChange> changes) {
        try {
            ContractFiles.demandUsable(folder.textsWith(changes));
        } catch (ContractMistakes mistakes) {
            throw new UsageException(Problem.of(from + " uses features that the contract format cannot express; the contract is unchanged.")
                    .actual(String.join("\n", mistakes.mistakes()))
                    .fix("correct the document, or edit the contract by hand"));
        }
    }

    private void print(List<FileChange> changes, ContractUpdate update, ConsolePrinter page) {
        for (FileChange each : changes) {
            page.entry(0, each.file(), each.lines());
            each.parts().forEach((what, parts) -> page.wrapped(2, 4, what + " " + String.join(", ", parts)));
        }
        if (!changes.isEmpty()) {
            page.line(0, "");
        }
        String nothing = update.left().isEmpty() ? "The contract says what the document does; no file was changed."
                : "No file was changed.";
        page.wrapped(0, update.applied().isEmpty() ? nothing : counted(update.applied().size(), "change")
                + " of the document made, in " + counted(changes.size(), "file") + ".");
        if (!update.kept().isEmpty()) {
            page.wrapped(0, counted(update.kept().size(), "difference") + " left alone, in which the publisher changed nothing.");
        }
    }

    private List<Cause> hitting(ContractUpdate update) {
        Usage usage = Usage.read(parent.root().surroundings().features().resolve("usage.json"), Contract.load());
        return CauseFinder.of(ImpactAnalysis.in(update.applied(), usage)).stream().filter(cause -> !cause.hits().isEmpty()).toList();
    }

    private static void print(List<Cause> hitting, ConsolePrinter page) {
        for (Cause cause : hitting) {
            page.line(0, "");
            page.wrapped(0, 2, cause.verdict().word() + " " + CauseText.label(cause) + ": " + CauseText.statement(cause));
            page.wrapped(2, "Review " + String.join(", ", cause.hits().stream().map(Impact::recipe).distinct().sorted().toList()) + ".");
        }
    }

    private static List<String> byHand(Change change) {
        String where = String.join(" ", List.of(change.rule().id(), change.operationId(), change.place().text(), change.field()));
        return List.of("To be done by hand: " + where.replaceAll(" +", " ").strip(),
                "  contract: " + change.before(), "  document: " + change.after());
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
