package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;

/** Lists and gets the documents of one type. They are files, which have their place, owner and deletion state. */
public final class DocumentsModule implements Module {

    private static final String ALL = "skipPermissionCheck";

    private final DocumentType type;
    private final String list;
    private final String get;

    /** Creates the module of one type, with the ids of its two operations. */
    public DocumentsModule(DocumentType type, String list, String get) {
        this.type = type;
        this.list = list;
        this.get = get;
    }

    @Override
    public void declare(Behaviours on) {
        on.operation(list, Listing.of(this::wanted).as(this::view));
        on.operation(get, Behaviour.json(call -> view(call, opened(call))));
    }

    private ObjectNode view(Call call, Entity document) {
        return call.asks("excludeTags") ? DocumentViews.plain(call.state(), type, document) : DocumentViews.withTags(call.state(), type, document);
    }

    /**
     * Returns the requested documents: those that the caller may view, or all on request of an Admin; deleted ones only on
     * request, and then no others (assumed). Templates of other organizations do not exist.
     */
    private NavigableMap<Long, Entity> wanted(Call call) {
        if (call.asks(ALL)) {
            Access.requireAdmin(call.caller());
        }
        NavigableMap<Long, Entity> wanted = new TreeMap<>();
        String part = call.query("search").orElse("").toLowerCase(Locale.ROOT);
        if (call.query("source").filter("external"::equals).isPresent()) {
            return wanted;
        }
        call.state().of(Kinds.INODE).all(IndexKey.TYPE, type.word()).forEach((position, document) -> {
            boolean fits = document.flag("isArchived") == call.asks("isArchived")
                    && document.text("name").toLowerCase(Locale.ROOT).contains(part) && !(document.flag("isExploration") && call.asks("excludeExplorations"));
            if (fits && (call.asks(ALL) || new Access(call.state()).allows(PermissionLevel.VIEW, call.caller(), document))) {
                wanted.put(position, document);
            }
        });
        return wanted;
    }

    /** A deleted document can still be read by id (assumed). */
    private Entity opened(Call call) {
        String id = call.arguments().path().get(type.idField());
        Entity document = new Inodes(call.state()).find(id).filter(inode -> inode.text("type").equals(type.word()))
                .orElseThrow(() -> type.unknown(id));
        return new Access(call.state()).require(PermissionLevel.VIEW, call.caller(), document);
    }
}
