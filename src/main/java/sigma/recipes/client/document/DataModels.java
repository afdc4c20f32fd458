package sigma.recipes.client.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;

/** Operations on data models. */
public final class DataModels {

    private final ApiExecutor api;
    private final Paging paging;

    /** Creates the operations of one client. */
    public DataModels(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Returns all data models that the caller may open, and that are not archived (listDataModels). */
    public Stream<DataModel> all() {
        return paging.all(Paging.Style.PAGE.largest(ApiCall.of(api.operation("listDataModels"))).with("excludeTags", "true"),
                Paging.Style.PAGE, DataModel.class);
    }

    /** Returns a data model (getDataModel). */
    public DataModel get(DataModelId id) {
        return api.read(on("getDataModel", id), DataModel.class);
    }

    /** Returns the versions of a data model that have a tag (listDataModelTags). */
    public Stream<TaggedModelVersion> tags(DataModelId id) {
        return paging.all(Paging.Style.PAGE.largest(on("listDataModelTags", id)), Paging.Style.PAGE, TaggedModelVersion.class);
    }

    /**
     * Puts a version tag on a version of a data model, and takes it off the version that has it (tagDataModel).
     *
     * @param tag     the name of the tag
     * @param version the number of the version; empty for the latest one
     */
    public void tag(DataModelId id, String tag, OptionalInt version) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("dataModelId", id.value()).put("tag", tag);
        version.ifPresent(number -> body.put("dataModelVersion", number));
        api.send(ApiCall.of(api.operation("tagDataModel")).sending(body));
    }

    private ApiCall on(String operationId, DataModelId id) {
        return ApiCall.of(api.operation(operationId)).in("dataModelId", id.value());
    }
}
