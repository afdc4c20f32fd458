package sigma.recipes.sandbox.memory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if another process holds the sandbox organization of a folder. */
public final class MemoryInUse extends ProblemException {

    private static final long serialVersionUID = 1L;

    MemoryInUse(Path folder, Duration waited, Optional<FolderHolder> holder) {
        super(ExitCode.MISUSED, Problem.of("Another command is using the sandbox organization; waited " + waited.toSeconds()
                        + " seconds for it.").at(folder.toString())
                .actual(holder.map(other -> "./recipes " + other.command() + ", process " + other.pid() + ", since "
                        + other.since()).orElse("an unknown process"))
                .fix("wait until it has finished, or stop it"));
    }
}
