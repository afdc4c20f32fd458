package sigma.recipes.contract.deviation;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.finding.FindingIds;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.problem.Problem;

/** Reads one file of deviations. */
final class DeviationReader {

    private static final String CORRECTIONS = "corrections";
    private static final String KNOWN = "known";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final List<String> SECTIONS = List.of(CORRECTIONS, KNOWN, ACKNOWLEDGED);
    private static final String REASON = "the reason in a sentence";
    private static final String ANY = "*";
    private static final String WITHOUT_ROWS = "(?!.*\\[\\d+]).+";
    private static final List<String> OCCURS = List.of("always", "sometimes");

    private final Contract contract;
    private final DeviationMistakes mistakes;

    DeviationReader(Contract contract, DeviationMistakes mistakes) {
        this.contract = contract;
        this.mistakes = mistakes;
    }

    /** Returns what the file holds, as far as it can be read; an empty file holds nothing. */
    Deviations read(String text) {
        Map<String, Node> sections = sections(text);
        return new Deviations(
                entries(sections, new Section<>(CORRECTIONS, List.of("rule", "operation", "place", "field", "contract",
                        "published", "reason"), this::correction, Correction::at)),
                entries(sections, new Section<>(KNOWN, List.of("operation", "finding", "place", "reason", "until", "occurs"),
                        this::known, KnownDeviation::name)),
                entries(sections, new Section<>(ACKNOWLEDGED, List.of("change", "reason", "until"), this::acknowledged,
                        AcknowledgedChange::fingerprint)));
    }

    private Map<String, Node> sections(String text) {
        Map<String, Node> sections = new HashMap<>();
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                mapping.getValue().forEach(section -> section(section, sections));
            } else if (root != null && !root.getTag().equals(Tag.NULL)) {
                mistakes.add(1, Problem.of("It holds no lists of deviations.").expected(Words.either(SECTIONS) + " with lists"));
            }
        } catch (MarkedYAMLException broken) {
            mistakes.add(broken.getProblemMark().getLine() + 1, Problem.of("It is not valid YAML.").actual(broken.getProblem()));
        } catch (YAMLException broken) {
            mistakes.add(0, Problem.of("It is not valid YAML.").actual(broken.getMessage().lines().findFirst().orElse("")));
        }
        return sections;
    }

    private void section(NodeTuple section, Map<String, Node> sections) {
        String name = section.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!SECTIONS.contains(name)) {
            mistakes.unknown(section.getKeyNode(), "", name, SECTIONS);
        } else if (sections.put(name, section.getValueNode()) != null) {
            mistakes.add(section.getKeyNode(), Problem.of(name + " is given twice.").fix("put the entries into one list"));
        }
    }

    private <T> List<T> entries(Map<String, Node> sections, Section<T> section) {
        Map<String, T> entries = new LinkedHashMap<>();
        Node list = sections.get(section.name());
        if (list instanceof SequenceNode sequence) {
            for (Node node : sequence.getValue()) {
                String name = section.name() + "[" + sequence.getValue().indexOf(node) + "]";
                T entry = section.reading().apply(new DeviationEntry(name, node, section.keys(), mistakes));
                if (entries.putIfAbsent(section.naming().apply(entry), entry) != null) {
                    mistakes.add(node, Problem.of(name + " repeats an entry above.").fix("delete one"));
                }
            }
        } else if (list != null && !list.getTag().equals(Tag.NULL)) {
            mistakes.add(list, Problem.of(section.name() + " is not a list.").expected("a list of entries"));
        }
        return List.copyOf(entries.values());
    }

    private Correction correction(DeviationEntry entry) {
        String operation = entry.value("operation").orElse(ANY);
        if (!operation.contains(ANY)) {
            operation(entry);
        }
        return new Correction(entry.at(), entry.text("rule", "a rule of docs/drift-policy.md"), operation,
                entry.text("place", "the part of the exchange, such as 200 application/json"),
                entry.value("field").orElse(""), entry.value("contract").orElse(ANY), entry.value("published").orElse(ANY),
                entry.text("reason", REASON));
    }

    private KnownDeviation known(DeviationEntry entry) {
        String occurs = entry.value("occurs").isPresent() ? entry.word("occurs", Words.either(OCCURS), OCCURS) : OCCURS.get(0);
        return new KnownDeviation(entry.at(), operation(entry),
                entry.word("finding", "the id of a finding, such as response.body.enum", findings()),
                entry.text("place", "the place without row numbers, such as entries[].permission", WITHOUT_ROWS),
                entry.text("reason", REASON), entry.date("until"), occurs.equals(OCCURS.get(1)));
    }

    private AcknowledgedChange acknowledged(DeviationEntry entry) {
        return new AcknowledgedChange(entry.at(),
                entry.text("change", "the 16 hexadecimal digits that a drift report gives the change", "[0-9a-f]{16}"),
                entry.text("reason", REASON), entry.date("until"));
    }

    private String operation(DeviationEntry entry) {
        Set<String> ids = new HashSet<>();
        contract.operations().forEach(operation -> ids.add(operation.id()));
        return entry.word("operation", "an operation of the contract", ids);
    }

    /** All ids but those of requests that fit no operation. */
    private static Set<String> findings() {
        Set<String> ids = new TreeSet<>(FindingIds.all().keySet());
        ids.remove(FindingIds.REQUEST_PATH_UNKNOWN);
        ids.remove(FindingIds.REQUEST_METHOD_UNKNOWN);
        return ids;
    }

    /**
     * One kind of entries.
     *
     * @param name    the key over their list
     * @param keys    the keys that an entry may have
     * @param reading makes an entry
     * @param naming  tells what an entry speaks of, which no two do
     */
    private record Section<T>(String name, List<String> keys, Function<DeviationEntry, T> reading,
                              Function<T, String> naming) {
    }
}
