package sigma.recipes.client.version;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;

/** Operations on version tags and on the tagged versions of workbooks. */
public final class WorkbookTags {

    private final ApiExecutor api;
    private final Paging paging;

    /** Creates the operations of one client. */
    public WorkbookTags(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Creates a version tag (createVersionTag). */
    public TagId create(String name, TagColor color) {
        return api.read(call("createVersionTag").sending(body().put("name", name).put("color", color.word())), NewTag.class).id();
    }

    /** Replaces the description of a version tag (updateVersionTag). */
    public void describe(TagId id, String description) {
        api.send(on("updateVersionTag", id).sending(body().put("description", description)));
    }

    /** Deletes a version tag and removes it from all workbooks (deleteVersionTag). */
    public void delete(TagId id) {
        api.send(on("deleteVersionTag", id));
    }

    /** Returns all version tags (listVersionTag). */
    public Stream<VersionTag> all() {
        return paging.all(Paging.Style.PAGE.largest(call("listVersionTag")), Paging.Style.PAGE, VersionTag.class);
    }

    /** Returns the workbooks with a version tag that the caller may open (listWorkbooksForTag). */
    public Stream<Workbook> workbooks(TagId id) {
        return paging.all(Paging.Style.PAGE.largest(on("listWorkbooksForTag", id)), Paging.Style.PAGE, Workbook.class);
    }

    /** Returns the versions of a workbook that have a tag (getWorkbookTags). */
    public Stream<TaggedVersion> of(WorkbookId id) {
        return paging.all(Paging.Style.PAGE.largest(on("getWorkbookTags", id)), Paging.Style.PAGE, TaggedVersion.class);
    }

    /**
     * Sets a version tag on a version of a workbook, which removes it from any other version (tagWorkbook).
     *
     * @param tag     the name of the tag
     * @param version the number of the version; empty for the latest one
     */
    public void put(WorkbookId id, String tag, OptionalInt version) {
        ObjectNode body = body().put("workbookId", id.value()).put("tag", tag);
        version.ifPresent(number -> body.put("workbookVersion", number));
        api.send(call("tagWorkbook").sending(body));
    }

    /** Removes a version tag from a workbook (deleteTaggedworkbook). */
    public void remove(WorkbookId id, TagId tag) {
        api.send(on("deleteTaggedworkbook", id).in("tagId", tag.value()));
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, TagId id) {
        return call(operationId).in("tagId", id.value());
    }

    private ApiCall on(String operationId, WorkbookId id) {
        return call(operationId).in("workbookId", id.value());
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
