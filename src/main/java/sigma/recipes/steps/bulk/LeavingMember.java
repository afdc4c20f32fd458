package sigma.recipes.steps.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.access.AccessibleFile;
import sigma.recipes.client.access.MemberGrant;
import sigma.recipes.client.access.MemberHoldings;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.schedule.NewScheduledExport;
import sigma.recipes.client.schedule.Recipient;
import sigma.recipes.client.schedule.ScheduleTimes;
import sigma.recipes.client.schedule.ScheduledExport;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookPart;
import sigma.recipes.steps.document.DocumentCreations;
import sigma.recipes.steps.document.DocumentFixtures;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.World;

/** The teams, grants and scheduled exports of a member who leaves. */
public final class LeavingMember {

    /** Once in four years, so that none is sent during a verifying run. */
    private static final ScheduleTimes SELDOM = new ScheduleTimes("0 4 29 2 *", "Etc/UTC");

    private final World world;
    private final Fixtures fixtures;
    private final DocumentFixtures documents;
    private final DocumentCreations creations;
    private List<Team> teams = List.of();
    private List<MemberGrant> grants = List.of();
    private Map<String, String> names = Map.of();

    /** Creates the steps of one scenario. */
    public LeavingMember(World world, Fixtures fixtures, DocumentFixtures documents, DocumentCreations creations) {
        this.world = world;
        this.fixtures = fixtures;
        this.documents = documents;
        this.creations = creations;
    }

    /** Creates one of each for a member of a verifying run. */
    void equip(Member member) {
        world.sigma().teams().add(fixtures.makeTeam(world.naming().name("Team of a leaver")).id(), member.id());
        world.sigma().workspaces().grant(fixtures.makeWorkspace("Workspace of a leaver").id(), new Grantee.ToMember(member.id()),
                Permission.VIEW);
        String name = world.naming().name("Workbook with a scheduled export");
        Workbook workbook = creations.workbook(name, documents.place());
        // It is removed with its workbook.
        world.sigma().scheduledExports().create(workbook.id(), new NewScheduledExport(name, WorkbookPart.whole(),
                new Recipient.ToAddress(member.email()), DeliveryFormat.PDF, SELDOM), member.id());
    }

    /** Reads the teams and grants of a member, and the names of the granted objects. */
    void read(MemberId member) {
        MemberHoldings holdings = world.sigma().holdings();
        teams = teamsOf(member);
        grants = grantsOf(member);
        names = new HashMap<>();
        if (!grants.isEmpty()) {
            try (Stream<AccessibleFile> open = holdings.openTo(member)) {
                open.forEach(file -> {
                    names.put(file.urlId(), file.name());
                    names.put(file.id().value(), file.name());
                });
            }
        }
    }

    /** Returns the teams that were read. */
    List<Team> teams() {
        return teams;
    }

    /** Returns the grants that were read. */
    List<MemberGrant> grants() {
        return grants;
    }

    /** Returns the object of a grant, in words. */
    String name(MemberGrant grant) {
        return names.getOrDefault(grant.inodeId(), grant.inodeId());
    }

    /** Returns the current teams of a member. */
    List<Team> teamsOf(MemberId member) {
        try (Stream<Team> now = world.sigma().members().teams(member)) {
            return now.toList();
        }
    }

    /** Returns the current grants of a member. */
    List<MemberGrant> grantsOf(MemberId member) {
        try (Stream<MemberGrant> now = world.sigma().holdings().grantsTo(member)) {
            return now.toList();
        }
    }

    /** Returns the current scheduled exports of a member. */
    List<ScheduledExport> exportsOf(MemberId member) {
        try (Stream<ScheduledExport> now = world.sigma().scheduledExports().of(member)) {
            return now.toList();
        }
    }
}
