package sigma.recipes.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.access.AccountTypeId;
import sigma.recipes.client.attribute.AttributeId;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.LenientRow;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.client.version.TagId;

/**
 * Leftovers of verifying runs in a real organization: everything in use with a mark, read leniently. The API does not list
 * API credentials; they are useless when the member who owns them is deactivated.
 */
public final class Leftovers {

    private static final String MEMBER = "member ";
    private static final String TEAM = "team ";
    private static final String WORKSPACE = "workspace ";
    private static final String WORKBOOK = "workbook ";
    private static final String DATA_MODEL = "data model ";
    private static final String REPORT = "report ";
    private static final String FOLDER = "folder ";
    private static final String TAG = "version tag ";
    private static final String ATTRIBUTE = "user attribute ";
    private static final String ACCOUNT_TYPE = "account type ";

    private final SigmaClient sigma;
    private final Predicate<Mark> wanted;
    private final List<Item> items = new ArrayList<>();

    private Leftovers(SigmaClient sigma, Predicate<Mark> wanted) {
        this.sigma = sigma.lenient();
        this.wanted = wanted;
    }

    /**
     * One leftover.
     *
     * @param what      the object as shown to users
     * @param id        its id; empty text if the API did not return it
     * @param run       the mark of the run that created it
     * @param createdAt when it was created, if the API returned it
     * @param removal   removes it
     */
    public record Item(String what, String id, Mark run, Optional<Instant> createdAt, Runnable removal) {

        /**
         * Removes it.
         *
         * @throws IllegalStateException if the API did not return its id
         */
        public void remove() {
            removal.run();
        }
    }

    /** Returns the leftovers of all runs in order of removal. */
    public static List<Item> of(SigmaClient sigma) {
        return new Leftovers(sigma, mark -> true).found();
    }

    /** Returns the leftovers of the run with {@code mark} in order of removal. */
    public static List<Item> of(SigmaClient sigma, Mark mark) {
        return new Leftovers(sigma, mark::equals).found();
    }

    /** Returns the description of a member in leftovers. */
    public static String member(String address) {
        return MEMBER + address;
    }

    /** Returns the description of a team in leftovers. */
    public static String team(String name) {
        return TEAM + '"' + name + '"';
    }

    /** Returns the description of a workspace in leftovers. */
    public static String workspace(String name) {
        return WORKSPACE + '"' + name + '"';
    }

    /** Returns the description of a workbook in leftovers. */
    public static String workbook(String name) {
        return WORKBOOK + '"' + name + '"';
    }

    /** Returns the description of a data model in leftovers. */
    public static String dataModel(String name) {
        return DATA_MODEL + '"' + name + '"';
    }

    /** Returns the description of a report in leftovers. */
    public static String report(String name) {
        return REPORT + '"' + name + '"';
    }

    /** Returns the description of a folder in leftovers. */
    public static String folder(String name) {
        return FOLDER + '"' + name + '"';
    }

    /** Returns the description of a version tag in leftovers. */
    public static String tag(String name) {
        return TAG + '"' + name + '"';
    }

    /** Returns the description of a user attribute in leftovers. */
    public static String attribute(String name) {
        return ATTRIBUTE + '"' + name + '"';
    }

    /** Returns the description of an account type in leftovers. */
    public static String accountType(String name) {
        return ACCOUNT_TYPE + '"' + name + '"';
    }

    /**
     * Returns the workbooks that are not archived: all of the organization for an Admin, otherwise those that the caller may
     * open.
     */
    public static Stream<LenientRow> workbooks(SigmaClient sigma) {
        try {
            return all(sigma.lenientLists().everyonesWorkbooks(), workbook -> true).stream();
        } catch (Refusal refusal) {
            if (refusal.isForbidden()) {
                return sigma.lenientLists().workbooks();
            }
            throw refusal;
        }
    }

    /** Returns whether leftovers with this description can be found in lists. */
    public static boolean listed(String what) {
        return Stream.of(MEMBER, TEAM, WORKSPACE, WORKBOOK, DATA_MODEL, REPORT, FOLDER, TAG, ATTRIBUTE, ACCOUNT_TYPE).anyMatch(what::startsWith);
    }

