package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.store.Base62;

/** Tests that a UUID and a urlId are equivalent wherever the contract expects the id of an inode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Proof.ONLY)
class InodeIdsTest {

    private static final String TITLE = "a UUID or a urlId";
    private static final String NOBODYS = "99999999-9999-4999-8999-999999999999";

    private final Sandbox sandbox = Sandbox.create(Caller.CONTRACT);
    private final List<IdPlace> places = places().toList();
    private final Map<IdPlace, RequestDraft> good = new HashMap<>();

    @Test
    void places_match_the_contract() {
        assertThat(places.stream().map(IdPlace::toString).toList(), hasItems("filesList parentId", "filesCreate 0.parentId",
                "filesCreate 0.source.inodeId", "filesUpdate inodeId", "filesUpdate 0.parentId", "listGrants inodeId",
                "createGrant 0.inodeId", "addFavorite 0.inodeId", "removeFavorite inodeId", "getWorkspace workspaceId",
                "listAccessibleInodes parentId", "getInodeConnectionPath inodeId", "listConnectionTableColumns tableId"));
    }

    @Test
    void each_place_accepts_a_urlid_and_a_uuid_in_any_case() {
        List<String> refused = new ArrayList<>();
        places.forEach(place -> {
            if (taken(place, Base62::ofUuid).isEmpty()) {
                refused.add(place + " as urlId");
            }
            if (taken(place, id -> id.toUpperCase(Locale.ROOT)).isEmpty()) {
                refused.add(place + " in capitals");
            }
        });

        assertThat(refused, empty());
    }

    @Test
    void each_place_looks_up_the_id() {
        places.forEach(place -> {
            String urlId = Base62.ofUuid(NOBODYS);

            ApiResponse response = sandbox.response(place.with().apply(good(place), urlId).request());

            assertThat(place + ": " + response.text(), response.status(), equalTo(404));
            assertThat(place.toString(), Caller.json(response).path("message").asText().endsWith(" is not found: " + urlId));
        });
    }

    @Test
    void each_place_refuses_an_invalid_id_with_its_first_characters() {
        places.forEach(place -> assertThat(place.toString(),
                Caller.refusal(sandbox.response(place.with().apply(good(place), "test-id").request())), equalTo(
                        "400 invalid_request: Expecting UUID at " + place.name() + " but instead got: \"test...\"")));
    }

    private RequestDraft good(IdPlace place) {
        return good.computeIfAbsent(place, any -> taken(place, Function.identity()).orElseThrow().draft());
    }

    /**
     * Sends the smallest request with the id in another form; a request without an id gets that of a folder, or else of a dataset
     * or data model.
     */
    private Optional<SmallestRequest.Sent> taken(IdPlace place, Function<String, String> form) {
        return Stream.of("Finance", "Dealers until 2025", "Orders").flatMap(usual -> taken(place, form, usual).stream()).findFirst();
    }

    private Optional<SmallestRequest.Sent> taken(IdPlace place, Function<String, String> form, String usual) {
        Caller caller = new Caller(sandbox);
        String usualId = caller.inode(usual).id();
        ObjectNode more = SweepSetup.prepare(place.operation().id(), caller);
        return new SmallestRequest(caller, place.operation(), draft -> {
            String id = place.id().apply(draft).orElse(usualId);
            return place.with().apply(draft.body().isPresent() ? draft.withMore(more) : draft,
                    id.length() == usualId.length() ? form.apply(id) : id);
        }).find(sandbox::response, response -> response.status() < 300);
    }

    private Stream<IdPlace> places() {
        return Caller.CONTRACT.operations().stream().filter(operation -> sandbox.simulates(operation.id()))
                .flatMap(operation -> IdPlace.of(operation, InodeIdsTest::isInodeId));
    }

    private static boolean isInodeId(SchemaView view) {
        return view.keyword("title").asText().equals(TITLE);
    }
}
