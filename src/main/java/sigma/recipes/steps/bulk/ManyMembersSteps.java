package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.file.RowFile;
import sigma.recipes.file.UnfitRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Members by the rows of a file. */
public final class ManyMembersSteps {

    /** How many members one request adds to a team or takes out of it. */
    private static final int CHUNK = 100;

    private final World world;
    private final Creations creations;

    /** Receives what the scenario knows. */
    public ManyMembersSteps(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    @Given("the members of the file {text}")
    public void theMembers(String source) {
        if (world.verifying()) {
            world.preparing(() -> {
                MemberRows.people(source).newMembers(world).forEach(creations::invite);
                return null;
            });
        } else {
            requireAll(MemberRows.addresses(source), members(), false);
        }
    }

    @When("I invite the members of the file {text}")
    public void invite(String source) {
        MemberRows rows = MemberRows.people(source);
        Iterator<NewMember> people = rows.newMembers(world).iterator();
        Map<String, Member> existing = members();
        new BulkRun(world, rows.file(), rows.source()).each(row -> {
            NewMember person = people.next();
            Member taken = existing.get(person.email().toLowerCase(Locale.ROOT));
            if (taken != null) {
                return taken.active() ? RowOutcome.skipped("is a member already")
                        : RowOutcome.failed("a deactivated member has the address: reactivate that one");
            }
            return RowOutcome.done("invited, id " + creations.invite(person).id().value());
        });
    }

    @When("I deactivate the members of the file {text}")
    public void deactivate(String source) {
        MemberRows rows = MemberRows.addresses(source);
        Map<String, Member> existing = members();
        MemberId me = world.sigma().session().whoAmI().id();
        new BulkRun(world, rows.file(), rows.source()).each(row -> {
            Member member = existing.get(MemberRows.address(world, row).toLowerCase(Locale.ROOT));
            if (member == null) {
                return RowOutcome.failed("no member has the address");
            }
            if (!member.active()) {
                return RowOutcome.skipped("is deactivated already");
            }
            if (member.id().equals(me)) {
                return RowOutcome.failed("owns the credentials, and is never deactivated");
            }
            world.sigma().members().deactivate(member.id());
            return RowOutcome.done("deactivated");
        });
    }

    @When("I make the team {text} equal to the file {text}")
    public void makeEqual(String team, String source) {
        MemberRows rows = MemberRows.addresses(source);
        Map<String, Member> existing = members();
        List<MemberId> wanted = requireAll(rows, existing, true);
        TeamId id = world.teams().named(team).id();
        List<MemberId> now = inTeam(id);
        List<MemberId> joining = wanted.stream().filter(member -> !now.contains(member)).toList();
        List<MemberId> leaving = now.stream().filter(member -> !wanted.contains(member)).toList();
        change(id, joining, true);
        change(id, leaving, false);
        world.outputs().publish(Output.TEAM, id);
        Map<MemberId, String> addresses = new HashMap<>();
        existing.values().forEach(member -> addresses.put(member.id(), member.email()));
        List<Map<String, String>> results = new ArrayList<>();
        wanted.forEach(member -> results.add(result(addresses, member, joining.contains(member) ? "added" : "in the team already")));
        leaving.forEach(member -> results.add(result(addresses, member, "taken out")));
        world.outputs().publish(Output.RESULTS, results);
    }

    private static Map<String, String> result(Map<MemberId, String> addresses, MemberId member, String outcome) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("email", addresses.getOrDefault(member, member.value()));
        row.put("outcome", outcome);
        return row;
    }

    @Then("each member of the file {text} is active and has the account type of the file")
    public void areActive(String source) {
        Map<String, Member> existing = members();
        List<String> wrong = new ArrayList<>();
        for (NewMember person : MemberRows.people(source).newMembers(world)) {
            Member member = existing.get(person.email().toLowerCase(Locale.ROOT));
            if (member == null || !member.active() || !member.accountType().equals(person.accountType())) {
                wrong.add(person.email());
            }
        }
        UnmetStatement.unless(wrong.isEmpty(), "These members of the file are not active, or have another account type: "
                + UnmetStatement.named(wrong) + ".");
    }

    @Then("each member of the file {text} is deactivated")
    public void areDeactivated(String source) {
        Map<String, Member> existing = members();
        List<String> wrong = MemberRows.addresses(source).file().rows().stream().map(row -> MemberRows.address(world, row))
                .filter(address -> {
                    Member member = existing.get(address.toLowerCase(Locale.ROOT));
                    return member == null || member.active();
                }).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These members of the file are not deactivated: " + UnmetStatement.named(wrong) + ".");
    }

    @Then("the team {text} has exactly the members of the file {text}")
    public void hasExactly(String team, String source) {
        List<MemberId> wanted = requireAll(MemberRows.addresses(source), members(), true);
        List<MemberId> now = inTeam(world.teams().named(team).id());
        long missing = wanted.stream().filter(member -> !now.contains(member)).count();
        long more = now.stream().filter(member -> !wanted.contains(member)).count();
        UnmetStatement.unless(missing + more == 0, "The team " + team + " lacks " + missing + " of the members of the file, and has "
                + more + " others.");
    }

    private void change(TeamId team, List<MemberId> members, boolean add) {
        for (int start = 0; start < members.size(); start += CHUNK) {
            MemberId[] some = members.subList(start, Math.min(members.size(), start + CHUNK)).toArray(MemberId[]::new);
            if (add) {
                world.sigma().teams().add(team, some);
            } else {
                world.sigma().teams().remove(team, some);
            }
        }
    }

    private List<MemberId> inTeam(TeamId team) {
        try (Stream<TeamMember> members = world.sigma().teams().members(team)) {
            return members.map(TeamMember::id).toList();
        }
    }

    /** Returns all members by their addresses in lower case; of those with the same address the active one. */
    private Map<String, Member> members() {
        Map<String, Member> members = new HashMap<>();
        try (Stream<Member> all = world.sigma().members().allAnywhere()) {
            all.forEach(member -> members.merge(member.email().toLowerCase(Locale.ROOT), member,
                    (one, other) -> one.active() ? one : other));
        }
        return members;
    }

    private List<MemberId> requireAll(MemberRows rows, Map<String, Member> existing, boolean active) {
        List<Problem> problems = new ArrayList<>();
        List<MemberId> found = new ArrayList<>();
        for (RowFile.Row row : rows.file().rows()) {
            Member member = existing.get(MemberRows.address(world, row).toLowerCase(Locale.ROOT));
            if (member == null || active && !member.active()) {
                problems.add(Problem.of(member == null ? "No member has this address." : "The member is deactivated.")
                        .at(rows.source() + ":" + row.line()).actual(row.cell(MemberRows.EMAIL)));
            } else {
                found.add(member.id());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnfitRows(ProblemReport.of(problems.size() + (problems.size() == 1 ? " row" : " rows")
                    + " can't be used; nothing was changed", problems));
        }
        return found;
    }
}
