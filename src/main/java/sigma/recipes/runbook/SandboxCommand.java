package sigma.recipes.runbook;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.contract.Contract;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.option.PortConverter;
import sigma.recipes.runbook.option.SandboxFaults;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.SandboxMemoryOptions;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.sandbox.TokenRule;

/** {@code recipes sandbox}: serves the sandbox for other programs and terminals. */
@Command(name = "sandbox", header = "Starts a sandbox organization.",
        description = {"%nStarts a sandbox organization on this machine until you press Ctrl-C, and prints the settings "
                + "for it. With --keep it uses the organization of ./recipes run."},
        optionListHeading = "%nOptions:%n")
final class SandboxCommand implements Callable<Integer> {

    private static final int MOST_MEMBERS = 1_000_000;
    private static final String CREDENTIAL = "[!-~]{1,255}";
    private static final String CREDENTIAL_WORDS = "1 to 255 visible ASCII characters without blanks";

    @ParentCommand
    private RootCommand root;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", converter = PortConverter.class, description = "The port, or 0 for any free one. Default: 8080.")
    private int port;

    @Option(names = "--client-id", paramLabel = "ID", description = "The client id. Default: a generated one.")
    private String clientId;

    @Option(names = "--client-secret", paramLabel = "SECRET", description = "The client secret. Default: a generated one.")
    private String clientSecret;

    @Option(names = "--as", paramLabel = "EMAIL", description = "Prints credentials of the member with this email address, to show what another member may do. "
                    + "Default: those of an Admin.")
    private String email;

    @Option(names = "--members", paramLabel = "N", defaultValue = "0", description = "Adds N members to the organization.")
    private int members;

    @Option(names = "--one-token-a-second", description = "Returns 429 to a request for a token within a second of the previous one.")
    private boolean oneTokenASecond;

    @Option(names = "--refuse-basic", description = "Returns 400 to credentials in HTTP Basic, and accepts those in the form.")
    private boolean refuseBasic;

    @Mixin
    private final SandboxFaults faults = new SandboxFaults();

    @Mixin
    private final SandboxMemoryOptions keeping = new SandboxMemoryOptions();

    /** Serves until the process ends. */
    @Override
    public Integer call() throws InterruptedException {
        Optional<Credentials> given = credentials();
        number("--members", members, MOST_MEMBERS);
        Contract contract = Contract.load();
        faults.requireValid(contract);
        ConsolePrinter page = root.page();
        if (keeping.onlyForgets()) {
            keeping.forget(page, root.surroundings());
            return ExitCode.DONE.number();
        }
        Sandbox sandbox = Sandbox.withExamples(contract);
        SandboxOrganization organization = organization(sandbox, given, page);
        Credentials credentials = email == null ? organization.credentials() : credentialsOf(organization);
        try (keeping; SandboxServer server = SandboxServer.start(sandbox, port); faults) {
            page.line(0, "# A sandbox organization with " + organization.activeMembers() + " members. Put this into .env:");
            printSettings(page, server, credentials);
            faults.start(organization, page);
            page.line(0, "# Ctrl-C stops it; " + keeping.end());
            Thread.currentThread().join();
        }
        return ExitCode.DONE.number();
    }

    private SandboxOrganization organization(Sandbox sandbox, Optional<Credentials> given, ConsolePrinter page) {
        SandboxOrganization organization = keeping.organization(sandbox, given, page, root.surroundings());
        // A kept organization already has some of them.
        organization.addMembers(Math.max(0, members - organization.crowd()));
        if (oneTokenASecond) {
            organization.enforce(TokenRule.ONE_A_SECOND);
        }
        if (refuseBasic) {
            organization.enforce(TokenRule.NO_BASIC);
        }
        return organization;
    }

    private static void printSettings(ConsolePrinter page, SandboxServer server, Credentials credentials) {
        page.line(0, "baseURL=" + server.baseUrl());
        page.line(0, "authURL=" + server.tokenUrl());
        page.line(0, "CLIENT_ID=" + credentials.clientId());
        page.line(0, "SECRET=" + credentials.clientSecret());
        page.line(0, "ALLOW_WRITES=true");
    }

    /** In HTTP Basic, an id ends at its first colon; headers must not contain control characters. */
    private Optional<Credentials> credentials() {
        if ((clientId == null) != (clientSecret == null)) {
            throw new UsageException(Problem.of("--client-id and --client-secret go together; only one of them was given.")
                    .fix("give both, or neither"));
        }
        if (clientId == null) {
            return Optional.empty();
        }
        if (!clientId.matches(CREDENTIAL) || clientId.contains(":")) {
            throw new UsageException(Problem.of("\"" + clientId + "\" can't be used as a client id.").at("--client-id")
                    .expected(CREDENTIAL_WORDS + ", none of them a colon"));
        }
        if (!clientSecret.matches(CREDENTIAL)) {
            throw new UsageException(Problem.of("The value can't be used as a secret.").at("--client-secret")
                    .expected(CREDENTIAL_WORDS));
        }
        return Optional.of(new Credentials(clientId, clientSecret));
    }

    private static void number(String option, int value, int most) {
        if (value < 0 || value > most) {
            throw new UsageException(Problem.of(value + " is out of range.").at(option).expected("a whole number from 0 to " + most));
        }
    }

    private Credentials credentialsOf(SandboxOrganization organization) {
        try {
            return organization.newCredentials(email);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(Problem.of("There are no credentials for \"" + email + "\".").at("--as")
                    .actual(unknown.getMessage()));
        }
    }
}
