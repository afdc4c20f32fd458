package sigma.recipes.client.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;

/** Operations on the favorites of members; a member's own, and for an Admin those of others (assumed). */
public final class FavoriteFiles {

    private final ApiExecutor api;
    private final Paging paging;

    /** Creates the operations of one client. */
    public FavoriteFiles(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Returns the favorites of a member (listFavorites). */
    public Stream<FavoriteFile> of(MemberId member) {
        return list("listFavorites", member);
    }

    /** Returns the favorites of a member from the list of their files (listFavoriteInodes). */
    public Stream<FavoriteFile> inodesOf(MemberId member) {
        return list("listFavoriteInodes", member);
    }

    /** Adds a file to the favorites of a member (addFavorite). */
    public void add(MemberId member, FileId file) {
        api.send(ApiCall.of(api.operation("addFavorite")).sending(JsonNodeFactory.instance.objectNode().put("memberId", member.value())
                .put("inodeId", file.value())));
    }

    /** Removes a file from the favorites of a member (removeFavorite). */
    public void remove(MemberId member, FileId file) {
        api.send(ApiCall.of(api.operation("removeFavorite")).in("memberId", member.value()).in("inodeId", file.value()));
    }

    /** Rows that the API could not read have no id, and are left out. */
    private Stream<FavoriteFile> list(String operationId, MemberId member) {
        return paging.all(Paging.Style.PAGE.largest(ApiCall.of(api.operation(operationId)).in("memberId", member.value())), Paging.Style.PAGE,
                FavoriteFile.class).filter(file -> file.id() != null);
    }
}
