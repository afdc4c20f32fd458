package sigma.recipes.organization;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sigma.recipes.client.Network;
import sigma.recipes.contract.Contract;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/**
 * A sandbox of this process. A verifying run gets an organization per scenario, so that scenarios never see each other;
 * a runbook works in one.
 */
record LocalSandbox(Sandbox sandbox, SandboxServer server, Consumer<SandboxOrganization> prepared,
                    Optional<SandboxOrganization> shared, Network network) implements AutoCloseable {

    static LocalSandbox start(Contract contract, Purpose purpose, Consumer<SandboxOrganization> prepared,
                              Duration patience) {
        Sandbox sandbox = Sandbox.create(contract);
        SandboxServer server = SandboxServer.start(sandbox, 0);
        Optional<SandboxOrganization> shared = purpose == Purpose.RUNBOOK
                ? Optional.of(made(sandbox, prepared)) : Optional.empty();
        return new LocalSandbox(sandbox, server, prepared, shared, Network.standard().waiting(patience));
    }

    SandboxOrganization organization() {
        return shared.orElseGet(() -> made(sandbox, prepared));
    }

    List<String> defects() {
        return sandbox.defects();
    }

    @Override
    public void close() {
        server.close();
    }

    private static SandboxOrganization made(Sandbox sandbox, Consumer<SandboxOrganization> prepared) {
        SandboxOrganization organization = sandbox.newOrganization();
        prepared.accept(organization);
        return organization;
    }
}
