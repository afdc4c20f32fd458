package sigma.recipes.contract.deviation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.problem.Problem;
import sigma.recipes.text.NearestNames;

/** One entry of a file of deviations; what cannot be read is noted, and an empty value stands in for it. */
final class DeviationEntry {

    private final String name;
    private final DeviationMistakes mistakes;
    private final Node node;
    private final Map<String, ScalarNode> values = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();

    /**
     * Reads an entry.
     *
     * @param name     the entry as mistakes name it, such as {@code known[0]}
     * @param keys     the keys that it may have
     * @param mistakes takes what is wrong with it
     */
    DeviationEntry(String name, Node node, List<String> keys, DeviationMistakes mistakes) {
        this.name = name;
        this.node = node;
        this.mistakes = mistakes;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(field -> take(field, keys));
        } else {
            mistakes.add(node, Problem.of(name + " is not an entry.").expected(Words.either(keys) + " with values"));
            faulty.addAll(keys);
        }
    }

    private void take(NodeTuple field, List<String> keys) {
        String key = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!keys.contains(key)) {
            mistakes.unknown(field.getKeyNode(), name, key, keys);
        } else if (values.containsKey(key)) {
            mistakes.add(field.getKeyNode(), Problem.of(name + "." + key + " is given twice.").fix("delete one"));
        } else if (field.getValueNode() instanceof ScalarNode scalar) {
            values.put(key, scalar);
        } else {
            mistakes.add(field.getValueNode(), Problem.of(name + "." + key + " is not a text.").expected("a text"));
            faulty.add(key);
        }
    }

    /** Returns where the entry stands, such as {@code deviations.yaml:7}. */
    String at() {
        return mistakes.at(node);
    }

    /** Returns a value; {@code expected} is reported if there is none. */
    String text(String key, String expected) {
        String value = value(key).orElse("");
        if (value.isBlank() && !faulty.contains(key)) {
            boolean there = values.containsKey(key);
            mistakes.add(there ? values.get(key) : node,
                    Problem.of(name + "." + key + " is " + (there ? "empty." : "missing.")).expected(expected));
        }
        return value.strip();
    }

    /** Returns a value that may be left out. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).map(ScalarNode::getValue);
    }

    /** Returns a value that fits a pattern. */
    String text(String key, String expected, String pattern) {
        String value = text(key, expected);
        if (!value.isEmpty() && !value.matches(pattern)) {
            wrong(key, expected, value, "");
        }
        return value;
    }

    /** Returns a value that is one of some words. */
    String word(String key, String expected, Collection<String> words) {
        String value = text(key, expected);
        if (!value.isEmpty() && !words.contains(value)) {
            wrong(key, expected, value, NearestNames.didYouMean(value, words));
        }
        return value;
    }

    LocalDate date(String key) {
        String expected = "the last day on which it holds, such as 2027-03-31";
        String value = text(key, expected);
        try {
            return value.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(value);
        } catch (DateTimeException noDate) {
            wrong(key, expected, value, "");
            return LocalDate.EPOCH;
        }
    }

    private void wrong(String key, String expected, String value, String nearest) {
        mistakes.add(values.get(key), Problem.of(name + "." + key + " can't be used." + nearest).expected(expected)
                .actual(Words.quoted(value)));
    }
}
