package sigma.recipes.drift.update.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;

/**
 * Makes parts of drafts. Drafts that say the same are one. A part that nobody wants as it was is replaced by what most of
 * its users want; what others want stands behind it under a name of its own. What nobody refers to is left out.
 */
public final class PartNameResolver {

    private static final String PATHS = "paths/";

    private final Map<String, JsonNode> files;
    private final Map<String, DraftSchemas.Draft> drafts;
    private final Map<String, JsonNode> trees = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<Integer, String> members = new LinkedHashMap<>();
    private final Map<Integer, Integer> uses = new LinkedHashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    /** What a part says, apart from its references, and these. */
    private record Said(String text, List<String> references) {
    }

    private PartNameResolver(Map<String, JsonNode> files, DraftSchemas drafts) {
        this.files = files;
        this.drafts = drafts.all();
    }

    /**
     * What came out.
     *
     * @param files the files, without any draft in them
     * @param split the parts of which there is more than one form now
     */
    public record Settled(ContractFileTree files, Set<String> split) {
    }

    /** Makes parts of drafts. */
    public static Settled of(ContractFileTree files, DraftSchemas drafts) {
        return new PartNameResolver(files.trees(), drafts).settled();
    }

    private Settled settled() {
        files.forEach((file, tree) -> {
            if (holdsParts(file)) {
                tree.properties().forEach(part -> trees.put(reference(file, part.getKey()), part.getValue()));
            }
        });
        drafts.forEach((reference, draft) -> trees.put(reference, draft.tree()));
        classify();
        count();
        Set<String> split = name();
        return new Settled(new ContractFileTree(written()), split);
    }

    /** Parts and drafts are of one kind if they are of one origin, and say the same with references to the same kinds. */
    private void classify() {
        Map<String, Said> said = new LinkedHashMap<>();
        trees.forEach((reference, tree) -> {
            JsonNode copy = tree.deepCopy();
            References.replace(copy, new ArrayDeque<>(), (path, other) -> trees.containsKey(other) ? "" : other);
            said.put(reference, new Said(copy.toString(), references(tree)));
        });
        Map<Object, Integer> numbers = new HashMap<>();
        trees.keySet().forEach(each -> kinds.put(each, number(numbers, base(each))));
        int before;
        int after = numbers.size();
        do {
            before = after;
            after = refined(said);
        } while (after > before);
        trees.keySet().forEach(each -> members.putIfAbsent(kinds.get(each), each));
    }

    /** Tells kinds apart that differ in what they say, or in the kinds that they refer to; returns how many there are now. */
    private int refined(Map<String, Said> said) {
        Map<Object, Integer> numbers = new HashMap<>();
        Map<String, Integer> finer = new HashMap<>();
        said.forEach((reference, words) -> finer.put(reference, number(numbers, List.of(kinds.get(reference), words.text(),
                words.references().stream().map(other -> kinds.getOrDefault(other, -1)).toList()))));
        kinds.putAll(finer);
        return numbers.size();
    }

    private static int number(Map<Object, Integer> numbers, Object key) {
        return numbers.computeIfAbsent(key, unseen -> numbers.size());
    }

    private String base(String reference) {
        return drafts.containsKey(reference) ? drafts.get(reference).base() : reference;
    }

    /** Counts what refers to each kind, starting from the operations. */
    private void count() {
        Deque<JsonNode> unread = new ArrayDeque<>();
        files.forEach((file, tree) -> {
            if (!holdsParts(file)) {
                unread.add(tree);
            }
        });
        while (!unread.isEmpty()) {
            for (String reference : references(unread.remove())) {
                Integer kind = kinds.get(reference);
                if (kind != null && uses.merge(kind, 1, Integer::sum) == 1) {
                    unread.add(trees.get(members.get(kind)));
                }
            }
        }
    }

    /** Gives each kind its name; returns the parts of which there are several. */
    private Set<String> name() {
        Map<String, List<Integer>> byBase = new LinkedHashMap<>();
        uses.keySet().forEach(kind -> byBase.computeIfAbsent(base(members.get(kind)), base -> new ArrayList<>()).add(kind));
        Set<String> taken = new HashSet<>(byBase.keySet());
        byBase.forEach((base, some) -> {
            List<Integer> rest = new ArrayList<>(some);
            if (!base.isEmpty()) {
                Integer first = some.contains(kinds.get(base)) ? kinds.get(base)
                        : some.stream().max(Comparator.comparing(uses::get)).orElseThrow();
                names.put(first, base);
                rest.remove(first);
            }
            rest.stream().sorted(Comparator.comparing(kind -> number(members.get(kind))))
                    .forEach(kind -> names.put(kind, free(kind, taken)));
        });
        return byBase.keySet().stream().filter(base -> byBase.get(base).size() > 1).collect(Collectors.toSet());
    }

    private int number(String draft) {
        return new ArrayList<>(drafts.keySet()).indexOf(draft);
    }

    private String free(int kind, Set<String> taken) {
        DraftSchemas.Draft draft = drafts.get(members.get(kind));
        String reference = reference(draft.file(), draft.name());
        for (int i = 2; !taken.add(reference); i++) {
            reference = reference(draft.file(), draft.name() + i);
        }
        return reference;
    }

    private Map<String, JsonNode> written() {
        Map<String, String> whole = new LinkedHashMap<>();
        names.forEach((kind, name) -> whole.put(name, members.get(kind)));
        Map<String, JsonNode> written = new LinkedHashMap<>();
        files.forEach((file, tree) -> {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            tree.properties().forEach(part -> {
                String name = reference(file, part.getKey());
                if (!holdsParts(file)) {
                    copy.set(part.getKey(), part.getValue());
                } else if (whole.containsKey(name)) {
                    copy.set(part.getKey(), trees.get(whole.remove(name)));
                    beside(name, whole).forEach(other -> copy.set(lastName(other), trees.get(whole.remove(other))));
                }
            });
            written.put(file, copy);
        });
        whole.keySet().stream().sorted(Comparator.comparing(name -> number(whole.get(name)))).forEach(name ->
                ((ObjectNode) written.computeIfAbsent(name.substring(0, name.indexOf(Document.IN)),
                        file -> JsonNodeFactory.instance.objectNode())).set(lastName(name), trees.get(whole.get(name))));
        written.values().removeIf(JsonNode::isEmpty);
        written.replaceAll((file, tree) -> named(tree));
        return written;
    }

    /** Returns the parts that were made of another one, in the order in which they were wanted. */
    private List<String> beside(String base, Map<String, String> whole) {
        return whole.entrySet().stream().filter(each -> base(each.getValue()).equals(base))
                .sorted(Comparator.comparing(each -> number(each.getValue()))).map(Map.Entry::getKey).toList();
    }

    private JsonNode named(JsonNode tree) {
        JsonNode copy = tree.deepCopy();
        References.replace(copy, new ArrayDeque<>(), (path, reference) ->
                kinds.containsKey(reference) ? names.get(kinds.get(reference)) : reference);
        return copy;
    }

    private static List<String> references(JsonNode tree) {
        List<String> references = new ArrayList<>();
        References.replace(tree, new ArrayDeque<>(), (path, reference) -> {
            references.add(reference);
            return reference;
        });
        return references;
    }

    private static boolean holdsParts(String file) {
        return !file.startsWith(PATHS) && !file.equals(ContractFiles.ROOT);
    }

    private static String lastName(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String reference(String file, String name) {
        return file + Document.IN + "/" + name;
    }
}
