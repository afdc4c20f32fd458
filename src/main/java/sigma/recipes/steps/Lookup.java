package sigma.recipes.steps;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.Connection;
import sigma.recipes.client.ConnectionId;
import sigma.recipes.client.Member;
import sigma.recipes.client.MemberId;
import sigma.recipes.client.Refusal;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.Team;
import sigma.recipes.client.TeamId;
import sigma.recipes.client.Workspace;
import sigma.recipes.client.WorkspaceId;

/**
 * Finds what a feature or a command line names: a person by name, address, id or "me", everything else by name or id.
 */
final class Lookup {

    private static final Pattern MEMBER_ID = Pattern.compile("[0-9A-Za-z]{20,40}");
    private static final Pattern UUID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern URL_ID = Pattern.compile("[0-9A-Za-z]{20,22}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");

    private final SigmaClient sigma;

    Lookup(SigmaClient sigma) {
        this.sigma = sigma;
    }

    /** Returns the members that {@code text} may mean: none, one, or the candidates of an ambiguous name. */
    List<Member> members(String text) {
        if (text.equals("me")) {
            return List.of(me());
        }
        if (ADDRESS.matcher(text).matches()) {
            return sigma.members().byAddressAnywhere(text).stream().toList();
        }
        List<Member> byId = MEMBER_ID.matcher(text).matches()
                ? byId(() -> sigma.members().get(new MemberId(text))) : List.of();
        return byId.isEmpty() ? named(sigma.members().all(), Member::name, text) : byId;
    }

    Member me() {
        return sigma.members().get(sigma.session().whoAmI().id());
    }

    List<Team> teams(String text) {
        List<Team> byId = UUID.matcher(text).matches()
                ? byId(() -> sigma.teams().get(new TeamId(text))) : List.of();
        return byId.isEmpty() ? named(sigma.teams().named(text).stream(), Team::name, text) : byId;
    }

    List<Workspace> workspaces(String text) {
        List<Workspace> byId = UUID.matcher(text).matches() || URL_ID.matcher(text).matches()
                ? byId(() -> sigma.workspaces().get(new WorkspaceId(text))) : List.of();
        return byId.isEmpty() ? named(sigma.workspaces().named(text).stream(), Workspace::name, text) : byId;
    }

    List<Connection> connections(String text) {
        List<Connection> byId = UUID.matcher(text).matches()
                ? byId(() -> sigma.connections().get(new ConnectionId(text))) : List.of();
        return byId.isEmpty() ? named(sigma.connections().named(text).stream(), Connection::name, text) : byId;
    }

    /**
     * Returns the only one of {@code candidates}.
     *
     * @throws AssertionError where there is none or more than one; it lists the candidates
     */
    static <T> T only(String kind, String text, List<T> candidates, Function<T, String> described) {
        if (candidates.isEmpty()) {
            throw new AssertionError("There is no " + kind + " \"" + text + "\" in this organization.\n"
                    + "Give a " + kind + " by its " + ways(kind) + ".");
        }
        if (candidates.size() > 1) {
            throw new AssertionError("\"" + text + "\" may mean " + candidates.size() + " " + kind + "s:\n"
                    + candidates.stream().map(described).map(line -> "  " + line).collect(Collectors.joining("\n"))
                    + "\nGive the one you mean by its " + (kind.equals("member") ? "address or id." : "id."));
        }
        return candidates.get(0);
    }

    /** Returns a member as a candidate is listed: name, address, state and id. */
    static String describe(Member member) {
        return member.name() + ", " + member.email() + (member.active() ? "" : ", deactivated") + ", id "
                + member.id().value();
    }

    private static String ways(String kind) {
        return kind.equals("member") ? "full name, address or id, or say \"me\"" : "name or id";
    }

    private static <T> List<T> named(Stream<T> all, Function<T, String> name, String text) {
        try (all) {
            return all.filter(one -> name.apply(one).strip().equalsIgnoreCase(text.strip())).toList();
        }
    }

    private static <T> List<T> byId(java.util.function.Supplier<T> get) {
        try {
            return List.of(get.get());
        } catch (Refusal refusal) {
            // A name may look like an id: what is not found by id is looked for by name.
            if (refusal.status() == 404 || refusal.status() == 400) {
                return List.of();
            }
            throw refusal;
        }
    }
}
