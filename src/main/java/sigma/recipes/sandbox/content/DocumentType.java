package sigma.recipes.sandbox.content;

import java.util.Locale;
import java.util.Optional;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;

/** The types of documents that have operations of their own, and how the API calls the fields of each. */
public enum DocumentType {

    WORKBOOK("workbook", "workbook"),
    DATA_MODEL("data-model", "dataModel"),
    DATASET("dataset", "dataset"),
    REPORT("report", "report"),
    TEMPLATE("template", "template");

    private static final String APP = "https://app.sigmacomputing.com/sandbox/";

    private final String word;
    private final String prefix;

    DocumentType(String word, String prefix) {
        this.word = word;
        this.prefix = prefix;
    }

    /** Returns the word for the type in the file tree and in addresses. */
    public String word() {
        return word;
    }

    /** Returns the field, and the path parameter, that holds the id of such a document. */
    public String idField() {
        return prefix + "Id";
    }

    /** Returns the field that holds the short id. */
    public String urlIdField() {
        return prefix + "UrlId";
    }

    /** Returns the address in the browser; its last segment is the {@code urlId}. */
    public String url(Entity document) {
        return APP + word + "/" + document.text("urlId");
    }

    /** Returns the refusal of an id that no such document has. */
    public Rejection unknown(String id) {
        return Rejection.notFound(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " is not found: " + id);
    }

    /** Returns what the path of an operation on such a document names: one that is not deleted. */
    public PathParent place() {
        return new PathParent(Kinds.INODE, idField(), IndexKey.PARENT, Optional.of(word));
    }
}
