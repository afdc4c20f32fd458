package sigma.recipes.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A list of a million members: its last page beside its first, and what the client needs to read all of it. */
final class Million {

    private static final int MEMBERS = 1_000_000;
    private static final int SOME = 10_000;
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;
    private static final int WARM_UP = 300;
    private static final int READS = 300;

    private Million() {
    }

    static List<Figure> measure() throws Exception {
        try (SandboxProcess sandbox = SandboxProcess.start(MEMBERS); Pages pages = new Pages(sandbox)) {
            String last = pages.lastFull(LARGEST_PAGE);
            read(pages, "1", WARM_UP);
            read(pages, last, WARM_UP);
            double[] first = read(pages, "1", READS);
            double[] end = read(pages, last, READS);
            ChildProcess.Ended some = listed(sandbox, SOME);
            ChildProcess.Ended all = listed(sandbox, MEMBERS);
            double median = new Figure("", "", first, Optional.empty()).median();
            return List.of(
                    new Figure("the first page of a million members", "ms", first, Optional.empty()),
                    Figure.of("the last full page of a million members", "ms", end, Figure.Target.atMost(median * 1.2)),
                    new Figure("the client lists a million members", "s", new double[] {all.seconds()}, Optional.empty()),
                    new Figure("  its memory for ten thousand", "MiB", new double[] {some.peak()}, Optional.empty()),
                    Figure.of("  its memory for a million", "MiB", new double[] {all.peak()},
                            Figure.Target.atMost(some.peak() * 1.2)));
        }
    }

    private static double[] read(Pages pages, String page, int times) throws IOException {
        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            pages.readAnew(page, PAGE);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        return milliseconds;
    }

    private static ChildProcess.Ended listed(SandboxProcess sandbox, int members) throws Exception {
        // All of the small heap is laid out at once: what grows then is not what the JVM has not collected yet.
        ProcessBuilder client = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xms64m", "-Xmx64m",
                "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), ListEverybody.class.getName(), "" + members);
        client.environment().putAll(sandbox.settings());
        return ChildProcess.run(client);
    }
}
