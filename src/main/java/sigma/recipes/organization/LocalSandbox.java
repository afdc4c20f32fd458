package sigma.recipes.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sigma.recipes.client.http.Network;
import sigma.recipes.contract.Contract;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxMemory;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/**
 * A sandbox in this process. A verifying run gets a separate organization for each scenario; a runbook uses one with the
 * entries for the examples and, if there is a memory, the results of earlier runs.
 */
record LocalSandbox(Sandbox sandbox, SandboxServer server, Consumer<SandboxOrganization> prepared,
                    Optional<SandboxOrganization> shared, Network network, Optional<SandboxMemory> memory) implements AutoCloseable {

    static LocalSandbox start(Contract contract, Purpose purpose, SandboxOptions options) {
        boolean runbook = purpose == Purpose.RUNBOOK;
        Sandbox sandbox = runbook ? Sandbox.withExamples(contract, options.interceptor())
                : Sandbox.create(contract, options.interceptor());
        Optional<SandboxOrganization> shared = runbook ? Optional.of(made(sandbox, options.prepared())) : Optional.empty();
        return new LocalSandbox(sandbox, SandboxServer.start(sandbox, 0), options.prepared(), shared,
                Network.standard().waiting(options.patience()), Optional.empty());
    }

    /** Starts a sandbox for a runbook that continues with the saved organization and saves it again. */
    static LocalSandbox remembering(Contract contract, SandboxMemory memory) {
        Sandbox sandbox = Sandbox.withExamples(contract, Interceptor.NONE);
        SandboxOrganization shared = sandbox.remembered(memory);
        return new LocalSandbox(sandbox, SandboxServer.start(sandbox, 0), organization -> { }, Optional.of(shared),
                Network.standard(), Optional.of(memory));
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
        memory.ifPresent(SandboxMemory::close);
    }

    private static SandboxOrganization made(Sandbox sandbox, Consumer<SandboxOrganization> prepared) {
        SandboxOrganization organization = sandbox.newOrganization();
        prepared.accept(organization);
        return organization;
    }
}
