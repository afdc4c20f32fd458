package sigma.recipes.runbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.contract.source.ContractMistakes;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.impact.RecipeImpact;
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
        description = {"%nFacts become those of the document. What contract/deviations.yaml knows better stays, and so do "
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
        Deviations deviations = Deviations.load(project, Contract.load());
        Document published = Documents.read(from);
        ContractUpdate update = ContractUpdate.of(folder.trees(), published,
                change -> deviations.corrected(change.difference()).isPresent());
        List<FileChange> changes = folder.changes(update.files());
        demandUsable(folder, changes);
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            changes.forEach(each -> out.print(each.patch(FOLDER)));
            out.flush();
        } else {
            FileChange.write(changes, project.resolve(FOLDER));
            print(changes, update, parent.root().page());
            tasks(update, deviations).forEach(task -> print(task, parent.root().page()));
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
                    .fix("correct the document, or enter what we know better in contract/deviations.yaml"));
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
            page.wrapped(0, counted(update.kept().size(), "difference") + " left alone, since contract/deviations.yaml knows better.");
        }
    }

    private List<RecipeImpact> tasks(ContractUpdate update, Deviations deviations) {
        Usage usage = Usage.read(parent.root().surroundings().features().resolve("usage.json"), Contract.load());
        return DriftReport.of(from, update.applied(), List.of(), usage, deviations, LocalDate.now()).tasks();
    }

    private static void print(RecipeImpact task, ConsolePrinter page) {
        page.line(0, "");
        page.entry(0, task.recipe(), task.need().word());
        task.affairs().stream().map(affair -> affair.group().rule().id()).distinct().forEach(rule -> page.line(2, rule));
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
