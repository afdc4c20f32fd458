package sigma.recipes.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** Pages of members at the maximum rate, over several parallel connections. */
final class PageLoad {

    private static final int CONNECTIONS = 8;
    private static final int MEMBERS = 5_000;
    private static final int PAGE = 50;
    private static final int WARM_UP = 10;
    private static final int SECONDS = 5;
    private static final int DIGITS = 3;
    private static final double NANOS_TO_MILLIS = 1e6;

    private PageLoad() {
    }

    /** Measures the throughput of a warm sandbox. */
    static List<Figure> measure(int runs) throws Exception {
        List<Result> results = new ArrayList<>();
        List<Result> anew = new ArrayList<>();
        double peak;
        try (SandboxProcess sandbox = SandboxProcess.start(MEMBERS)) {
            load(sandbox, WARM_UP, Pages::read);
            for (int i = 0; i < runs; i++) {
                results.add(load(sandbox, SECONDS, Pages::read));
                anew.add(load(sandbox, SECONDS, Pages::readAnew));
            }
            peak = sandbox.peakMemory();
        }
        String what = "pages of " + PAGE + " of " + MEMBERS + " members, " + CONNECTIONS + " connections";
        return List.of(
                Figure.of(what, "/s", values(results, Result::perSecond), Figure.Target.atLeast(5_000)),
                new Figure("  half of them within", "ms", values(results, Result::median), Optional.empty()),
                Figure.of("  all but one in a hundred within", "ms", values(results, Result::slowest), Figure.Target.atMost(10)),
                Figure.of("  memory of the sandbox", "MiB", new double[] {peak}, Figure.Target.atMost(250)),
                Figure.of("  pages that are not cached", "/s", values(anew, Result::perSecond), Figure.Target.atLeast(3_000)),
                new Figure("  CPU time of the sandbox for such a page", "ms", values(anew, Result::cpu), Optional.empty()));
    }

    private static double[] values(List<Result> results, ToDoubleFunction<Result> value) {
        return results.stream().mapToDouble(value).toArray();
    }

    private static Result load(SandboxProcess sandbox, int seconds, Read read) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Histogram>> readers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = i * (MEMBERS / PAGE / CONNECTIONS) * PAGE;
                readers.add(() -> times(sandbox, first, seconds, read));
            }
            double before = sandbox.cpuMillis();
            Histogram all = new Histogram(DIGITS);
            for (Future<Histogram> reader : threads.invokeAll(readers)) {
                all.add(reader.get());
            }
            return new Result((double) all.getTotalCount() / seconds, all.getValueAtPercentile(50) / NANOS_TO_MILLIS,
                    all.getValueAtPercentile(99) / NANOS_TO_MILLIS, (sandbox.cpuMillis() - before) / all.getTotalCount());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram times(SandboxProcess sandbox, int from, int seconds, Read read) throws IOException {
        Histogram times = new Histogram(DIGITS);
        try (Pages pages = new Pages(sandbox)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            int first = from;
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                read.page(pages, String.valueOf(1 + first), PAGE);
                times.recordValue(System.nanoTime() - start);
                first = (first + PAGE) % MEMBERS;
            }
        }
        return times;
    }

    /**
     * The result.
     *
     * @param perSecond pages per second
     * @param median    median milliseconds per page
     * @param slowest   milliseconds per page at the 99th percentile
     * @param cpu       milliseconds of the sandbox's processor time per page
     */
    private record Result(double perSecond, double median, double slowest, double cpu) {
    }

    /** A way to read a page. */
    private interface Read {

        byte[] page(Pages pages, String first, int size) throws IOException;
    }
}
