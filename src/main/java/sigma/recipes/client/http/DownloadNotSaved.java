package sigma.recipes.client.http;

import java.io.IOException;
import java.nio.file.Path;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if the file of a download can't be written. It is not a network failure, so it is not retried. */
public final class DownloadNotSaved extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception from the error of the file system. */
    DownloadNotSaved(Path file, IOException failure) {
        super(ExitCode.FAILED, Problem.of("The download can't be saved").at(file.toString())
                .expected("a file that can be written, on a disk with enough space").actual(FileFailure.words(failure))
                .fix("free space or choose another folder, then run the recipe again").id("client.download-not-saved"));
    }
}
