package sigma.recipes.sandbox.memory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Another process works with the sandbox organization of this folder. */
public final class MemoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MemoryInUse(Path folder, Duration waited, Optional<Holder> holder) {
        super("Another command is using the sandbox organization; waited " + waited.toSeconds() + " seconds for it."
                + "\n  folder:   " + folder
                + holder.map(other -> "\n  process:  " + other.pid() + "\n  command:  ./recipes " + other.command()
                        + "\n  since:    " + other.since()).orElse("\n  process:  unknown")
                + "\n  fix: wait until it has finished, or stop it");
    }
}
