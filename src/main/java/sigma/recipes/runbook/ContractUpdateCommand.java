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
import sigma.recipes.contract.source.InvalidContract;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.impact.Usage;
import sigma.recipes.drift.report.ReportView;
import sigma.recipes.drift.update.ContractUpdate;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.UpdatePage;
import sigma.recipes.runbook.project.ContractFolder;
import sigma.recipes.runbook.project.FileChange;
import sigma.recipes.runbook.project.UsageException;

/** {@code recipes contract update}: updates the contract files to a published document. */
@Command(name = "update", header = "Updates the contract files from a published document.",
        description = {"%nApplies what the publisher changed since the accepted document to the contract files that contain it. The rest of the contract "
                + "remains: what only the contract says, summaries, descriptions, notes, names and order. Either all files are written or none."},
        optionListHeading = "%nOptions:%n")
final class ContractUpdateCommand implements Callable<Integer> {

    private static final Path FOLDER = Path.of("src", "main", "resources", "contract");

    @ParentCommand
    private ContractCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "FILE|URL", required = true,
            description = "The published OpenAPI document: a file or an https URL. Can be repeated for an API that is published in parts.")
    private List<String> from;

    @Option(names = "--dry-run", description = "Writes nothing; prints what would change, as a patch.")
    private boolean dryRun;

    @Option(names = "--remove", description = "Also removes from the contract what the publisher removed since the accepted document.")
    private boolean remove;

    /**
     * Updates the files.
     *
     * @return 0 if files were or would be written, or there is nothing to do; 1 if no file was written although changes are
     *     left
     * @throws UsageException if there are no contract files, or they could not be written
     * @throws sigma.recipes.drift.document.DocumentProblem if a document can't be used
     */
    @Override
    public Integer call() throws IOException {
        Path project = parent.root().surroundings().project();
        ContractFolder folder = ContractFolder.in(project.resolve(FOLDER));
        requireUsable(folder, List.of());
        Document published = Documents.read(from);
        Document accepted = Documents.accepted(project).orElseThrow(() -> new UsageException(Problem
                .of("The project keeps no accepted document, so what the publisher changed is not known.")
                .expected(Documents.acceptedFile(project).toString()).actual("no such file")
                .fix("restore it from version control, or accept the document that the contract follows: ./recipes drift accept FILE")));
        ContractUpdate update = ContractUpdate.of(folder.trees(), accepted, published, remove);
        List<FileChange> changes = folder.changes(update.files());
        requireUsable(folder, changes);
        if (dryRun) {
            PrintWriter out = spec.commandLine().getOut();
            changes.forEach(each -> out.print(each.patch(FOLDER)));
            out.flush();
        } else {
            FileChange.write(changes, project.resolve(FOLDER));
        }
        print(changes, update, published);
        return (changes.isEmpty() && update.isOpen() ? ExitCode.FAILED : ExitCode.DONE).number();
    }

    private void requireUsable(ContractFolder folder, List<FileChange> changes) {
        try {
            ContractFiles.requireUsable(folder.textsWith(changes));
        } catch (InvalidContract mistakes) {
            throw new UsageException(Problem.of("The contract files can't be loaded; nothing was written.")
                    .actual(String.join("\n", mistakes.mistakes())).fix("correct them by hand, then update the contract"));
        }
    }

    private void print(List<FileChange> changes, ContractUpdate update, Document published) {
        ConsolePrinter page = parent.root().page();
        if (!dryRun) {
            for (FileChange each : changes) {
                page.entry(0, each.file(), each.lines());
                each.parts().forEach((what, parts) -> page.wrapped(2, 4, what + " " + String.join(", ", parts)));
            }
        }
        if (!changes.isEmpty()) {
            page.line(0, "");
        }
        page.wrapped(0, changes.isEmpty() ? update.isOpen() ? "No file was changed." : "The contract says what the document does; no file was changed."
                : counted(changes.size(), "file") + (dryRun ? " would change." : " changed."));
        new UpdatePage(page, Usage.read(parent.root().usageFiles(), Contract.load()), parent.root().places()).print(update, kept(update, published));
    }

    /** What the drift report does not judge is not applied either. */
    private List<String> kept(ContractUpdate update, Document published) {
        DriftReport report = DriftReport.of("", update.assessment(), published.findings(), Usage.none(), Deviations.none(), LocalDate.EPOCH);
        return ReportView.of(report, parent.root().places()).notes();
    }

    private static String counted(int number, String object) {
        return number + " " + object + (number == 1 ? "" : "s");
    }
}
