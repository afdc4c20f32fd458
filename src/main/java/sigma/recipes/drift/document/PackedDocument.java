package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The saved form of a checked document: JSON without descriptions, compressed with gzip. A document with one file is written
 * unchanged; of several files, {@code files} contains each by name, and {@code roots} lists those with operations.
 */
final class PackedDocument {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(DocumentText.MOST_BYTES).build()).build());
    private static final String ROOTS = "roots";
    private static final String FILES = "files";

    private PackedDocument() {
    }

    /** Returns the saved form of a document. */
    static byte[] of(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(JSON.writeValueAsBytes(document.files().size() == 1 ? single(document) : several(document)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads a saved document, whose name in reports is {@code name}, without checking it again. */
    static Document read(String name, InputStream packed) throws IOException {
        JsonNode tree;
        try (InputStream text = new GZIPInputStream(packed)) {
            tree = JSON.reader().with(new SharedTexts()).readTree(text);
        }
        if (tree.path("paths").isObject()) {
            return DocumentReader.ofTrees(name, name, Map.of(name, tree));
        }
        List<String> roots = new ArrayList<>();
        tree.path(ROOTS).forEach(root -> roots.add(root.asText()));
        Map<String, JsonNode> files = new LinkedHashMap<>();
        tree.path(FILES).properties().forEach(file -> files.put(file.getKey(), file.getValue()));
        if (roots.isEmpty() || !files.keySet().containsAll(roots)) {
            throw new IOException("neither paths nor files with operations");
        }
        return new Document(name, roots, files, List.of());
    }

    /** References within the file are written without its name. */
    private static JsonNode single(Document document) {
        JsonNode copy = document.root().deepCopy();
        References.replace(copy, (path, reference) ->
                reference.equals(Document.NOWHERE) ? reference : Document.IN + References.place(reference));
        withoutTexts(copy);
        return copy;
    }

    private static JsonNode several(Document document) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        document.rootNames().forEach(whole.putArray(ROOTS)::add);
        ObjectNode files = whole.putObject(FILES);
        new TreeMap<>(document.files()).forEach((name, tree) -> files.set(name, tree.deepCopy()));
        files.forEach(PackedDocument::withoutTexts);
        return whole;
    }

    private static void withoutTexts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String key : List.of("description", "summary")) {
                if (object.path(key).isTextual()) {
                    object.remove(key);
                }
            }
        }
        node.forEach(PackedDocument::withoutTexts);
    }
}
