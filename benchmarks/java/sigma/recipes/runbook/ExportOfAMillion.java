package sigma.recipes.runbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.contract.Contract;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxServer;

/**
 * Exports a table of a million rows as {@code ./recipes run export-an-element-as-csv} does it, from a sandbox in the same
 * process: rows are made, sent over a socket, written to the disk and checked.
 */
final class ExportOfAMillion {

    private static final long ROWS = 1_000_000;

    private ExportOfAMillion() {
    }

    /** Fails unless the file has a line for each row, and one of column names. */
    public static void main(String[] arguments) throws IOException {
        try (BenchmarkProject project = BenchmarkProject.create("export")) {
            Sandbox sandbox = Sandbox.create(Contract.load());
            // The owner of the workbook: it is not shared with the member whose credentials the sandbox prints.
            Credentials credentials = sandbox.newOrganization().newCredentials("daniel.osei@harborandpine.example.com");
            Path file = project.folder().resolve("plugs.csv");
            int exit;
            try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
                Environment surroundings = new Environment(project.folder(), Map.of("CLIENT_ID", credentials.clientId(), "SECRET",
                        credentials.clientSecret(), "baseURL", server.baseUrl().toString()), new Properties(), Ansi.OFF);
                exit = Recipes.run(new String[] {"run", "export-an-element-as-csv", "--workbook", "Trying Things Out",
                        "--element", "Plugs", "--to", file.toString()}, new PrintStream(OutputStream.nullOutputStream()), System.err,
                        surroundings);
            }
            try (Stream<String> lines = Files.lines(file)) {
                long rows = lines.count() - 1;
                if (rows != ROWS) {
                    throw new IllegalStateException("The file has " + rows + " rows; expected " + ROWS);
                }
            }
            System.exit(exit);
        }
    }
}
