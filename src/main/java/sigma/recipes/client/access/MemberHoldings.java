package sigma.recipes.client.access;

import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;

/** The documents and grants of a member, to transfer or revoke when the member leaves. */
public final class MemberHoldings {

    private static final List<String> DOCUMENTS = List.of("workbook", "data-model", "report", "dataset");
    private static final List<String> DOCUMENTS_AND_FOLDERS = Stream.concat(DOCUMENTS.stream(), Stream.of("folder")).toList();
    private static final List<String> PLACES = List.of("folder", "workspace");

    private final ApiExecutor api;
    private final Paging paging;

    /** Creates the operations of one client. */
    public MemberHoldings(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /**
     * Returns the documents that a member owns, without archived ones (listAccessibleInodes). Only an Admin may query
     * another member. Rows that the API could not read are omitted.
     */
    public Stream<AccessibleFile> documentsOf(MemberId owner) {
        return files(owner, DOCUMENTS).filter(file -> owner.equals(file.owner()));
    }

    /**
     * Returns the documents and folders that a member owns, without archived ones (listAccessibleInodes). Only an Admin may
     * query another member. Rows that the API could not read are omitted.
     */
    public Stream<AccessibleFile> ownedBy(MemberId owner) {
        return files(owner, DOCUMENTS_AND_FOLDERS).filter(file -> owner.equals(file.owner()));
    }

    /**
     * Returns everything that a member can open and that can have grants (listAccessibleInodes). A list that contains
     * workspaces contains nothing else, so they are requested separately.
     */
    public Stream<AccessibleFile> openTo(MemberId member) {
        return Stream.of(DOCUMENTS, List.of(PLACES.get(0)), List.of(PLACES.get(1))).flatMap(types -> files(member, types));
    }

    /** Returns the grants that a member has, without those of teams (listGrants). */
    public Stream<MemberGrant> grantsTo(MemberId member) {
        return paging.all(Paging.Style.PAGE.largest(call("listGrants")).with("userId", member.value()), Paging.Style.PAGE,
                MemberGrant.class);
    }

    /** Revokes a grant on any object (deleteGrant). */
    public void revoke(GrantId grant) {
        api.send(call("deleteGrant").in("grantId", grant.value()));
    }

    private Stream<AccessibleFile> files(MemberId member, List<String> types) {
        ApiCall call = Paging.Style.PAGE.largest(call("listAccessibleInodes").in("memberId", member.value()));
        for (String type : types) {
            call = call.with("typeFilters", type);
        }
        return paging.all(call, Paging.Style.PAGE, AccessibleFile.class).filter(AccessibleFile::readable);
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }
}
