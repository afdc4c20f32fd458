package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.JobWait;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.file.HomeFolder;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;

/**
 * Operations on files: what workbooks, folders and everything else in the file tree have in common. Lists omit archived
 * files, and rows that the API could not read.
 */
public final class Files {

    private static final Duration LATEST = Duration.ofMinutes(1);

    private final ApiExecutor api;
    private final Paging paging;

    Files(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Returns a file, deleted or not (filesGet). */
    public FileEntry get(FileId id) {
        return api.read(on("filesGet", id), FileEntry.class);
    }

    /** Returns the workbooks that a member may open (listAccessibleInodes); an Admin may request those of another member. */
    public Stream<FileEntry> workbooksOf(MemberId member) {
        return accessible(member, "workbook");
    }

    /** Returns the reports that a member may open (listAccessibleInodes); an Admin may request those of another member. */
    public Stream<FileEntry> reportsOf(MemberId member) {
        return accessible(member, "report");
    }

    /** Returns all folders that the caller may open (filesList). */
    public Stream<FileEntry> folders() {
        return listed(files("folder"));
    }

    /** Returns the folders with {@code part} in their names, ignoring case (filesList). */
    public Stream<FileEntry> folders(String part) {
        return listed(files("folder").with("name", part));
    }

    /** Returns all workspaces that the caller may open, as files (filesList). */
    public Stream<FileEntry> workspaces() {
        return listed(files("workspace"));
    }

    /** Returns the workspaces with {@code part} in their names, ignoring case, as files (filesList). */
    public Stream<FileEntry> workspaces(String part) {
        return listed(files("workspace").with("name", part));
    }

    /** Returns the folders that are directly in a folder (filesList). */
    public Stream<FileEntry> foldersIn(FileId folder) {
        return listed(files("folder").with("parentId", folder.value()).with("directChildFilter", "true"));
    }

    /** Returns the workbooks that are directly in a folder (filesList). */
    public Stream<FileEntry> workbooksIn(FileId folder) {
        return listed(files("workbook").with("parentId", folder.value()).with("directChildFilter", "true"));
    }

    /** Returns the reports that are directly in a folder (filesList). */
    public Stream<FileEntry> reportsIn(FileId folder) {
        return listed(files("report").with("parentId", folder.value()).with("directChildFilter", "true"));
    }

    /** Returns the My Documents folder of a member (getMember). */
    public HomeFolder homeOf(MemberId member) {
        return api.read(call("getMember").in("memberId", member.value()), HomeFolder.class);
    }

    /** Creates a folder, even if another one there has that name (filesCreate). */
    public FileEntry createFolder(String name, FileId parent) {
        return api.read(call("filesCreate").sending(JsonNodeFactory.instance.objectNode().put("type", "folder")
                .put("name", name).put("parentId", parent.value())), FileEntry.class);
    }

    /** Restores a file from the archive (filesUpdate). */
    public void restore(FileId id) {
        change(id, JsonNodeFactory.instance.objectNode().put("restore", true));
    }

    /** Transfers a file to another owner (filesUpdate). */
    public void handOver(FileId id, MemberId owner) {
        change(id, JsonNodeFactory.instance.objectNode().put("ownerId", owner.value()));
    }

    /** Moves a file to the archive, from which it can be restored (filesDelete). */
    public void archive(FileId id) {
        api.send(on("filesDelete", id));
    }

    /** Returns the documents and folders that are directly in a folder (filesList). */
    public Stream<FileEntry> in(FileId folder) {
        return listed(call("filesList").with("parentId", folder.value()).with("directChildFilter", "true"));
    }

    /**
     * Waits until a list has a file, since lists show new files late (filesList).
     *
     * @param list reads the list
     * @return the file in the list; empty if it is not there after a minute
     */
    public Optional<FileEntry> awaited(FileId file, Supplier<Stream<FileEntry>> list) {
        try {
            return Optional.of(new JobWait(api, api.config().polling().atMost(LATEST)).until(() -> {
                try (Stream<FileEntry> files = list.get()) {
                    return files.filter(one -> one.id().equals(file)).findFirst();
                }
            }, NoSuchElementException::new));
        } catch (NoSuchElementException notListed) {
            return Optional.empty();
        }
    }

    /**
     * Waits until the list of its folder has a file, for at most a minute. An archived file, and one that the caller may not
     * open, is not in the list.
     */
    public void awaitListed(FileId id) {
        try {
            FileEntry file = get(id);
            if (!file.archived()) {
                awaited(id, () -> in(file.parent()));
            }
        } catch (Refusal closed) {
            if (!closed.isForbidden()) {
                throw closed;
            }
        }
    }

    /** Grants a permission on a file of any type, or raises the one that the grantee has; a higher one remains (createGrant). */
    public void grant(FileId id, Grantee grantee, Permission permission) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("inodeId", id.value()).put("permission", permission.word());
        body.putObject("grantee").put(grantee.field(), grantee.value());
        api.send(call("createGrant").sending(body));
    }

    /** Returns the grants on a file itself, without those inherited from its folders (listGrants). */
    public Stream<Grant> grants(FileId id) {
        return paging.all(Paging.Style.PAGE.largest(call("listGrants").with("inodeId", id.value())
                .with("directGrantsOnly", "true")), Paging.Style.PAGE, Grant.class);
    }

    /** Revokes a grant on a file of any type (deleteGrant). */
    public void revoke(GrantId grant) {
        api.send(call("deleteGrant").in("grantId", grant.value()));
    }

    private Stream<FileEntry> accessible(MemberId member, String type) {
        return listed(call("listAccessibleInodes").in("memberId", member.value()).with("typeFilters", type));
    }

    private ApiCall files(String type) {
        return call("filesList").with("typeFilters", type);
    }

    private Stream<FileEntry> listed(ApiCall list) {
        return paging.all(Paging.Style.PAGE.largest(list), Paging.Style.PAGE, FileEntry.class).filter(file -> file.id() != null);
    }

    private void change(FileId id, ObjectNode changes) {
        api.send(on("filesUpdate", id).sending(changes));
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, FileId id) {
        return call(operationId).in("inodeId", id.value());
    }
}
