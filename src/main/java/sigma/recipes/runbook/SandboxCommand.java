package sigma.recipes.runbook;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.contract.Contract;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.sandbox.TokenRule;

/** {@code recipes sandbox}: the sandbox organization on its own, for other programs and other terminals. */
@Command(name = "sandbox", header = "Starts a sandbox organization.",
        description = {"%nStarts a sandbox organization on this machine until you press Ctrl-C, and prints the lines of a "
                + ".env that lead to it. With --keep it is the organization that ./recipes run works on."},
        optionListHeading = "%nOptions:%n")
final class SandboxCommand implements Callable<Integer> {

    private static final int MOST_MEMBERS = 1_000_000;

    @ParentCommand
    private RootCommand root;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "The port, 0 for any free one; "
            + "${DEFAULT-VALUE} if left out.")
    private int port;

    @Option(names = "--client-id", paramLabel = "ID", description = "The client id; a made-up one if left out.")
    private String clientId;

    @Option(names = "--client-secret", paramLabel = "SECRET", description = "The secret; a made-up one if left out.")
    private String clientSecret;

    @Option(names = "--as", paramLabel = "EMAIL", description = "Prints credentials of the member at this address, to see "
            + "what somebody else may do; those of an admin if left out.")
    private String email;

    @Option(names = "--members", paramLabel = "N", defaultValue = "0", description = "Adds N members to the organization.")
    private int members;

    @Option(names = "--one-token-a-second", description = "Answers 429 to a request for a token that comes within a second "
            + "of the one before.")
    private boolean oneTokenASecond;

    @Option(names = "--refuse-basic", description = "Answers 400 to credentials in HTTP Basic; those in the form are taken.")
    private boolean refuseBasic;

    @Mixin
    private final SandboxKeeping keeping = new SandboxKeeping();

    /** Serves until the process ends. */
    @Override
    public Integer call() throws InterruptedException {
        if ((clientId == null) != (clientSecret == null)) {
            throw new WrongUse("--client-id and --client-secret go together; only one of them was given");
        }
        if (members < 0 || members > MOST_MEMBERS) {
            throw new WrongUse("--members " + members + " is out of range.\n  expected: 0 to " + MOST_MEMBERS);
        }
        if (port < 0 || port > 65_535) {
            throw new WrongUse("--port " + port + " is no port.\n  expected: 0 to 65535");
        }
        Page page = root.page();
        if (keeping.onlyForgets()) {
            keeping.forget(page, root.surroundings());
            return ExitCode.DONE.number();
        }
        Sandbox sandbox = Sandbox.withExamples(Contract.load());
        SandboxOrganization organization = keeping.organization(sandbox, Optional.ofNullable(clientId)
                .map(id -> new Credentials(id, clientSecret)), page, root.surroundings());
        // An organization that was kept has some of them already.
        organization.addMembers(Math.max(0, members - organization.crowd()));
        if (oneTokenASecond) {
            organization.enforce(TokenRule.ONE_A_SECOND);
        }
        if (refuseBasic) {
            organization.enforce(TokenRule.NO_BASIC);
        }
        Credentials credentials = email == null ? organization.credentials() : credentialsOf(organization);
        try (keeping; SandboxServer server = SandboxServer.start(sandbox, port)) {
            page.line(0, "# A sandbox organization with " + organization.activeMembers() + " members. Put this into .env:");
            page.line(0, "baseURL=" + server.baseUrl());
            page.line(0, "authURL=" + server.tokenUrl());
            page.line(0, "CLIENT_ID=" + credentials.clientId());
            page.line(0, "SECRET=" + credentials.clientSecret());
            page.line(0, "ALLOW_WRITES=true");
            page.line(0, "# Ctrl-C stops it; " + keeping.end());
            Thread.currentThread().join();
        }
        return ExitCode.DONE.number();
    }

    private Credentials credentialsOf(SandboxOrganization organization) {
        try {
            return organization.newCredentials(email);
        } catch (IllegalArgumentException unknown) {
            throw new WrongUse("--as: " + unknown.getMessage());
        }
    }
}
