package sigma.recipes.runbook.option;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Option;
import sigma.recipes.contract.Contract;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.admin.AdminRefusal;
import sigma.recipes.sandbox.admin.AdminServer;
import sigma.recipes.sandbox.admin.FaultForm;

/** The options of {@code recipes sandbox} that plan faults, and the port for further faults. */
public final class SandboxFaults implements AutoCloseable {


    private static final Duration LONGEST = Duration.ofDays(3_650);

    @Option(names = "--admin-port", paramLabel = "PORT", converter = PortConverter.class, description = "Opens a second port, over which other programs plan faults, advance the clock and revoke tokens. 0 "
                    + "takes any free one.")
    private Integer port;

    @Option(names = "--fault", paramLabel = "FAULT", description = "Plans a fault, such as rate-limit,retryAfter=5,times=3 or "
                    + "server-error,status=503,operation=listMembers. Can be repeated. docs/sandbox.md lists all faults.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--list-delay", paramLabel = "DURATION", converter = DurationConverter.class,
            description = "Lists new files only after this time, such as PT5S.")
    private Duration listDelay;

    @Option(names = "--advance-clock", paramLabel = "DURATION", converter = DurationConverter.class,
            description = "Advances the clock of the organization, such as PT1H.")
    private Duration advance;

    @Option(names = "--rate-limits", description = "Enforces Sigma's limits of calls per minute: each call above a limit gets the status 429.")
    private boolean limits;

    private final List<FaultForm> planned = new ArrayList<>();
    private Predicate<String> operations;
    private Optional<AdminServer> server = Optional.empty();

    /**
     * Checks all options before anything starts.
     *
     * @throws UsageException if one cannot be used
     */
    public void requireValid(Contract contract) {
        requireInRange("--list-delay", listDelay);
        requireInRange("--advance-clock", advance);
        operations = id -> contract.operation(id).isPresent();
        for (String fault : faults) {
            try {
                planned.add(FaultForm.parse(fault, operations));
            } catch (AdminRefusal unusable) {
                throw new UsageException(unusable.expected().isEmpty()
                        ? Problem.of("\"" + fault + "\" can't be used as a fault: " + unusable.getMessage() + ".").at("--fault")
                        : Problem.of("\"" + fault + "\" can't be used as a fault.").at("--fault").expected(unusable.expected())
                                .actual(unusable.actual()));
            }
        }
    }

    private static void requireInRange(String option, Duration value) {
        if (value != null && (value.isNegative() || value.compareTo(LONGEST) > 0)) {
            throw new UsageException(Problem.of(value + " is out of range.").at(option).expected("PT0S to " + LONGEST));
        }
    }

    /** Plans the requested faults, and opens the administration port if requested. */
    public void start(SandboxOrganization organization, ConsolePrinter page) {
        planned.forEach(form -> organization.faults().add(form.fault(), form.operation(), form.every()));
        if (limits) {
            organization.limitCalls();
        }
        Optional.ofNullable(listDelay).ifPresent(organization::listNewFilesAfter);
        Optional.ofNullable(advance).ifPresent(organization::advance);
        if (port != null) {
            AdminServer started = AdminServer.start(organization, operations, port);
            server = Optional.of(started);
            page.line(0, "# Faults and the clock: " + started.baseUrl() + ", see docs/sandbox.md");
        }
    }

    @Override
    public void close() {
        server.ifPresent(AdminServer::close);
    }
}
