package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/**
 * Tests every place where an operation takes the id of a member, a file or a connection: once that object is deactivated,
 * deleted or archived, the request that succeeded before is refused, except where the table says why not.
 */
@Tag(Proof.ONLY)
class UnusableObjectsTest {

    private static final int ONE_OF = 4;
    private static final List<Kind> KINDS = List.of(Kinds.MEMBER, Kinds.INODE, Kinds.CONNECTION);
    /** It can be read. */
    private static final Set<String> READS = Set.of(
            "filesGet inodeId",
            "getConnection connectionId",
            "getDataModel dataModelId",
            "getDataset datasetId",
            "getMember memberId",
            "getReport reportId",
            "getTemplate templateId",
            "getWorkbook workbookId",
            "listAccessibleInodes memberId",
            "listConnectionGrants connectionId",
            "listConnectionPaths connectionId",
            "listFavoriteInodes memberId",
            "listFavorites memberId",
            "listGrants userId",
            "listMemberSchedules memberId",
            "listMemberTeams memberId",
            "listRecentInodes memberId",
            "lookupConnection connectionId",
            "testConnection connectionId",
            "v3alpha_getConnection connectionId");
    /** It can be changed, and deleted a second time. */
    private static final Set<String> CHANGES = Set.of(
            "deleteConnection connectionId",
            "deleteMember memberId",
            "filesDelete inodeId",
            "filesUpdate inodeId",
            "updateConnection connectionId",
            "updateConnectionDeprecated connectionId",
            "updateMember memberId",
            "v3alpha_patchConnection connectionId");
    /** What belongs to it can be taken away. */
    private static final Set<String> TAKES_AWAY = Set.of(
            "deleteConnectionGrant connectionId",
            "deleteUserAttributeForUser userId",
            "removeFavorite inodeId",
            "removeFavorite memberId",
            "updateUserAttributeForUsers 0.delete.0.userId");
    /** Takes effect once the object is in use again. */
    private static final Set<String> WAITS = Set.of(
            "createConnectionGrant 0.grants.0.grantee.memberId",
            "createConnectionGrant connectionId",
            "createConnectionPathGrant 0.grants.0.grantee.memberId",
            "createDatasetGrant 0.grants.0.grantee.memberId",
            "createGrant 0.grantee.memberId",
            "createWorkbookGrant 0.grants.0.grantee.memberId",
            "createWorkspaceGrant 0.grants.0.grantee.memberId",
            "setUserAttributeForUsers 0.assignments.0.userId");
    /** The smallest request with the id fails for another reason; what the place refuses is tested elsewhere. */
    private static final Set<String> NOT_TRIED = Set.of(
            "listGrants inodeId",
            "tagDataModel 0.sourceMappingConfig.0.fromConnectionId", "tagDataModel 0.sourceMappingConfig.0.toConnectionId",
            "tagWorkbook 0.sourceMappingConfig.0.fromConnectionId", "tagWorkbook 0.sourceMappingConfig.0.toConnectionId",
            "updateMember 0.newOwnerId");

    private final Set<String> notTried = new TreeSet<>();

    @Test
    void unusable_object_is_refused_except_where_it_is_read_changed_or_waited_for() {
        Map<String, ApiResponse> responses = new TreeMap<>();
        Sandbox any = Sandbox.create(Caller.CONTRACT);
        List<IdPlace> places = Proof.of(Caller.CONTRACT.operations().stream().filter(operation -> any.simulates(operation.id()))
                .flatMap(operation -> IdPlace.of(operation, IdPlace::isId)).toList(), ONE_OF);
        Set<String> tried = places.stream().map(IdPlace::toString).collect(Collectors.toSet());
        places.forEach(place -> response(place).ifPresent(response -> responses.put(place.toString(), response)));

        Set<String> accepted = new TreeSet<>();
        responses.forEach((place, response) -> {
            if (response.status() < 300) {
                accepted.add(place);
            } else {
                assertThat(place + ": " + response.text(), response.status(), oneOf(400, 404));
            }
        });
        assertThat(accepted, equalTo(Stream.of(READS, CHANGES, TAKES_AWAY, WAITS).flatMap(Set::stream).filter(tried::contains)
                .collect(Collectors.toCollection(TreeSet::new))));
        assertThat("and the others are refused", responses.size() - accepted.size(), greaterThan(Proof.of(80 / ONE_OF, 80)));
        assertThat(notTried, equalTo(NOT_TRIED.stream().filter(tried::contains).collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Returns the response to a request that succeeds, once the object in its place is unusable; empty if no request succeeds. */
    private Optional<ApiResponse> response(IdPlace place) {
        Prepared before = Prepared.of(place.operation());
        for (Optional<String> id : before.candidates(place)) {
            Optional<RequestDraft> good = before.success(place, id);
            if (good.isPresent()) {
                return afterwards(place, good.get());
            }
        }
        if (before.concerns(place)) {
            notTried.add(place.toString());
        }
        return Optional.empty();
    }

    /** Sends the same request to an equal organization, in which the object has become unusable. */
    private static Optional<ApiResponse> afterwards(IdPlace place, RequestDraft draft) {
        Caller caller = Prepared.of(place.operation()).caller();
        String id = place.id().apply(draft).orElseThrow();
        return KINDS.stream().flatMap(kind -> caller.organization.state().of(kind).find(kind.hasShortIds() ? Base62.uuid(id) : id)
                .map(entity -> {
                    caller.arrange(state -> state.of(kind).change(entity, fields -> fields.put("isArchived", true)));
                    return caller.sandbox.response(draft.request());
                }).stream()).findFirst();
    }

    /** A new organization, the same each time, with what the operation needs. */
    private record Prepared(Operation operation, Caller caller, ObjectNode more) {

        static Prepared of(Operation operation) {
            Caller caller = new Caller(Sandbox.create(Caller.CONTRACT));
            return new Prepared(operation, caller, SweepSetup.prepare(operation.id(), caller));
        }

        /** Returns empty first, for the id of the smallest request, then the ids that fit the name of the place. */
        List<Optional<String>> candidates(IdPlace place) {
            return Stream.concat(Stream.of(Optional.<String>empty()), ids(place).stream().map(Optional::of)).toList();
        }

        /** Returns whether the place takes ids of the kinds. */
        boolean concerns(IdPlace place) {
            return ids(place).stream().anyMatch(id -> KINDS.stream().anyMatch(kind -> caller.organization.state().of(kind).find(id).isPresent()));
        }

        private List<String> ids(IdPlace place) {
            List<String> known = new KnownValues(caller.organization).of(place.field());
            return !known.isEmpty() ? known : KINDS.stream().flatMap(kind -> caller.organization.state().of(kind).all().values().stream())
                    .filter(ArchivedFilter::active).map(Entity::id).toList();
        }

        Optional<RequestDraft> success(IdPlace place, Optional<String> id) {
            return new SmallestRequest(caller, operation, draft -> {
                RequestDraft whole = draft.withMore(more);
                return id.map(given -> place.with().apply(whole, given)).orElse(whole);
            }).find(caller.sandbox::response, response -> response.status() < 300).map(SmallestRequest.Sent::draft)
                    .filter(draft -> place.id().apply(draft).isPresent());
        }
    }
}
