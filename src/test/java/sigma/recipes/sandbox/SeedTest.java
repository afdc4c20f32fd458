package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Stores;
import sigma.recipes.sandbox.teams.TeamStore;

class SeedTest {

    private static final String PREFIX = "The seed of the sandbox, sandbox/organization.yaml, is broken at ";
    private static final String START = """
            account types: [{name: Admin, description: all}]
            members: [{name: Mara Lindqvist, email: m@example.com, type: Admin}]
            """;

    @Test
    void a_seed_is_planted_and_its_first_member_owns_the_credentials() {
        State state = state();

        Entity owner = Seed.of(START + "teams: [{name: Finance, members: [Mara Lindqvist]}]").create(state);

        assertThat(owner.text("email"), equalTo("m@example.com"));
        assertThat(new TeamStore(state).memberIds(state.of(Kinds.TEAM).all().firstEntry().getValue()).get(0),
                equalTo(owner.id()));
    }

    @Test
    void a_broken_seed_names_the_place() {
        assertThat(broken(START + "teams: [{name: Finance, members: [Nobody]}]"),
                startsWith("teams[0].members: there is no member \"Nobody\" above it"));
        assertThat(broken(START + "teams: [{description: no name}]"), startsWith("teams[0]: name is missing"));
        assertThat(broken(START + "workspaces: [{name: A}, {name: B, grants: [{to: Nobody, may: view}]}]"),
                startsWith("workspaces[1].grants: there is no member or team \"Nobody\" above it"));
        assertThat(broken(START + "recents: [{member: Mara Lindqvist, document: Gone, days: 1}]"),
                startsWith("recents[0]: there is no document \"Gone\" above it"));
        assertThat(broken(START + "workspaces: [{name: A, holds: [{spreadsheet: B}]}]"), startsWith("workspaces[0].holds: a file "
                + "needs one of folder, workbook, dataset, data-model, report, template, symlink, with its name"));
        assertThat(broken(START + "own folders: [{of: Nobody}]"),
                startsWith("own folders[0]: there is no member \"Nobody\" above it"));
        assertThat(broken("account types: [{name: Admin}]\nmembers: [{name: M, email: m@example.com, type: Boss}]"),
                startsWith("members[0]: Member type name is not found"));
        assertThat(broken(START.replace("type: Admin}", "type: Admin, state: on leave}")),
                startsWith("members[0]: state is \"on leave\"; expected active, deactivated or inactive"));
        assertThat(broken(START.replace("type: Admin}", "type: Admin}, {name: M, email: M@example.com, type: Admin}")),
                startsWith("members[1]: Duplicate record"));
        assertThat(broken("account types: [{name: Admin, permissions: [fly]}]"),
                startsWith("account types[0]: there is no account type permission \"fly\" above it"));
        assertThat(broken("account types: []"), startsWith("members[0]: there is no member"));
        String connection = START + "warehouses: [{address: a, holds: {S: {T: {C: text}}}, new: [[S, %s]]}]\n"
                + "connections: [{name: A, type: redshift, host: a}]\n"
                + "connection grants: [{connection: A, path: [%s], to: Mara Lindqvist, may: usage}]";
        assertThat(broken(connection.formatted("X", "S")), startsWith("connections[0]: A has no path S.X"));
        assertThat(broken(connection.formatted("T", "X")), startsWith("connection grants[0]: A has no path X"));
        assertThat(broken(START + "warehouses: [{holds: {}}]"), startsWith("warehouses[0]: address is missing"));
    }

    @Test
    void a_seed_that_is_no_yaml_is_told() {
        assertThat(without(assertThrows(BrokenSeed.class, () -> Seed.of("members: [")).getMessage()),
                startsWith("the text: no YAML: "));
    }

    private static String broken(String seed) {
        return without(assertThrows(BrokenSeed.class, () -> Seed.of(seed).create(state())).getMessage());
    }

    private static String without(String message) {
        assertThat(message, startsWith(PREFIX));
        return message.substring(PREFIX.length());
    }

    private static State state() {
        return new State("o", new Stores(Modules.kinds()), new IdSource(1), Clock.systemUTC());
    }
}
