package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.data.DataException;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Stores;
import sigma.recipes.sandbox.teams.TeamStore;

class SeedTest {

    private static final String START = """
            account types: [{name: Admin, description: all}]
            members: [{name: Mara Lindqvist, email: m@example.com, type: Admin}]
            """;

    @Test
    void seed_is_loaded_and_its_first_member_owns_the_credentials() {
        State state = state();

        Entity owner = Seed.of(START + "teams: [{name: Finance, members: [Mara Lindqvist]}]").create(state);

        assertThat(owner.text("email"), equalTo("m@example.com"));
        assertThat(new TeamStore(state).memberIds(state.of(Kinds.TEAM).all().firstEntry().getValue()).get(0),
                equalTo(owner.id()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            teams: [{name: Finance, members: [Nobody]}] | 3 | teams[0].members can't be created: there is no member "Nobody" above it
            workspaces: [{name: A}, {name: B, grants: [{to: Nobody, may: view}]}] | 3 | workspaces[1].grants can't be created: there is no member or team "Nobody" above it
            recents: [{member: Mara Lindqvist, document: Gone, days: 1}] | 3 | recents[0] can't be created: there is no document "Gone" above it
            own folders: [{of: Nobody}]             | 3 | own folders[0] can't be created: there is no member "Nobody" above it
            workspaces: [{name: A, holds: [{by: Mara Lindqvist}]}] | 3 | workspaces[0].holds can't be created: a file needs one of folder, workbook, dataset, data-model, report, template, symlink, with its name
            teams: [{description: no name}]         | 3 | teams[0] has no name
            workspaces: [{name: A, holds: [{workbok: B}]}] | 3 | workspaces[0].holds[0] has "workbok", which is unknown. Did you mean "workbook"?
            warehouses: [{holds: {}}]               | 3 | warehouses[0] has no address
            """)
    void invalid_entry_is_reported_with_its_line(String entry, int line, String problem) {
        assertThat(broken(START + entry), startsWith("sandbox/organization.yaml can't be read (1 problem).\n  " + problem));
        assertThat(broken(START + entry), containsString("sandbox/organization.yaml:" + line));
        assertThat(broken(START + entry), containsString("  fix: "));
    }

    @Test
    void entry_that_the_api_would_refuse_is_reported_with_its_line() {
        assertThat(broken("account types: [{name: Admin}]\nmembers: [{name: M, email: m@example.com, type: Boss}]"),
                containsString("members[0] can't be created: Member type name is not found"));
        assertThat(broken(START.replace("type: Admin}", "type: Admin, state: on leave}")),
                containsString("members[0].state can't be used.\n    where:    sandbox/organization.yaml:2\n"
                        + "    expected: whether the member can sign in: one of active, deactivated, inactive"));
        assertThat(broken(START.replace("type: Admin}", "type: Admin}, {name: M, email: M@example.com, type: Admin}")),
                containsString("members[1] can't be created: Duplicate record"));
        assertThat(broken("account types: [{name: Admin, permissions: [fly]}]"),
                containsString("account types[0] can't be created: there is no account type permission \"fly\" above it"));
        assertThat(broken("account types: []"), containsString("members[0] can't be created: there is no member"));
        String connection = START + "warehouses: [{address: a, holds: {S: {T: {C: text}}}, new: [[S, %s]]}]\n"
                + "connections: [{name: A, type: redshift, host: a}]\n"
                + "connection grants: [{connection: A, path: [%s], to: Mara Lindqvist, may: usage}]";
        assertThat(broken(connection.formatted("X", "S")), containsString("connections[0] can't be created: A has no path S.X"));
        assertThat(broken(connection.formatted("T", "X")), containsString("connection grants[0] can't be created: A has no path X"));
    }

    @Test
    void seed_that_is_not_yaml_is_refused() {
        assertThat(assertThrows(DataException.class, () -> Seed.of("members: [")).getMessage(),
                startsWith("sandbox/organization.yaml can't be read (1 problem).\n  It is not valid YAML.\n"));
    }

    private static String broken(String seed) {
        return assertThrows(DataException.class, () -> Seed.of(seed).create(state())).getMessage();
    }

    private static State state() {
        return new State("o", new Stores(Modules.kinds()), new IdSource(1), Clock.systemUTC());
    }
}
