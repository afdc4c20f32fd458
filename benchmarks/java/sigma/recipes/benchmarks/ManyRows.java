package sigma.recipes.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.TeamId;

/**
 * Recipes that work on many rows, as whole processes, against a sandbox that refuses every twentieth request (429) and drops
 * the connection of every two hundredth, alternating before and after it has carried out the request. Fails if a row is lost
 * or carried out twice.
 */
final class ManyRows {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final String[] FAULTS = {"--fault", "drop-connection,when=before-response,every=400", "--fault",
        "drop-connection,when=before-processing,every=200", "--fault", "rate-limit,retryAfter=0,every=20"};
    private static final String TEAM = "Operations";

    private ManyRows() {
    }

    static List<Figure> measure() throws Exception {
        ChildProcess.Ended few = created(FEW);
        try (SandboxProcess sandbox = SandboxProcess.start(0, FAULTS)) {
            Path rows = file(MANY);
            ChildProcess.Ended many = run(sandbox, "create-many-members", rows, "--members-file");
            requireEachOnce(sandbox, MANY);
            ChildProcess.Ended again = run(sandbox, "create-many-members", rows, "--members-file");
            requireEachOnce(sandbox, MANY);
            ChildProcess.Ended team = run(sandbox, "make-a-team-equal-to-a-file", rows, "--members-file", "--team", TEAM);
            requireTeam(sandbox, MANY);
            Files.delete(rows);
            return List.of(
                    one("ten thousand members from a file, start included", "s", many.seconds()),
                    one("  CPU time for each row beyond a thousand", "ms", (many.cpu() - few.cpu()) * 1_000 / (MANY - FEW)),
                    one("  memory for a thousand", "MiB", few.peak()),
                    Figure.of("  memory for ten thousand", "MiB", new double[] {many.peak()}, Figure.Target.atMost(few.peak() * 1.2)),
                    one("the same file again: nothing to do", "s", again.seconds()),
                    one("a team made equal to the ten thousand", "s", team.seconds()),
                    one("  its memory", "MiB", team.peak()));
        }
    }

    private static ChildProcess.Ended created(int rows) throws Exception {
        try (SandboxProcess sandbox = SandboxProcess.start(0, FAULTS)) {
            Path file = file(rows);
            ChildProcess.Ended ended = run(sandbox, "create-many-members", file, "--members-file");
            requireEachOnce(sandbox, rows);
            Files.delete(file);
            return ended;
        }
    }

    private static Figure one(String name, String unit, double value) {
        return new Figure(name, unit, new double[] {value}, Optional.empty());
    }

    private static ChildProcess.Ended run(SandboxProcess sandbox, String recipe, Path file, String option, String... more)
            throws IOException, InterruptedException {
        ProcessBuilder client = new ProcessBuilder(Stream.concat(Stream.of("./recipes", "run", recipe, "--yes", option, file.toString()),
                Stream.of(more)).toList());
        client.environment().putAll(sandbox.settings());
        client.environment().put("ALLOW_WRITES", "true");
        return ChildProcess.run(client);
    }

    private static Path file(int rows) throws IOException {
        return Files.writeString(Files.createTempFile("members", ".csv"), "first name,last name,email,account type\n"
                + IntStream.range(0, rows).mapToObj(i -> "Ana,Silva " + i + ",ana" + i + "@example.com,View\n").collect(Collectors.joining()));
    }

    private static void requireEachOnce(SandboxProcess sandbox, int rows) {
        try (SandboxClient client = SandboxClient.of(sandbox.settings()); Stream<Member> all = client.sigma().members().allAnywhere()) {
            Map<String, Long> times = all.collect(Collectors.groupingBy(Member::email, Collectors.counting()));
            for (int i = 0; i < rows; i++) {
                long found = times.getOrDefault("ana" + i + "@example.com", 0L);
                if (found != 1) {
                    throw new IllegalStateException("ana" + i + "@example.com is there " + found + " times; expected once");
                }
            }
        }
    }

    private static void requireTeam(SandboxProcess sandbox, int rows) {
        try (SandboxClient client = SandboxClient.of(sandbox.settings())) {
            SigmaClient sigma = client.sigma();
            TeamId team = sigma.teams().named(TEAM).get(0).id();
            try (var members = sigma.teams().members(team)) {
                long distinct = members.map(member -> member.id()).distinct().count();
                if (distinct != rows) {
                    throw new IllegalStateException("The team has " + distinct + " members; expected " + rows);
                }
            }
        }
    }
}
