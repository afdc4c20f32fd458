package sigma.recipes.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure that was measured several times.
 *
 * @param name   its name
 * @param unit   the unit of the values
 * @param values the measured values
 * @param target its target, if any
 */
record Figure(String name, String unit, double[] values, Optional<Target> target) {

    /**
     * The target of a figure.
     *
     * @param bound   the limit, inclusive
     * @param atLeast whether more is better, as opposed to less
     */
    record Target(double bound, boolean atLeast) {

        static Target atMost(double bound) {
            return new Target(bound, false);
        }

        static Target atLeast(double bound) {
            return new Target(bound, true);
        }

        boolean isMetBy(double value) {
            return atLeast ? value >= bound : value <= bound;
        }
    }

    static Figure of(String name, String unit, double[] values, Target target) {
        return new Figure(name, unit, values, Optional.of(target));
    }

    /** Returns the median. */
    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Returns the figure as a row of a table: median, spread, target, and whether it is met. */
    String row() {
        double[] sorted = sorted();
        String spread = sorted.length == 1 ? "" : shown(sorted[0]) + " to " + shown(sorted[sorted.length - 1]);
        String wanted = target.map(bound -> (bound.atLeast() ? ">= " : "<= ") + shown(bound.bound())).orElse("");
        String verdict = target.map(bound -> bound.isMetBy(median()) ? "ok" : "missed").orElse("");
        return String.format(Locale.ROOT, "| %-52s | %8s | %-16s | %8s | %-5s | %-6s |", name, shown(median()), spread,
                wanted, unit, verdict);
    }

    static String heading() {
        return String.format("| %-52s | %8s | %-16s | %8s | %-5s | %-6s |%n| --- | --- | --- | --- | --- | --- |",
                "measured", "median", "spread", "target", "unit", "");
    }

    private double[] sorted() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Three digits are as precise as such a measurement is. */
    private static String shown(double value) {
        return Double.isNaN(value) ? "?" : String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
