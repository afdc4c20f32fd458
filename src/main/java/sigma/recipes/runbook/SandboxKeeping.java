package sigma.recipes.runbook;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import sigma.recipes.organization.Organization;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxMemory;
import sigma.recipes.sandbox.SandboxOrganization;

/** The options of {@code recipes sandbox} that concern the organization which is kept between commands. */
final class SandboxKeeping implements AutoCloseable {

    @Option(names = "--keep", description = "Goes on with the organization that ./recipes run keeps under runs/sandbox, and "
            + "keeps it; without this, a new one that is gone afterwards.")
    private boolean keep;

    @Option(names = "--reset", description = "Forgets the organization under runs/sandbox, so that the next one starts "
            + "anew; without --keep, nothing else is done.")
    private boolean reset;

    private Optional<SandboxMemory> memory = Optional.empty();

    /** Returns whether the command has nothing to do but to forget. */
    boolean onlyForgets() {
        return reset && !keep;
    }

    /** Forgets the organization that is kept, and says so. */
    void forget(Page page, Surroundings surroundings) {
        try (SandboxMemory kept = open(surroundings, "sandbox --reset")) {
            Optional<Path> previous = kept.reset();
            page.line(0, previous.isEmpty() ? "There was no sandbox organization under runs/sandbox."
                    : "The sandbox starts anew. What it was is kept until the next reset, in");
            previous.ifPresent(file -> page.line(2, surroundings.project().relativize(file).toString()));
        }
    }

    /**
     * Returns the organization to serve: a new one, or the one that is kept.
     *
     * @param credentials its credentials, or nothing for new ones
     * @param page        where to say what was found
     */
    SandboxOrganization organization(Sandbox sandbox, Optional<Credentials> credentials, Page page, Surroundings surroundings) {
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

    /** Returns what becomes of the organization when the command ends, in words. */
    String end() {
        return keep ? "what is in it is kept under runs/sandbox." : "everything in it is gone then.";
    }

    /** Saves what is not saved yet. */
    @Override
    public void close() {
        memory.ifPresent(SandboxMemory::close);
    }

    private static SandboxMemory open(Surroundings surroundings, String command) {
        return SandboxMemory.open(Organization.memory(surroundings.project()), command, SandboxMemory.PATIENCE);
    }
}
