package sigma.recipes.runbook.journal;

import java.io.IOException;
import java.nio.file.Path;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a journal can't be written, read or followed. */
public final class JournalProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final String WRITABLE = "a disk with space, and a folder that you may write to";

    private JournalProblem(ExitCode code, Problem problem) {
        super(code, problem);
    }

    static JournalProblem unwritable(Path file, IOException failure) {
        return new JournalProblem(ExitCode.FAILED, Problem.of("The journal of this run can't be written: "
                + FileFailure.words(failure) + ". The run stops before its next request.").at(file.toString()).expected(WRITABLE)
                .fix("make space on the disk, or make the folder writable; then ./recipes resume " + run(file))
                .id("journal.unwritable"));
    }

    static JournalProblem notBegun(Path file, IOException failure) {
        return new JournalProblem(ExitCode.FAILED, Problem.of("The journal of this run can't be written: "
                + FileFailure.words(failure) + ". Nothing was sent.").at(file.toString()).expected(WRITABLE)
                .fix("make space on the disk, or make the folder writable, and run the recipe again").id("journal.unwritable"));
    }

    static JournalProblem unreadable(Path file, IOException failure) {
        return misused(Problem.of("The journal can't be read: " + FileFailure.words(failure) + ".").at(file.toString())
                .fix("give a run that ./recipes runs lists").id("journal.unreadable"));
    }

    static JournalProblem damaged(Path file, int line, String why) {
        return misused(Problem.of("The journal is damaged.").at(file + ":" + line)
                .expected("a line that ./recipes run has written").actual(why)
                .fix("restore the file from a backup, or run the recipe again from the start").id("journal.damaged"));
    }

    static JournalProblem otherVersion(Path file, int version) {
        return misused(Problem.of("The journal has the version " + version + ".").at(file + ":1")
                .expected("version " + RunHeader.VERSION).fix("resume it with the version of the recipes that wrote it")
                .id("journal.version"));
    }

    static JournalProblem inUse(Path file) {
        return misused(Problem.of("Another process uses this run.").at(file.toString())
                .fix("wait until it ends, or stop it with Ctrl-C").id("journal.in-use"));
    }

    static JournalProblem otherCaller(Path file, JournalEntry.Caller before, JournalEntry.Caller now) {
        boolean other = !before.organizationId().equals(now.organizationId());
        return misused(Problem.of("The run belongs to " + (other ? "another organization." : "another member.")).at(file.toString())
                .expected(other ? before.organizationId() : "credentials of the member " + before.memberId())
                .actual(other ? now.organizationId() : "credentials of the member " + now.memberId())
                .fix("give the credentials of the run in .env, or run the recipe again from the start").id("journal.caller"));
    }

    static JournalProblem diverged(RecordedCall call, int step, String sentence) {
        return new JournalProblem(ExitCode.FAILED, Problem.of("The run can't be resumed: a completed step would write something "
                + "that it did not write before.").at("step " + step + ": " + sentence)
                .expected("only calls that the journal holds").actual(call.operation())
                .fix("run the recipe again from the start").id("journal.diverged"));
    }

    static JournalProblem secretNotKept(RecordedCall call, String created, int step, String sentence) {
        return new JournalProblem(ExitCode.FAILED, Problem.of("The run can't be resumed: the response to " + call.operation()
                + " held a secret, and journals keep no secrets.").at("step " + step + ": " + sentence)
                .fix("run the recipe again from the start; what this run created stays" + (created.isEmpty() ? "" : ": " + created)).id("journal.secret"));
    }

    static JournalProblem checkByHand(RecordedCall call, int step, String sentence, String run, String check) {
        return new JournalProblem(ExitCode.FAILED, Problem.of("The response to " + call.operation()
                + " was lost, and the API cannot tell whether it was carried out.").at("step " + step + ": " + sentence)
                .fix(check + "; then ./recipes resume " + run + " --done if it was carried out, or --again to send it again")
                .id("journal.check-by-hand"));
    }

    static JournalProblem misused(Problem problem) {
        return new JournalProblem(ExitCode.MISUSED, problem);
    }

    private static String run(Path file) {
        return String.valueOf(file.toAbsolutePath().getParent().getFileName());
    }
}
