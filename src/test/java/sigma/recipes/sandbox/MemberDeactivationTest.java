package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/** Tests what happens to the documents of a deactivated member. */
class MemberDeactivationTest {

    private final Caller caller = new Caller();
    private final State state = caller.organization.state();
    private final String priya = caller.known("priya.raman@harborandpine.example.com");
    private final String tomas = caller.known("tomas.berg@harborandpine.example.com");

    @BeforeEach
    void write() {
        String home = state.of(Kinds.MEMBER).find(priya).orElseThrow().text("homeFolderId");
        caller.arrange(its -> new Inodes(its).document("workbook", "Notes", home, its.stamp(priya)));
    }

    @Test
    void documents_go_to_the_owner_of_the_credentials_by_default() {
        assertThat(caller.send("DELETE", "/v2/members/" + priya, "").status(), equalTo(200));

        assertThat(owner("Notes"), equalTo(caller.me()));
        assertThat(owner("Weekly Numbers"), equalTo(caller.me()));
        assertThat(path("Notes"), equalTo("My Documents/Archived Users/Priya Raman"));
        assertThat("a shared document stays where it is", path("Weekly Numbers"), equalTo("Company"));
        assertThat(owner("Priya Raman"), equalTo(caller.me()));
    }

    @Test
    void suspension_transfers_documents_as_well() {
        change("{\"isInactive\":true}");

        assertThat(owner("Notes"), equalTo(caller.me()));
        assertThat(json(caller.get("/v2/members/" + priya)).path("isInactive").asBoolean(), is(true));
    }

    @Test
    void documents_go_to_the_given_new_owner() {
        change("{\"isArchived\":true,\"archiveScheduledExports\":true,\"newOwnerId\":\"" + tomas + "\"}");

        assertThat(owner("Notes"), equalTo(tomas));
        assertThat(owner("Weekly Numbers"), equalTo(tomas));
        Entity home = state.of(Kinds.MEMBER).find(tomas).orElseThrow();
        assertThat(inode("Archived Users").text("parentId"), equalTo(home.text("homeFolderId")));
    }

    @Test
    void documents_can_be_archived_in_place() {
        change("{\"isArchived\":true,\"archiveDocuments\":true}");

        assertThat(inode("Notes").flag("isArchived"), is(true));
        assertThat(owner("Notes"), equalTo(priya));
        assertThat(path("Notes"), equalTo("My Documents"));
    }

    @Test
    void reactivation_does_not_return_documents() {
        caller.send("DELETE", "/v2/members/" + priya, "");

        change("{\"isArchived\":false}");

        assertThat(json(caller.get("/v2/members/" + priya)).has("isArchived"), is(false));
        assertThat(owner("Notes"), equalTo(caller.me()));
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void member_who_deactivates_herself_keeps_them_and_folders_stay_a_tree() {
        caller.send("DELETE", "/v2/members/" + priya, "");
        caller.send("DELETE", "/v2/members/" + caller.me(), "");

        assertThat(path("Notes"), equalTo("My Documents/Archived Users/Priya Raman"));
        assertThat(owner("Notes"), equalTo(caller.organization.owner().id()));
    }

    @Test
    void second_deactivation_moves_nothing() {
        caller.send("DELETE", "/v2/members/" + priya, "");
        String updated = inode("Notes").text("updatedAt");

        assertThat(caller.send("DELETE", "/v2/members/" + priya, "").text(), equalTo("{}"));

        assertThat(inode("Notes").text("updatedAt"), equalTo(updated));
    }

    @Test
    void teams_and_grants_are_kept() {
        String before = caller.get("/v2/members/" + priya + "/teams").text();

        caller.send("DELETE", "/v2/members/" + priya, "");

        assertThat(before, containsString("Operations"));
        assertThat(caller.get("/v2/members/" + priya + "/teams").text(), equalTo(before));
    }

    @Test
    void conflicting_fields_are_refused_and_change_nothing() {
        String before = caller.get("/v2/members/" + priya).text();

        assertThat(List.of(change("{\"archiveDocuments\":true}"), change("{\"newOwnerId\":\"" + tomas + "\"}"),
                change("{\"firstName\":\"X\",\"isArchived\":true,\"archiveDocuments\":true,\"newOwnerId\":\"" + tomas + "\"}"),
                change("{\"isArchived\":true,\"newOwnerId\":\"" + priya + "\"}"),
                change("{\"isArchived\":true,\"newOwnerId\":\"" + caller.known("hugo.martin@harborandpine.example.com") + "\"}"),
                change("{\"isArchived\":true,\"newOwnerId\":\"nobody\"}")), contains(
                "400 invalid_request: archiveDocuments and archiveScheduledExports are allowed only with isArchived or "
                        + "isInactive true",
                "400 invalid_request: newOwnerId is allowed only with isArchived or isInactive true",
                "400 invalid_request: archiveDocuments and newOwnerId are not allowed together",
                "400 invalid_request: newOwnerId is the member who leaves",
                "400 invalid_request: newOwnerId is a member who is not active",
                "404 not_found: Member is not found: nobody"));
        assertThat(caller.get("/v2/members/" + priya).text(), equalTo(before));
        assertThat(owner("Notes"), equalTo(priya));
    }

    private String change(String body) {
        return refusal(caller.send("PATCH", "/v2/members/" + priya, body));
    }

    private Entity inode(String name) {
        return state.of(Kinds.INODE).all(IndexKey.NAME, name.toLowerCase(Locale.ROOT)).firstEntry().getValue();
    }

    private String owner(String name) {
        return inode(name).text("ownerId");
    }

    private String path(String name) {
        return new Inodes(state).row(inode(name), "view").path("path").textValue();
    }
}
