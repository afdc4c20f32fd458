package sigma.recipes.sandbox.memory;

import java.io.IOException;
import java.nio.file.Path;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if the folder of the sandbox organization can't be created, read or written. */
public final class MemoryFolderUnusable extends ProblemException {

    private static final long serialVersionUID = 1L;

    MemoryFolderUnusable(Path folder, IOException cause) {
        super(ExitCode.MISUSED, Problem.of("The sandbox organization can't be kept: " + FileFailure.words(cause) + ".")
                .at(folder.toString()).fix("make this folder writable for you, or work elsewhere"));
    }
}
