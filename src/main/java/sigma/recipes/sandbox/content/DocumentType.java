package sigma.recipes.sandbox.content;

import java.util.Locale;
import java.util.Optional;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/** The types of documents with their own operations, and the names of their fields in the API. */
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

    /** Returns the name of the type in the file tree and in addresses. */
    public String word() {
        return word;
    }

    /** Returns the name of the field and path parameter with the id of such a document. */
    public String idField() {
        return prefix + "Id";
    }

    /** Returns the name of the field with the short id. */
    public String urlIdField() {
        return prefix + "UrlId";
    }

    /** Returns the address in the browser; its last segment is the {@code urlId}. */
    public String url(Entity document) {
        return APP + word + "/" + document.text("urlId");
    }

    /** Returns the rejection of an unknown id. */
    public Rejection unknown(String id) {
        return Rejection.notFound(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " is not found: " + id);
    }

    /**
     * Returns the document of this type with a UUID or {@code urlId}.
     *
     * @throws Rejection (404) if there is none, or it is deleted (assumed)
     */
    public Entity inUse(State state, String id) {
        return new Inodes(state).find(id).filter(inode -> inode.text("type").equals(word) && ArchivedFilter.active(inode))
                .orElseThrow(() -> unknown(id));
    }

    /** Returns the parent for paths of operations on such a document, which must not be deleted. */
    public PathParent place() {
        return new PathParent(Kinds.INODE, idField(), IndexKey.PARENT, Optional.of(word));
    }
}
