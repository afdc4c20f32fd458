package sigma.recipes.steps.scenario;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;

/**
 * Finds objects by texts of a feature or a command line: a person by name, email address, id or "me", everything else by
 * name or id. A name is first searched by the API; before an object is reported as missing, the whole list is checked.
 */
public final class Finder {

    private static final Pattern MEMBER_ID = Pattern.compile("[0-9A-Za-z]{20,40}");
    private static final Pattern UUID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern URL_ID = Pattern.compile("[0-9A-Za-z]{20,22}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");

    private final SigmaClient sigma;

    /** Creates a finder that asks with {@code sigma}. */
    public Finder(SigmaClient sigma) {
        this.sigma = sigma;
    }

    /**
     * Returns the member for {@code text}. A member given by name has to be active.
     *
     * @throws AssertionError if there is no such member, more than one, or only a deactivated one with that name
     */
    Member member(String text) {
        List<Member> candidates = members(text);
        List<Member> active = candidates.stream().filter(Member::active).toList();
        boolean byName = candidates.stream().allMatch(member -> isNamed(member.name(), text));
        if (!byName || !active.isEmpty()) {
            return only("member", text, byName ? active : candidates, Finder::describe);
        }
        throw new AssertionError("The member \"" + text + "\" is deactivated:\n" + listed(candidates, Finder::describe)
                + "\n./recipes run deactivate-and-reactivate-a-member --member ID --state active reactivates a member."
                + "\nGive the email address or id if you mean a deactivated member.");
    }

    /**
     * Returns the member for {@code text}, active or not.
     *
     * @throws AssertionError if there is no such member, or more than one
     */
    public Member memberInAnyState(String text) {
        return only("member", text, members(text), Finder::describe);
    }

    Member me() {
        return sigma.members().get(sigma.session().whoAmI().id());
    }

    /**
     * Returns the team for {@code text}.
     *
     * @throws AssertionError if there is no such team, or more than one
     */
    Team team(String text) {
        List<Team> byId = UUID.matcher(text).matches()
                ? byId(() -> sigma.teams().get(new TeamId(text))) : List.of();
        return new Candidates<>(NotFound.TEAM, sigma.teams()::named, sigma.teams()::all, Team::name, team -> team.id().value())
                .find(text, byId);
    }

    /** Returns the workspace for {@code text}, like {@link #team}. */
    Workspace workspace(String text) {
        List<Workspace> byId = UUID.matcher(text).matches() || URL_ID.matcher(text).matches()
                ? byId(() -> sigma.workspaces().get(new WorkspaceId(text))) : List.of();
        return new Candidates<>(NotFound.WORKSPACE, sigma.workspaces()::named, sigma.workspaces()::all, Workspace::name,
                workspace -> workspace.id().value()).find(text, byId);
    }

    /** Returns the connection for {@code text}, like {@link #team}. */
    Connection connection(String text) {
        List<Connection> byId = UUID.matcher(text).matches()
                ? byId(() -> sigma.connections().get(new ConnectionId(text))) : List.of();
        return new Candidates<>(NotFound.CONNECTION, sigma.connections()::named, sigma.connections()::all, Connection::name,
                connection -> connection.id().value()).find(text, byId);
    }

    /**
     * Returns the workbook for {@code text}, which is an id, a short id or a name. Workbooks that the caller may open come
     * first; an Admin also finds the others.
     *
     * @throws AssertionError if there is no such workbook, or more than one
     */
    public Workbook workbook(String text) {
        List<Workbook> found = UUID.matcher(text).matches()
                ? unlessForbidden(() -> byId(() -> sigma.workbooks().get(new WorkbookId(text)))) : List.of();
        if (found.isEmpty()) {
            List<Workbook> open = sigma.workbooks().all().toList();
            found = workbooks(open, text);
            if (found.isEmpty()) {
                List<Workbook> all = unlessForbidden(() -> sigma.workbooks().everyones().toList());
                found = workbooks(all, text);
                if (found.isEmpty()) {
                    throw NotFound.WORKBOOK.error(text, (all.isEmpty() ? open : all).stream().map(Workbook::name).toList());
                }
            }
        }
        return only("workbook", text, found, workbook -> workbook.name() + " in " + workbook.path() + ", id " + workbook.id());
    }

    private static List<Workbook> workbooks(List<Workbook> all, String text) {
        return first(all, workbook -> workbook.id().value().equals(text) || workbook.urlId().equals(text),
                workbook -> isNamed(workbook.name(), text));
    }

