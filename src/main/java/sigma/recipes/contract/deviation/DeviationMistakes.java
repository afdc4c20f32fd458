package sigma.recipes.contract.deviation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.problem.Problem;
import sigma.recipes.text.NearestNames;

/** What is wrong in one file of deviations, each with its line. */
final class DeviationMistakes {

    private final String file;
    private final List<Mistake> all = new ArrayList<>();

    DeviationMistakes(String file) {
        this.file = file;
    }

    /** Returns the mistakes in the order of their lines. */
    List<Problem> all() {
        return all.stream().sorted(Comparator.comparingInt(Mistake::line))
                .map(mistake -> mistake.problem().at(at(mistake.line()))).toList();
    }

    /** Returns the place of a node, such as {@code deviations.yaml:7}. */
    String at(Node node) {
        return at(line(node));
    }

    void add(Node node, Problem problem) {
        add(line(node), problem);
    }

    /** Notes a mistake in a line, counted from 1; 0 where the whole file is meant. */
    void add(int line, Problem problem) {
        all.add(new Mistake(line, problem));
    }

    void unknown(Node node, String where, String key, Collection<String> known) {
        add(node, Problem.of((where.isEmpty() ? "" : where + ": ") + Words.quoted(key) + " is not read."
                + NearestNames.didYouMean(key, known)).expected(Words.either(known)));
    }

    private String at(int line) {
        return file + (line > 0 ? ":" + line : "");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private record Mistake(int line, Problem problem) {
    }
}
