package sigma.recipes.benchmarks;

import java.util.List;

/** The time from the start of a sandbox, with the whole contract loaded, to its first token. */
final class FirstResponse {

    private FirstResponse() {
    }

    static List<Figure> measure(int runs) throws Exception {
        double[] seconds = new double[runs];
        for (int i = -1; i < runs; i++) {
            long start = System.nanoTime();
            try (SandboxProcess sandbox = SandboxProcess.start(0)) {
                new Pages(sandbox).close();
                // The first run warms the file cache and is not counted.
                seconds[Math.max(0, i)] = (System.nanoTime() - start) / 1e9;
            }
        }
        return List.of(Figure.of("the sandbox's first response, from its start", "s", seconds, Figure.Target.atMost(1)));
    }
}
