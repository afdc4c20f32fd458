package sigma.recipes.drift.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.contract.source.ContractFiles;

/**
 * An API document, OpenAPI 3.0 to 3.2, in one file or several. Parts that could not be read are findings, and
 * {@link #isReadable} is false for them. Immutable.
 */
public final class Document {

    /** Separates the file name from the place in a reference. */
    public static final String IN = "#";

    /** More references in a row than any document has. */
    public static final int LONGEST = 100;

    /** The methods of operations, each a key of a path. */
    public static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /** The replacement of a reference without a target. */
    static final String NOWHERE = IN + IN;

    private static final String UNREADABLE = "$unreadable";
    private static final JsonNode NOTHING = unreadable();

    private final String name;
    private final List<String> roots;
    private final Map<String, JsonNode> files;
    private final List<DocumentFinding> findings;

    /** Creates a document; {@code roots} are the names of the files that describe operations, at least one. */
    Document(String name, List<String> roots, Map<String, JsonNode> files, List<DocumentFinding> findings) {
        this.name = name;
        this.roots = List.copyOf(roots);
        this.files = Map.copyOf(files);
        this.findings = List.copyOf(findings);
    }

    /** Creates a document of one root whose references are absolute and valid. */
    public Document(String name, String root, Map<String, JsonNode> files) {
        this(name, List.of(root), files, List.of());
    }

    /** Returns the contract that recipes, client and sandbox follow. */
    public static Document ofContract() {
        return DocumentReader.ofTrees("the contract", ContractFiles.ROOT, ContractFiles.trees());
    }

    /** Returns its name in reports: the name of its file. */
    public String name() {
        return name;
    }

    /** Returns the title and the version of its first file. */
    public String titleAndVersion() {
        JsonNode info = root().path("info");
        return (info.path("title").asText() + " " + info.path("version").asText()).strip();
    }

    /** Returns whether it is written in OpenAPI 3.0, which has another dialect of schemas than later versions. */
    public boolean isOfVersion30() {
        return root().path("openapi").asText().startsWith("3.0");
    }

    /** Returns its first file. */
    public JsonNode root() {
        return files.get(roots.get(0));
    }

    /** Returns each file that describes operations; at least one. */
    public List<JsonNode> roots() {
        return roots.stream().map(files::get).toList();
    }

    /** Returns the titles of the API documents in this one. */
    public Set<String> titles() {
        return roots.stream().map(this::title).collect(Collectors.toSet());
    }

    /**
     * Returns the documents of this one whose titles {@code other} also has; all of them if there is no common title. If an
     * API is published in several documents, only the given ones can be compared.
     */
    public Document sharedWith(Document other) {
        List<String> shared = roots.stream().filter(root -> other.titles().contains(title(root))).toList();
        return shared.isEmpty() ? this : only(shared);
    }

    /** Returns each document of this one whose title {@code other} lacks. */
    public List<Document> beyond(Document other) {
        return roots.stream().filter(root -> !other.titles().contains(title(root))).map(root -> only(List.of(root))).toList();
    }

    /** Returns a document without operations. */
    public static Document empty(String name) {
        return new Document(name, name, Map.of(name, JsonNodeFactory.instance.objectNode()));
    }

    private Document only(List<String> some) {
        if (some.size() == roots.size()) {
            return this;
        }
        Map<String, JsonNode> published = new LinkedHashMap<>(files);
        published.keySet().removeIf(file -> some.stream().noneMatch(root -> folder(file).equals(folder(root))));
        return new Document(name, some, published, findings);
    }

    private String title(String root) {
        return files.get(root).path("info").path("title").asText();
    }

    /** Returns the folder of a document that was joined with others. */
    private static String folder(String file) {
        return file.replaceFirst("/.*", "");
    }

    /** Returns all files. */
    public Collection<JsonNode> trees() {
        return files.values();
    }

    /** Returns the defects of the document, one for each cause. */
    public List<DocumentFinding> findings() {
        return findings;
    }

    /**
     * Requires that the document has no defects.
     *
     * @throws DocumentProblem if it has one; reports the first
     */
    public void requireNoFindings() {
        findings.stream().findFirst().ifPresent(first -> {
            throw DocumentProblem.of(name, null, "a document without defects", first.text()
                    + (findings.size() == 1 ? "" : ", and " + (findings.size() - 1) + " other defects"),
                    "correct the document, or compare the rest of it without --strict");
        });
    }

