package sigma.recipes.client.http;

import java.io.IOException;
import java.nio.file.Path;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** A download arrives, and its file can't be written. It is no failure of the network, so it is not tried again. */
public final class DownloadNotSaved extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Creates one from what the file system said. */
    DownloadNotSaved(Path file, IOException failure) {
        super(ExitCode.FAILED, Problem.of("The download can't be saved").at(file.toString())
                .expected("a file that can be written, on a disk with enough space").actual(failure.toString())
                .fix("free space or choose another folder, then run the recipe again").id("client.download-not-saved"));
    }
}
