package sigma.recipes.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The export of a million rows as CSV from the sandbox to a file, in one process with client and sandbox. */
final class Export {

    private static final double ROWS = 1_000_000;

    private Export() {
    }

    static List<Figure> measure(int runs) throws Exception {
        ProcessBuilder export = new ProcessBuilder(LauncherJvm.command("sigma.recipes.runbook.ExportOfAMillion"));
        List<ChildProcess.Ended> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            all.add(ChildProcess.run(export));
        }
        return List.of(
                Figure.of("a million rows as CSV, start of the process included", "/s", values(all, one -> ROWS / one.seconds()),
                        Figure.Target.atLeast(150_000)),
                new Figure("  CPU time", "s", values(all, ChildProcess.Ended::cpu), Optional.empty()),
                Figure.of("  memory of client and sandbox together", "MiB", values(all, ChildProcess.Ended::peak), Figure.Target.atMost(200)));
    }

    private static double[] values(List<ChildProcess.Ended> all, ToDoubleFunction<ChildProcess.Ended> value) {
        return all.stream().mapToDouble(value).toArray();
    }
}
