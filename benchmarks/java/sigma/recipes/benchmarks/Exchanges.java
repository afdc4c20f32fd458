package sigma.recipes.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cost of an exchange without the network, in a process that starts cold: half of the exchanges create a member, half of
 * them read it. A journal on a file system in memory shows the cost without forcing it to the disk.
 */
final class Exchanges {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Path DISK = Path.of("target");

    private Exchanges() {
    }

    static List<Figure> measure(int runs) throws Exception {
        try (SandboxProcess sandbox = SandboxProcess.start(0)) {
            List<Figure> figures = new ArrayList<>();
            figures.addAll(measured(sandbox, runs, "an exchange without a journal", Optional.empty()));
            if (Files.isDirectory(MEMORY)) {
                figures.addAll(measured(sandbox, runs, "an exchange with a journal, not forced", Optional.of(MEMORY)));
            }
            figures.addAll(measured(sandbox, runs, "an exchange with a journal, forced to the disk", Optional.of(DISK)));
            return figures;
        }
    }

    private static List<Figure> measured(SandboxProcess sandbox, int runs, String name, Optional<Path> journal)
            throws IOException, InterruptedException {
        double[] means = new double[runs];
        double[] medians = new double[runs];
        for (int i = 0; i < runs; i++) {
            ProcessBuilder client = new ProcessBuilder(LauncherJvm.command("sigma.recipes.runbook.ExchangeCost",
                    journal.map(Path::toString).stream().toArray(String[]::new)));
            client.environment().putAll(sandbox.settings());
            client.environment().put("ALLOW_WRITES", "true");
            double[] costs = ChildProcess.lines(client).stream().mapToDouble(Double::parseDouble).toArray();
            means[i] = Arrays.stream(costs).average().orElseThrow();
            medians[i] = new Figure("", "", costs, Optional.empty()).median();
        }
        boolean forced = journal.filter(DISK::equals).isPresent();
        Optional<Figure.Target> target = forced ? Optional.empty() : Optional.of(Figure.Target.atMost(10));
        return List.of(new Figure(name + ", mean of 280", "ms", means, target), new Figure("  median", "ms", medians, Optional.empty()));
    }
}