    private static <T> List<T> unlessForbidden(Supplier<List<T>> look) {
        try {
            return look.get();
        } catch (Refusal refusal) {
            if (refusal.isForbidden()) {
                return List.of();
            }
            throw refusal;
        }
    }

    /**
     * Returns the element of a workbook for {@code text}, which is an id or a name.
     *
     * @throws AssertionError if there is no such element, or more than one
     */
    Element element(Workbook workbook, String text) {
        List<Element> all = sigma.workbooks().elements(workbook.id()).toList();
        List<Element> found = first(all, element -> element.id().value().equals(text), element -> isNamed(element.name(), text));
        if (found.isEmpty()) {
            throw NotFound.ELEMENT.error(text, all.stream().map(Element::name).filter(name -> !name.isEmpty()).toList());
        }
        return only("element", text, found, element -> element.name() + ", " + element.type() + ", id " + element.id());
    }

    /** Returns whether a text has the form of a UUID. */
    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** Returns the objects with an id, or else with a name. */
    public static <T> List<T> first(List<T> all, Predicate<T> byId, Predicate<T> byName) {
        List<T> found = all.stream().filter(byId).toList();
        return found.isEmpty() ? all.stream().filter(byName).toList() : found;
    }

    /**
     * Returns the only one of {@code candidates}, of which there is at least one.
     *
     * @throws UnresolvedName if there is more than one; the message lists the candidates
     */
    public static <T> T only(String kind, String text, List<T> candidates, Function<T, String> described) {
        if (candidates.size() > 1) {
            throw new UnresolvedName("\"" + text + "\" may mean " + candidates.size() + " " + kind + "s:\n"
                    + listed(candidates, described)
                    + "\nGive the one you mean by its " + (kind.equals("member") ? "email address or id." : "id."),
                    candidates.stream().map(described).toList());
        }
        return candidates.get(0);
    }

    /** Returns a member as a candidate for a message: name, address, state and id. */
    static String describe(Member member) {
        return member.name() + ", " + member.email() + (member.active() ? "" : ", deactivated") + ", id "
                + member.id().value();
    }

    /** Returns the members for {@code text}, active or not: one, or the candidates of an ambiguous name. */
    private List<Member> members(String text) {
        if (text.equals("me")) {
            return List.of(me());
        }
        boolean address = ADDRESS.matcher(text).matches();
        List<Member> found = address ? sigma.members().byAddressAnywhere(text).stream().toList()
                : MEMBER_ID.matcher(text).matches() ? byId(() -> sigma.members().get(new MemberId(text))) : List.of();
        if (found.isEmpty() && !address) {
            found = sigma.members().named(text);
        }
        if (found.isEmpty()) {
            throw NotFound.MEMBER.error(text, sigma.members().everyone().stream()
                    .map(address ? Member::email : Member::name).toList());
        }
        return found;
    }

    private static <T> String listed(List<T> candidates, Function<T, String> described) {
        return candidates.stream().map(described).map(line -> "  " + line).collect(Collectors.joining("\n"));
    }

    /** Returns whether an object has a name, ignoring case. */
    public static boolean isNamed(String name, String text) {
        return name.strip().equalsIgnoreCase(text.strip());
    }

    /** Returns the object that {@code get} finds by an id; empty if there is none. */
    public static <T> List<T> byId(Supplier<T> get) {
        try {
            return List.of(get.get());
        } catch (Refusal refusal) {
            // A name may look like an id, so an unknown id is searched as a name.
            if (refusal.isNotFound() || refusal.status() == 400) {
                return List.of();
            }
            throw refusal;
        }
    }

    /**
     * The objects of one kind.
     *
     * @param kind  the kind
     * @param named finds those with a name by the filter of the API
     * @param all   lists all
     * @param name  returns the name of an object
     * @param id    returns the id of an object
     */
    private record Candidates<T>(NotFound kind, Function<String, List<T>> named, Supplier<Stream<T>> all,
                             Function<T, String> name, Function<T, String> id) {

        T find(String text, List<T> byId) {
            List<T> found = byId.isEmpty() ? named.apply(text.strip()) : byId;
            if (found.isEmpty()) {
                List<T> everything = all.get().toList();
                found = everything.stream().filter(one -> isNamed(name.apply(one), text)).toList();
                if (found.isEmpty()) {
                    throw kind.error(text, everything.stream().map(name).toList());
                }
            }
            return only(kind.kind(), text, found, one -> name.apply(one) + ", id " + id.apply(one));
        }
    }
}
