package sigma.recipes.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.fixture.RecordingListener;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.MemberPage;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.PageToken;
import sigma.recipes.client.model.RecentDocument;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

class MembersTest {

    private static final MemberId ANA = new MemberId(ClientFixture.ANA);

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void invitation_sends_the_given_fields_and_the_mail_option() {
        fixture.api.responses("POST /v2/members", Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));

        Member ana = fixture.client().members().invite(new NewMember("ana@example.com", "Ana", "Silva", "View"));

        assertThat(ana, equalTo(new Member(ANA, "ana@example.com", "Ana", "Silva", "View", false, false)));
        LoopbackApi.ReceivedRequest sent = fixture.api.seen("POST /v2/members").get(0);
        assertThat(sent.body(), is("{\"email\":\"ana@example.com\",\"firstName\":\"Ana\",\"lastName\":\"Silva\",\"memberType\":\"View\"}"));
        assertThat(sent.uri().getRawQuery(), is("sendInvite=false"));
        assertThat(sent.header("Content-type"), is("application/json"));
        assertThat(sent.header("Authorization"), is("Bearer access-1"));
    }

    @Test
    void invitation_may_have_teams_and_no_address() {
        fixture.api.responses("POST /v2/members", Response.refusal(400, "invalid_request", "Expecting string at 0.email"));
        SigmaClient client = fixture.client();
        NewMember nobody = new NewMember("a@b.c", "Ana", "Silva", "View").withoutAddress().into(new TeamId(ClientFixture.TEAM));

        assertThrows(Refusal.class, () -> client.deliberately(() -> client.members().invite(nobody)));

        assertThat(fixture.api.seen("POST /v2/members").get(0).body(), is("{\"firstName\":\"Ana\",\"lastName\":\"Silva\","
                + "\"memberType\":\"View\",\"addToTeams\":[{\"teamId\":\"" + ClientFixture.TEAM + "\"}]}"));
        assertThat(fixture.notes.exchanges().get(1).fieldsSent(), contains("addToTeams[].teamId", "firstName", "lastName",
                "memberType", "query sendInvite"));
    }

    @Test
    void member_is_found_by_exact_address_ignoring_case() {
        fixture.api.responses("GET /v2/members", Response.ok(ClientFixture.page(null,
                ClientFixture.member("x" + ClientFixture.ANA, "ana+2@example.com", ""),
                ClientFixture.member(ClientFixture.ANA, "Ana@Example.com", ""))));

        Optional<Member> found = fixture.client().members().byAddress("ana@example.com");
        Optional<Member> other = fixture.client().members().byAddress("an@example.com");

        assertThat(found.map(Member::id), is(Optional.of(ANA)));
        assertThat(other, is(Optional.empty()));
        assertThat(fixture.api.seen("GET /v2/members").get(0).uri().getRawQuery(), is("email=ana%40example.com"));
    }

    @Test
    void plus_sign_in_an_address_is_encoded() {
        fixture.api.responses("GET /v2/members", Response.ok(ClientFixture.page(null)));

        fixture.client().members().byAddress("ana+\u00fc& %@example.com");

        assertThat(fixture.api.seen("GET /v2/members").get(0).uri().getRawQuery(),
                is("email=ana%2B%C3%BC%26%20%25%40example.com"));
    }

    @Test
    void deactivated_member_is_found_only_among_all_members() {
        fixture.api.responses("GET /v2/members",
                Response.ok(ClientFixture.page(null, ClientFixture.member(ClientFixture.ANA, "ana@example.com", ",\"isArchived\":true"))));

        assertThat(fixture.client().members().byAddress("ana@example.com"), is(Optional.empty()));
        assertThat(fixture.client().members().byAddressAnywhere("ana@example.com").map(Member::active), is(Optional.of(false)));
        assertThat(fixture.api.seen("GET /v2/members").get(1).uri().getQuery(),
                is("includeArchived=true&includeInactive=true&email=ana@example.com"));
        assertThat(fixture.client().members().allAnywhere().map(Member::archived).toList(), contains(true));
    }

    @Test
    void members_are_read_page_by_page_on_demand() {
        fixture.api.responses("GET /v2/members",
                Response.ok(ClientFixture.page("2", ClientFixture.member("a", "a@example.com", ""), ClientFixture.member("b", "b@example.com", ""))),
                Response.ok(ClientFixture.page(null, ClientFixture.member("c", "c@example.com", ""))));

        List<String> firstTwo = fixture.client().members().all(2).limit(2).map(Member::email).toList();

        assertThat(firstTwo, contains("a@example.com", "b@example.com"));
        assertThat(fixture.api.seen("GET /v2/members").size(), is(1));

        fixture.api.responses("GET /v2/members",
                Response.ok(ClientFixture.page("2", ClientFixture.member("a", "a@example.com", ""))),
                Response.ok(ClientFixture.page(null, ClientFixture.member("c", "c@example.com", ""))));
        assertThat(fixture.client().members().all(1).map(Member::email).toList(), contains("a@example.com", "c@example.com"));
        assertThat(fixture.api.seen("GET /v2/members").get(2).uri().getQuery(), is("limit=1&page=2"));
    }

    @Test
    void page_has_the_token_of_the_next() {
        fixture.api.responses("GET /v2/members", Response.ok(ClientFixture.page("next/one", ClientFixture.member("a", "a@example.com", ""))));

        MemberPage page = fixture.client().members().page(Optional.of(new PageToken("to ken")), OptionalInt.of(7));

        assertThat(page.entries().size(), is(1));
        assertThat(page.next(), is(Optional.of(new PageToken("next/one"))));
        assertThat(fixture.api.seen("GET /v2/members").get(0).uri().getRawQuery(), is("limit=7&page=to%20ken"));
    }

    @Test
    void pages_can_be_read_individually() {
        fixture.api.responses("GET /v2/members",
                Response.ok(ClientFixture.page("2", ClientFixture.member("a", "a@example.com", ""))),
                Response.ok(ClientFixture.page(null)));

        List<MemberPage> pages = fixture.client().members().pages(1).toList();

        assertThat(pages.stream().map(page -> page.entries().size()).toList(), contains(1, 0));
        assertThat(fixture.api.seen("GET /v2/members").get(0).uri().getQuery(), is("limit=1"));
    }

    @Test
    void member_is_compared_without_changed_fields() {
        Member ana = new Member(ANA, "ana@example.com", "Ana", "Silva", "View", false, false);
        Member gone = new Member(ANA, "ana@example.com", "Ana", "Silva", "View", true, false);

        assertThat(ana.withAccountType("Build"), is(new Member(ANA, "ana@example.com", "Ana", "Silva", "Build", false, false)));
        assertThat(ana.withEmail("b@example.com"), is(new Member(ANA, "b@example.com", "Ana", "Silva", "View", false, false)));
        assertThat(ana.withStateOf(gone), is(gone));
    }

    @Test
    void member_is_searched_by_name_and_the_whole_list_is_read_if_nothing_is_found() {
        fixture.api.responses("GET /v2/members",
                Response.ok(ClientFixture.page(null, ClientFixture.member("a", "a@example.com", ""), ClientFixture.member("b", "b@example.com", ""))),
                Response.refusal(400, "invalid_request", "search is not supported"),
                Response.ok(ClientFixture.page(null, ClientFixture.member("c", "c@example.com", ""))),
                Response.ok(ClientFixture.page(null)));
        Members members = fixture.client().members();

        assertThat(members.named(" ana SILVA").stream().map(Member::email).toList(),
                contains("a@example.com", "b@example.com"));
        assertThat("the search was refused", members.named("Ana Silva").size(), is(1));
        assertThat("the list is known", members.named("Ben Okoye"), is(empty()));
        assertThat(fixture.api.seen("GET /v2/members").stream().map(seen -> seen.uri().getQuery()).toList(), contains(
                "includeArchived=true&includeInactive=true&search=ana SILVA",
                "includeArchived=true&includeInactive=true&search=Ana Silva",
                "includeArchived=true&includeInactive=true&limit=1000",
                "includeArchived=true&includeInactive=true&search=Ben Okoye"));
    }

    @Test
    void whole_list_is_read_again_after_a_change() {
        fixture.api.responses("GET /v2/members", Response.ok(ClientFixture.page(null, ClientFixture.member("c", "c@example.com", ""))));
        fixture.api.responses("POST /v2/members", Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));
        fixture.api.responses("PATCH /v2/members/" + ClientFixture.ANA, Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));
        fixture.api.responses("DELETE /v2/members/" + ClientFixture.ANA, Response.ok("{}"));
        Members members = fixture.client().members();
        List<Runnable> changes = List.of(() -> { },
                () -> members.invite(new NewMember("ana@example.com", "Ana", "Silva", "View")),
                () -> members.changeAddress(ANA, "ana@example.com"), () -> members.deactivate(ANA));

        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).run();
            members.everyone();
            members.everyone();
            assertThat(fixture.api.seen("GET /v2/members").size(), is(i + 1));
        }
    }

    @Test
    void whole_list_that_was_read_during_a_change_is_read_again() {
        fixture.api.responses("GET /v2/members", Response.ok(ClientFixture.page(null, ClientFixture.member("c", "c@example.com", ""))));
        fixture.api.responses("POST /v2/members", Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));
        AtomicReference<Members> members = new AtomicReference<>();
        ExchangeListener readsDuringChange = new ExchangeListener() {
            @Override
            public void exchanged(CheckedExchange exchange) {
                if (exchange.operation().map(Operation::id).equals(Optional.of("createMember"))) {
                    members.get().everyone();
                }
            }

            @Override
            public void read(Operation operation, int status, Set<String> fields) {
                // Not part of this test.
            }
        };
        members.set(SigmaClient.open(fixture.transport, new ClientConfig(fixture.api.access(), CallPolicy.sandbox(), Contract.load(),
                fixture.redaction, fixture.owned, readsDuringChange)).members());

        members.get().invite(new NewMember("ana@example.com", "Ana", "Silva", "View"));
        members.get().everyone();

        assertThat(fixture.api.seen("GET /v2/members").size(), is(2));
    }

    @Test
    void updates_send_only_the_changed_field() {
        fixture.api.responses("PATCH /v2/members/" + ClientFixture.ANA, Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));
        Members members = fixture.client().members();

        members.changeAccountType(ANA, "Build");
        members.changeAddress(ANA, "ana2@example.com");
        members.deactivate(ANA, new MemberId("other"));
        members.reactivate(ANA);

        assertThat(fixture.api.seen("PATCH /v2/members/" + ClientFixture.ANA).stream().map(LoopbackApi.ReceivedRequest::body).toList(), contains(
                "{\"memberType\":\"Build\"}", "{\"email\":\"ana2@example.com\"}",
                "{\"isArchived\":true,\"newOwnerId\":\"other\"}", "{\"isArchived\":false}"));
    }

    @Test
    void recent_documents_omit_error_rows() {
        fixture.api.responses("GET /v2/members/" + ClientFixture.ANA + "/files/recents", Response.ok(ClientFixture.page(null,
                document("Old", ",\"lastInteractionAt\":\"2026-01-01T00:00:00.000Z\""),
                "{\"code\":403,\"message\":\"no\",\"requestId\":\"0b0f9b1c-0000-4000-8000-000000000000\"}",
                document("Never", ""),
                document("New", ",\"lastInteractionAt\":\"2026-02-01T00:00:00.000Z\""))));

        List<RecentDocument> recents = fixture.client().members().recents(ANA, false).toList();

        assertThat(recents.stream().map(RecentDocument::name).toList(), contains("Old", "Never", "New"));
        assertThat(recents.get(1), is(new RecentDocument("Never", "workbook", "edit", Optional.empty())));
        assertThat(recents.get(2).lastInteractionAt(), is(Optional.of(java.time.Instant.parse("2026-02-01T00:00:00Z"))));
        assertThat(fixture.api.seen("GET /v2/members/" + ClientFixture.ANA + "/files/recents").get(0).uri().getQuery(),
                is("includeExplorations=false"));
    }

    @Test
    void read_fields_are_reported_as_json_paths() {
        fixture.api.responses("GET /v2/members", Response.ok(ClientFixture.page(null)));
        fixture.api.responses("GET /v2/members/" + ClientFixture.ANA, Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", "")));

        fixture.client().members().byAddress("nobody@example.com");
        fixture.client().members().get(ANA);

        assertThat("an empty list", fixture.notes.reads(), hasItem(new RecordingListener.Read("listMembers", 200, Set.of("nextPage"))));
        assertThat("without isArchived and isInactive, which the response lacks", fixture.notes.reads(), hasItem(
                new RecordingListener.Read("getMember", 200, Set.of("memberId", "email", "firstName", "lastName", "memberType"))));
        assertThat(fixture.notes.reads().get(0), is(new RecordingListener.Read("postToken", 200, Set.of("access_token",
                "expires_in", "refresh_token"))));
    }

    @Test
    void blank_id_is_refused_before_any_request() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new MemberId(" "));

        assertThat(refused.getMessage(), is("The id of a member is blank"));
    }

    private static String document(String name, String more) {
        return """
                {"id":"0b0f9b1c-6666-4666-8666-666666666666","urlId":"2opi6VLEne4BaPyj00US50","name":"%s",
                 "type":"workbook","parentId":"0b0f9b1c-5555-4555-8555-555555555555","parentUrlId":"2opi6VLEne4BaPyj00US51",
                 "permission":"edit","path":"My Documents","badge":null,"isArchived":false,"createdBy":"a","updatedBy":"a",
                 "createdAt":"2026-01-01T00:00:00.000Z","updatedAt":"2026-01-01T00:00:00.000Z"%s}
                """.formatted(name, more);
    }
}