    /** Returns the target of a reference; an unreadable node if there is none. */
    public JsonNode at(String reference) {
        JsonNode file = files.getOrDefault(References.file(reference), MissingNode.getInstance());
        JsonNode target = reference.equals(NOWHERE) ? NOTHING : References.target(file, References.place(reference));
        return target.isMissingNode() ? NOTHING : target;
    }

    /**
     * Follows the references of any object except a schema.
     *
     * @throws DocumentProblem if they come to no end
     */
    public JsonNode followed(JsonNode node) {
        JsonNode target = node;
        for (int steps = 0; target.path(References.REF).isTextual(); steps++) {
            if (steps == LONGEST) {
                throw endless(node.get(References.REF).textValue());
            }
            target = at(target.get(References.REF).textValue());
        }
        return target;
    }

    /**
     * Follows the reference of a path item. Fields next to it belong to the path item too, and replace those of its target.
     *
     * @throws DocumentProblem if the references come to no end
     */
    public JsonNode pathItem(JsonNode node) {
        JsonNode target = followed(node);
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (JsonNode each = node; each != target && target.isObject() && isReadable(target); each = at(each.get(References.REF).textValue())) {
            each.properties().forEach(field -> whole.putIfAbsent(field.getKey(), field.getValue()));
        }
        whole.remove(References.REF);
        if (whole.isEmpty()) {
            return target;
        }
        target.properties().forEach(field -> whole.putIfAbsent(field.getKey(), field.getValue()));
        return whole;
    }

    /** Reports that a reference leads to itself, or to an endless chain. */
    public DocumentProblem endless(String reference) {
        return DocumentProblem.of(name, null, "references that come to an end", "\"" + reference + "\", which leads on and on",
                "see where it leads, and say there what it means");
    }

    /** Returns whether {@code node} has no defect; a node with a defect provides no information about the API. */
    public static boolean isReadable(JsonNode node) {
        return !node.isObject() || !node.has(UNREADABLE) && !node.path(References.REF).asText().equals(NOWHERE);
    }

    /** Returns several documents, at least one, as one API. */
    static Document joined(List<Document> documents) {
        if (documents.size() == 1) {
            return documents.get(0);
        }
        List<String> roots = new ArrayList<>();
        Map<String, JsonNode> files = new LinkedHashMap<>();
        Set<String> met = new HashSet<>();
        List<DocumentFinding> findings = new ArrayList<>();
        for (Document each : documents) {
            String folder = roots.size() + "/";
            each.files.forEach((file, tree) -> {
                References.replace(tree, (path, reference) -> reference.equals(NOWHERE) ? reference : folder + reference);
                files.put(folder + file, tree);
            });
            each.roots.forEach(root -> roots.add(folder + root));
            findings.addAll(each.findings);
            findings.addAll(each.repeated(met));
        }
        return new Document(String.join(" and ", documents.stream().map(Document::name).toList()), roots, files, findings);
    }

    /** If several documents describe an operation, the first description counts. */
    private List<DocumentFinding> repeated(Set<String> met) {
        List<DocumentFinding> repeated = new ArrayList<>();
        root().path("paths").properties().forEach(path -> {
            for (String key : path.getValue().propertyStream().map(Map.Entry::getKey).toList()) {
                if (!key.equals("parameters") && !met.add(key + " " + PathTemplate.withoutNames(path.getKey()))) {
                    ((ObjectNode) path.getValue()).remove(key);
                    repeated.add(new DocumentFinding(name, 1, 1, "paths > " + path.getKey() + " > " + key,
                            "another document describes it too; this description is not read", 1));
                }
            }
        });
        return repeated;
    }

    /** Returns the names of the files that describe operations. */
    public List<String> rootNames() {
        return roots;
    }

    /** Returns all files, by name. */
    Map<String, JsonNode> files() {
        return files;
    }

    /** Returns the replacement of a node with a defect. */
    static ObjectNode unreadable() {
        return JsonNodeFactory.instance.objectNode().put(UNREADABLE, true);
    }
}
