package sigma.recipes.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.access.AccessReason;
import sigma.recipes.client.access.AccessibleFile;
import sigma.recipes.client.access.FileGrant;
import sigma.recipes.client.access.GrantedAccess;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.MemberId;

class MemberAccessTest {

    private static final MemberId ANA = new MemberId(ClientFixture.ANA);
    private static final AccessibleFile WORKSPACE = file("w", "Company", "workspace", "root", null);
    private static final AccessibleFile FOLDER = file("f", "Finance", "folder", "w", null);

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void all_document_types_are_listed_together_and_workspaces_separately() {
        String files = "GET /v2/members/" + ClientFixture.ANA + "/files";
        fixture.api.responses(files, Response.ok(ClientFixture.page(null)));
        fixture.api.responses("GET /v2/members/" + ClientFixture.ANA + "/teams", Response.ok(ClientFixture.page(null)));
        fixture.api.responses("GET /v2/grants", Response.ok(ClientFixture.page(null)));

        assertThat(fixture.client().memberAccess().openTo(ANA).toList(), is(List.of()));

        assertThat(fixture.api.seen(files).stream().map(request -> request.uri().getQuery()).toList(), contains(
                "limit=1000&typeFilters=folder", "limit=1000&typeFilters=workspace",
                "limit=1000&typeFilters=workbook&typeFilters=data-model&typeFilters=report&typeFilters=dataset"));
    }

    @Test
    void ownership_is_the_first_reason_and_inherited_grants_are_the_last() {
        GrantedAccess access = new GrantedAccess(ANA).within(Stream.of(FOLDER, WORKSPACE))
                .granted(Optional.empty(), Stream.of(new FileGrant("url-d", "explore")))
                .granted(Optional.of("Finance"), Stream.of(new FileGrant("w", "view"), new FileGrant("url-f", "edit")));

        assertThat(reasons(access, file("d", "Forecast", "workbook", "f", ANA)),
                contains("owner: edit", "grant: explore", "folder Finance, team Finance: edit", "workspace Company, team Finance: view"));
    }

    @Test
    void owner_of_a_folder_can_open_its_content() {
        GrantedAccess access = new GrantedAccess(ANA).within(Stream.of(file("f", "Finance", "folder", "w", ANA)));

        assertThat(reasons(access, file("d", "Forecast", "workbook", "f", null)), contains("folder Finance, owner: edit"));
    }

    @Test
    void document_without_a_grant_has_an_unknown_reason() {
        assertThat(reasons(new GrantedAccess(ANA), file("d", "Forecast", "workbook", "f", null)), contains("unknown: edit"));
    }

    @Test
    void cyclic_folders_end_the_search() {
        GrantedAccess access = new GrantedAccess(ANA).within(Stream.of(file("a", "A", "folder", "b", null), file("b", "B", "folder", "a", null)))
                .granted(Optional.empty(), Stream.of(new FileGrant("b", "view")));

        assertThat(reasons(access, file("d", "Forecast", "workbook", "a", null)), contains("folder B, grant: view"));
    }

    private static List<String> reasons(GrantedAccess access, AccessibleFile document) {
        return access.explained(document).reasons().stream().map(MemberAccessTest::shown).toList();
    }

    private static String shown(AccessReason reason) {
        return reason.text() + ": " + reason.permission();
    }

    private static AccessibleFile file(String id, String name, String type, String parent, MemberId owner) {
        return new AccessibleFile(new FileId(id), "url-" + id, name, type, new FileId(parent), "edit", "", owner);
    }
}
