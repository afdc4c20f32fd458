package sigma.recipes.sandbox.memory;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of the sandbox organization can't be made, read or written. */
public final class MemoryUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MemoryUnusable(Path folder, IOException cause) {
        super("The sandbox organization can't be kept in " + folder + ": " + cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + cause.getMessage())
                + "\n  fix: make this folder writable for you, or work elsewhere", cause);
    }
}
