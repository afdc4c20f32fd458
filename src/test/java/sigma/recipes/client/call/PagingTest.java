package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.AccountType;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Contract;

class PagingTest {

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void repeated_page_ends_the_stream_with_an_error() {
        fixture.api.responses("GET /v2/members",
                Response.ok(ClientFixture.page("2", ClientFixture.member("a", "a@example.com", ""))),
                Response.ok(ClientFixture.page("3", ClientFixture.member("b", "b@example.com", ""))),
                Response.ok(ClientFixture.page("2", ClientFixture.member("c", "c@example.com", ""))));
        List<String> read = new ArrayList<>();

        EndlessPages endless = assertThrows(EndlessPages.class,
                () -> fixture.client().members().all().map(Member::email).forEach(read::add));

        assertThat(endless.getMessage(), is("""
                The pages of listMembers do not end.
                  where:    GET /v2/members
                  expected: nextPage: a page that was not read yet, or the end
                  actual:   "2" on page 3, which was read before
                  fix:      report it to Sigma: the list repeats itself"""));
        assertThat(read, contains("a@example.com", "b@example.com"));
    }

    @Test
    void too_many_pages_are_distinguished_from_a_repeated_page() {
        assertThat(EndlessPages.tooMany(Contract.load().operation("listTeams").orElseThrow(), Paging.MOST_PAGES).getMessage(),
                is("""
                The pages of listTeams do not end.
                  where:    GET /v2/teams
                  expected: the last page within 10000 pages
                  actual:   another page after them
                  fix:      ask for larger pages; if they are large already, report it to Sigma"""));
    }

    @Test
    void list_stops_at_the_maximum_number_of_pages() {
        fixture.api.responses("GET /v2/members", IntStream.rangeClosed(1, 4)
                .mapToObj(page -> Response.ok(ClientFixture.page(String.valueOf(page + 1)))).toArray(Response[]::new));
        ApiExecutor wire = new ApiExecutor(fixture.transport, fixture.config(CallPolicy.sandbox()));

        EndlessPages endless = assertThrows(EndlessPages.class, () -> new Paging(wire, 3)
                .all(ApiCall.of(wire.operation("listMembers")), Paging.Style.PAGE, Member.class).toList());

        assertThat(endless.getMessage().lines().toList().get(2), is("  expected: the last page within 3 pages"));
        assertThat(fixture.api.seen("GET /v2/members").size(), is(3));
    }

    @Test
    void empty_page_in_the_middle_does_not_end_a_list() {
        fixture.api.responses("GET /v2/members", Response.ok(ClientFixture.page("2")),
                Response.ok(ClientFixture.page(null, ClientFixture.member("c", "c@example.com", ""))));

        assertThat(fixture.client().members().all().map(Member::email).toList(), contains("c@example.com"));
    }

    @Test
    void empty_list_is_an_empty_stream() {
        fixture.api.responses("GET /v2/members", Response.ok(ClientFixture.page(null)));

        assertThat(fixture.client().members().all().toList(), is(empty()));
    }

    @Test
    void paging_by_token_ends_without_a_token() {
        fixture.api.responses("GET /v2/accountTypes",
                Response.ok("{\"entries\":[" + accountType("View") + "],\"nextPageToken\":\"t/2\"}"),
                Response.ok("{\"entries\":[" + accountType("Build") + "]}"));

        List<String> names = fixture.client().accountTypes().all().map(AccountType::name).toList();

        assertThat(names, contains("View", "Build"));
        assertThat(fixture.api.seen("GET /v2/accountTypes").get(1).uri().getRawQuery(), is("pageToken=t%2F2"));
        assertThat(fixture.notes.reads().get(1).fields(),
                is(java.util.Set.of("entries[].accountTypeName", "nextPageToken")));
    }

    private static String accountType(String name) {
        return "{\"accountTypeId\":\"0b0f9b1c-7777-4777-8777-777777777777\",\"accountTypeName\":\"" + name
                + "\",\"description\":\"\",\"isCustom\":false}";
    }
}
