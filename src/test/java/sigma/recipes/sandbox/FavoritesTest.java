package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static sigma.recipes.sandbox.Caller.refusal;

import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.rights.Kinds;

class FavoritesTest {

    private final Caller mara = new Caller();
    private final Caller priya = mara.as("priya.raman@harborandpine.example.com");

    @Test
    void both_lists_of_favorites_agree() {
        String me = priya.me();

        assertThat(priya.names("/v2/favorites/member/" + me), contains("Weekly Numbers"));
        assertThat(priya.entries("/v2/members/" + me + "/files/favorites"), equalTo(priya.entries("/v2/favorites/member/" + me)));
        assertThat("as in her own list of files",
                priya.entries("/v2/favorites/member/" + me).path(0), equalTo(priya.row("Weekly Numbers")));
    }

    @Test
    void adding_and_removing_twice_succeed() {
        String orders = mara.inode("Orders").id();
        String one = "/v2/favorites/member/" + priya.me() + "/file/" + orders;

        assertThat(add(priya, priya.me(), orders).text(), equalTo("{}"));
        assertThat(add(priya, priya.me(), orders).text(), equalTo("{}"));
        assertThat(priya.names("/v2/favorites/member/" + priya.me()), contains("Weekly Numbers", "Orders"));
        assertThat(priya.send("DELETE", one, "").text(), equalTo("{}"));
        assertThat(priya.send("DELETE", one, "").text(), equalTo("{}"));
        assertThat(priya.names("/v2/favorites/member/" + priya.me()), contains("Weekly Numbers"));
    }

    @Test
    void admin_manages_favorites_of_others() {
        assertThat(add(mara, priya.me(), mara.inode("Orders").id()).status(), equalTo(200));
        assertThat("with her permission", mara.entries("/v2/favorites/member/" + priya.me()).path(1).path("permission").asText(),
                equalTo("explore"));

        String refusal = "403 forbidden: Only an admin may see or change what belongs to another member";
        assertThat(refusal(priya.get("/v2/favorites/member/" + mara.me())), equalTo(refusal));
        assertThat(refusal(priya.get("/v2/members/" + mara.me() + "/files/favorites")), equalTo(refusal));
        assertThat(refusal(add(priya, mara.me(), mara.inode("Orders").id())), equalTo(refusal));
        assertThat(refusal(priya.send("DELETE", "/v2/favorites/member/" + mara.me() + "/file/" + mara.inode("Orders").id(), "")),
                equalTo(refusal));
    }

    @Test
    void favorite_must_be_accessible_to_the_member() {
        String draft = mara.inode("Budget Draft").id();

        assertThat(refusal(add(mara, priya.me(), draft)),
                equalTo("403 forbidden: This needs the permission view on the document " + draft));
        assertThat(add(mara, priya.me(), "00000000-0000-4000-8000-000000000000").status(), equalTo(404));
        assertThat(refusal(add(mara, "nobody", draft)), equalTo("404 not_found: Member is not found: nobody"));
    }

    @Test
    void deleted_file_is_no_favorite_and_deactivated_member_gets_none() {
        String orders = mara.inode("Orders").id();
        String numbers = mara.inode("Weekly Numbers").id();
        String ines = mara.known("ines.duarte@harborandpine.example.com");
        mara.send("DELETE", "/v2/members/" + ines, "");

        assertThat(refusal(add(mara, ines, numbers)), equalTo("400 invalid_request: memberId is a member who is not active"));
        mara.arrange(state -> state.of(Kinds.INODE).change(mara.inode("Orders"), fields -> fields.put("isArchived", true)));
        assertThat(refusal(add(priya, priya.me(), orders)), equalTo("404 not_found: Document is not found: " + orders));
    }

    @Test
    void favorites_that_became_inaccessible_are_omitted() {
        String orders = mara.inode("Orders").id();
        add(priya, priya.me(), orders);

        mara.send("PATCH", "/v2/teams/" + mara.entries("/v2/teams?name=operations").path(0).path("teamId").asText() + "/members",
                "{\"remove\":[\"" + priya.me() + "\"]}");

        assertThat("she owns this one", priya.names("/v2/favorites/member/" + priya.me()), contains("Weekly Numbers"));
    }

    private static ApiResponse add(Caller caller, String memberId, String inodeId) {
        return caller.send("POST", "/v2/favorites", "{\"memberId\":\"" + memberId + "\",\"inodeId\":\"" + inodeId + "\"}");
    }
}
