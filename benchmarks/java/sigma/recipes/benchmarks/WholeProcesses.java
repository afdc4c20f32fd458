package sigma.recipes.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What a person waits for: commands from their start to their end. */
final class WholeProcesses {

    private static final String SANDBOX = "-Dtarget=sandbox";

    private final int runs;

    WholeProcesses(int runs) {
        this.runs = runs;
    }

    /** Measures the commands; each runs once beforehand, so that files are in memory and the class archive is there. */
    List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.add(seconds("./recipes list", 0.4, ended(List.of("./recipes", "list"))));
        figures.add(seconds("./recipes show onboard-a-member", 0.4,
                ended(List.of("./recipes", "show", "onboard-a-member", SANDBOX))));
        figures.add(seconds("./recipes run get-an-access-token", 2.0,
                ended(List.of("./recipes", "run", "get-an-access-token", SANDBOX))));
        // The sandbox remembers its members, so each of them needs an address of its own.
        List<ChildProcess.Ended> onboardings = ended(() -> List.of("./recipes", "run", "onboard-a-member", SANDBOX, "--email",
                "ana+" + System.nanoTime() + "@example.com"));
        figures.add(seconds("./recipes run onboard-a-member", 2.2, onboardings));
        figures.add(Figure.of("./recipes run onboard-a-member, memory", "MiB", values(onboardings, ChildProcess.Ended::peak),
                Figure.Target.atMost(200)));
        figures.add(seconds("twenty onboardings in one process", 4, ended(LauncherJvm.command("sigma.recipes.runbook.TwentyOnboardings"))));
        return figures;
    }

    private List<ChildProcess.Ended> ended(List<String> command) throws Exception {
        return ended(() -> command);
    }

    private List<ChildProcess.Ended> ended(Supplier<List<String>> command) throws Exception {
        ChildProcess.run(new ProcessBuilder(command.get()));
        List<ChildProcess.Ended> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            all.add(ChildProcess.run(new ProcessBuilder(command.get())));
        }
        return all;
    }

    private static Figure seconds(String name, double target, List<ChildProcess.Ended> all) {
        return Figure.of(name, "s", values(all, ChildProcess.Ended::seconds), Figure.Target.atMost(target));
    }

    private static double[] values(List<ChildProcess.Ended> all, ToDoubleFunction<ChildProcess.Ended> value) {
        return all.stream().mapToDouble(value).toArray();
    }
}
