package sigma.recipes.client.document;

import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;

/** Operations on data models. */
public final class DataModels {

    private final ApiExecutor wire;
    private final Paging paging;

    /** Creates the operations of one client. */
    public DataModels(ApiExecutor wire) {
        this.wire = wire;
        paging = new Paging(wire);
    }

    /** Returns all data models that the caller may open, and that are not archived (listDataModels). */
    public Stream<DataModel> all() {
        return paging.all(Paging.Style.PAGE.largest(ApiCall.of(wire.operation("listDataModels"))).with("excludeTags", "true"),
                Paging.Style.PAGE, DataModel.class);
    }

    /** Returns a data model (getDataModel). */
    public DataModel get(DataModelId id) {
        return wire.read(ApiCall.of(wire.operation("getDataModel")).in("dataModelId", id.value()), DataModel.class);
    }
}