    private List<Item> found() {
        List<LenientRow> members = all(sigma.lenientLists().members(), member -> mark(member).isPresent());
        List<LenientRow> teams = all(sigma.lenientLists().teams(), team -> mark(team).isPresent());
        Map<String, Mark> grantees = Stream.concat(members.stream(), teams.stream()).filter(one -> !one.id().isEmpty())
                .collect(Collectors.toMap(LenientRow::id, one -> mark(one).orElseThrow(), (one, same) -> one));
        if (!grantees.isEmpty()) {
            all(sigma.lenientLists().connections(), connection -> !connection.id().isEmpty())
                    .forEach(connection -> grants(connection, grantees));
        }
        all(workbooks(sigma), workbook -> mark(workbook).isPresent()).forEach(workbook ->
                add(workbook(workbook.name()), workbook, id -> sigma.files().archive(new FileId(id))));
        all(sigma.lenientLists().dataModels(), model -> mark(model).isPresent()).forEach(model ->
                add(dataModel(model.name()), model, id -> sigma.files().archive(new FileId(id))));
        all(sigma.lenientLists().reports(), report -> mark(report).isPresent()).forEach(report ->
                add(report(report.name()), report, id -> sigma.files().archive(new FileId(id))));
        all(sigma.lenientLists().tags(), tag -> mark(tag).isPresent()).forEach(tag ->
                add(tag(tag.name()), tag, id -> sigma.tags().delete(new TagId(id))));
        all(sigma.lenientLists().folders(), folder -> mark(folder).isPresent()).forEach(folder ->
                add(folder(folder.name()), folder, id -> sigma.files().archive(new FileId(id))));
        all(sigma.lenientLists().workspaces(), workspace -> mark(workspace).isPresent()).forEach(workspace ->
                add(workspace(workspace.name()), workspace, id -> sigma.workspaces().delete(new WorkspaceId(id))));
        attributes().forEach(attribute -> add(attribute(attribute.name()), attribute, id -> sigma.attributes().delete(new AttributeId(id))));
        accountTypes().forEach(type -> add(accountType(type.name()), type, id -> sigma.accountTypes().delete(new AccountTypeId(id), Optional.empty())));
        teams.forEach(team -> add(team(team.name()), team, id -> sigma.teams().delete(new TeamId(id))));
        // The API can only deactivate members, so a deactivated one is not a leftover.
        members.stream().filter(LenientRow::active).forEach(member ->
                add(member(member.name()), member, id -> sigma.members().deactivate(new MemberId(id))));
        return List.copyOf(items);
    }

    /** Only an Admin may list or create user attributes (assumed). */
    private List<LenientRow> attributes() {
        return unlessForbidden(sigma.lenientLists()::attributes);
    }

    /** Only an Admin may list or create account types. */
    private List<LenientRow> accountTypes() {
        return unlessForbidden(sigma.lenientLists()::accountTypes);
    }

    private List<LenientRow> unlessForbidden(Supplier<Stream<LenientRow>> list) {
        try {
            return all(list.get(), row -> mark(row).isPresent());
        } catch (Refusal refusal) {
            if (refusal.isForbidden()) {
                return List.of();
            }
            throw refusal;
        }
    }

    private void grants(LenientRow connection, Map<String, Mark> grantees) {
        ConnectionId id = new ConnectionId(connection.id());
        all(sigma.lenientLists().grants(id), grant -> grantees.containsKey(grant.name())).forEach(grant ->
                items.add(new Item("grant on the connection \"" + connection.name() + "\"", grant.id(),
                        grantees.get(grant.name()), grant.createdAt(),
                        () -> sigma.connections().revoke(id, new GrantId(grant.requireId())))));
    }

    private void add(String what, LenientRow object, Consumer<String> removal) {
        items.add(new Item(what, object.id(), mark(object).orElseThrow(), object.createdAt(), () -> removal.accept(object.requireId())));
    }

    private Optional<Mark> mark(LenientRow object) {
        return Mark.inAddress(object.name()).or(() -> Mark.inName(object.name()))
                .or(() -> Mark.inName(object.otherName())).filter(wanted);
    }

    /** A list is read completely before anything is removed from it. */
    private static List<LenientRow> all(Stream<LenientRow> rows, Predicate<LenientRow> kept) {
        try (rows) {
            return rows.filter(kept).toList();
        }
    }
}
