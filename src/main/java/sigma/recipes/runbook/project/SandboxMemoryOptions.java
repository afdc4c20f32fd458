package sigma.recipes.runbook.project;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import sigma.recipes.organization.Organization;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxMemory;
import sigma.recipes.sandbox.SandboxOrganization;

/** The options of {@code recipes sandbox} for the organization that is kept between commands. */
public final class SandboxMemoryOptions implements AutoCloseable {

    @Option(names = "--keep", description = "Uses and saves the organization that ./recipes run keeps under runs/sandbox. Without "
                    + "it, the sandbox creates a new one and discards it at the end.")
    private boolean keep;

    @Option(names = "--reset", description = "Deletes the organization under runs/sandbox, so that the next one starts from the beginning. Without --keep, "
                    + "nothing else is done.")
    private boolean reset;

    private Optional<SandboxMemory> memory = Optional.empty();

    /** Returns whether the command only deletes the kept organization. */
    public boolean onlyForgets() {
        return reset && !keep;
    }

    /** Deletes the kept organization with a message. */
    public void forget(ConsolePrinter page, Environment surroundings) {
        try (SandboxMemory kept = open(surroundings, "sandbox --reset")) {
            Optional<Path> previous = kept.reset();
            page.line(0, previous.isEmpty() ? "There was no sandbox organization under runs/sandbox."
                    : "The sandbox starts from the beginning. Its earlier state is kept until the next reset, in");
            previous.ifPresent(file -> page.line(2, surroundings.project().relativize(file).toString()));
        }
    }

    /**
     * Returns the organization to serve: a new one, or the kept one.
     *
     * @param credentials its credentials; empty for new ones
     * @param page        receives messages
     */
    public SandboxOrganization organization(Sandbox sandbox, Optional<Credentials> credentials, ConsolePrinter page, Environment surroundings) {
        if (!keep) {
            return credentials.map(sandbox::newOrganization).orElseGet(sandbox::newOrganization);
        }
        SandboxMemory kept = open(surroundings, "sandbox --keep");
        memory = Optional.of(kept);
        if (reset) {
            kept.reset();
        }
        SandboxOrganization organization = sandbox.remembered(kept, credentials);
        kept.note().ifPresent(note -> page.line(0, "# " + note));
        return organization;
    }

    /** Returns what happens to the organization when the command ends, in words. */
    public String end() {
        return keep ? "its contents are kept under runs/sandbox." : "its contents are lost then.";
    }

    /** Saves pending changes. */
    @Override
    public void close() {
        memory.ifPresent(SandboxMemory::close);
    }

    private static SandboxMemory open(Environment surroundings, String command) {
        return SandboxMemory.open(Organization.memory(surroundings.project()), command, SandboxMemory.PATIENCE);
    }
}
