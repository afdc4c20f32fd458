package sigma.recipes.contract.deviation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.text.NearestNames;

/** What is wrong in one file of deviations, each with its line. */
final class DeviationMistakes {

    private final String file;
    private final List<Mistake> all = new ArrayList<>();

    DeviationMistakes(String file) {
        this.file = file;
    }

    /** Returns the mistakes in the order of their lines. */
    List<String> all() {
        return all.stream().sorted(Comparator.comparingInt(Mistake::line))
                .map(mistake -> at(mistake.line()) + ": " + mistake.text()).toList();
    }

    /** Returns the place of a node, such as {@code deviations.yaml:7}. */
    String at(Node node) {
        return at(line(node));
    }

    void add(Node node, String key, String text) {
        add(line(node), key + ": " + text);
    }

    /** Notes a mistake in a line, counted from 1; 0 where the whole file is meant. */
    void add(int line, String text) {
        all.add(new Mistake(line, text));
    }

    void unknown(Node node, String where, String key, Collection<String> known) {
        add(line(node), (where.isEmpty() ? "" : where + ": ") + Words.quoted(key) + " is not read; expected "
                + Words.either(known) + NearestNames.first(key, known).map(word -> ", perhaps " + word).orElse(""));
    }

    private String at(int line) {
        return file + (line > 0 ? ":" + line : "");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private record Mistake(int line, String text) {
    }
}
