package sigma.recipes.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.value.MemberLookup;

/** Steps for the list of members, and for looking one up. */
public final class MemberListSteps {

    private static final int LARGEST_PAGE = 1000;
    private static final String NOBODYS_ID = "0NobodyHasThisMemberId0000000";

    private final World world;
    private final ReadList readList;
    private final Actors actors;
    private List<Member> listed = List.of();
    private Optional<Member> found = Optional.empty();

    /** Creates the steps of one scenario. */
    public MemberListSteps(World world, Actors actors, ReadList list) {
        this.world = world;
        this.readList = list;
        this.actors = actors;
    }

    @When("I list {deactivatedToo} members{pageSize}")
    public void list(boolean deactivatedToo, OptionalInt pageSize) {
        int size = pageSize.orElse(LARGEST_PAGE);
        readList.read(() -> listed = (deactivatedToo ? world.sigma().members().allAnywhere(size) : world.sigma().members().all(size)).toList(),
                Member::id, Member::name);
        world.outputs().publish(Output.MEMBERS, Rows.ofMembers(listed));
    }

    @When("{actor} look up {memberLookup}")
    public void lookUp(Actor actor, MemberLookup lookup) {
        actors.act(actor, sigma -> found(switch (lookup.key()) {
            case MEMBER -> Optional.of(sigma.members().get(member(lookup).id()));
            case UNKNOWN_ID -> Optional.of(sigma.members().get(new MemberId(NOBODYS_ID)));
            case NAME -> Optional.of(new Finder(sigma).memberInAnyState(member(lookup).name()));
            case EMAIL_ADDRESS -> sigma.members().byAddress(member(lookup).email());
            case CAPITALS -> sigma.members().byAddress(member(lookup).email().toUpperCase(Locale.ROOT));
            case ID -> Optional.of(new Finder(sigma).memberInAnyState(member(lookup).id().value()));
            case LITERAL_ADDRESS -> sigma.members().byAddress(world.naming().address(lookup.text()));
        }));
    }

    private Member member(MemberLookup lookup) {
        return world.members().named(lookup.text());
    }

    @Then("I am on the list")
    public void iAmListed() {
        UnmetStatement.unless(readList.has(world.sigma().session().whoAmI().id()),
                "The owner of the credentials is not on the list of " + listed.size() + " members.");
    }

    @Then("each account type on the list is one of the organization")
    public void accountTypesAreKnown() {
        Set<String> unknown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        listed.forEach(member -> unknown.add(member.accountType()));
        world.accountTypes().names().forEach(unknown::remove);
        UnmetStatement.unless(unknown.isEmpty(), "The list has account types that the organization does not have: "
                + UnmetStatement.named(unknown) + ".");
    }

    @Then("I find {text}")
    public void find(String name) {
        UnmetStatement.unless(found.map(Member::id).equals(Optional.of(world.members().named(name).id())),
                Problem.of("The search does not find " + name + ".").actual(shown(found)));
    }

    @Then("I find no member")
    public void findNoMember() {
        UnmetStatement.unless(found.isEmpty(), Problem.of("The search finds a member.").expected("no member").actual(shown(found)));
    }

    @Then("I learn the email address, the account type and the state")
    public void learnTheRest() {
        UnmetStatement.unless(found.isPresent(), "The search finds no member.");
        Member member = found.orElseThrow();
        Optional<Member> listedAs = world.sigma().members().byAddressAnywhere(member.email());
        UnmetStatement.unless(listedAs.isPresent(), "The list of members has no member at " + member.email() + ".");
        MemberSteps.requireSame("The list of members says something else about " + member.name() + ".", member, listedAs.orElseThrow());
        world.outputs().publishTable(Output.MEMBERS, Rows.MEMBER_COLUMNS, Rows.ofMembers(List.of(member)));
    }

    @Then("the recipe stops and lists {int} members called {text}")
    public void stopsAndLists(int count, String name) {
        List<String> candidates = world.attempt().unresolvedName().choices();
        UnmetStatement.unless(candidates.size() == count, Problem.of("The recipe lists " + candidates.size() + " members.")
                .expected(String.valueOf(count)));
        UnmetStatement.unless(candidates.stream().allMatch(candidate -> candidate.startsWith(fullName(name) + ", ")),
                "The recipe lists members who are not called " + fullName(name) + ".");
    }

    private static String shown(Optional<Member> member) {
        return member.map(one -> one.name() + " at " + one.email()).orElse("no member");
    }

    private String fullName(String name) {
        return world.members().named(name).name();
    }

    private void found(Optional<Member> member) {
        found = member;
        member.ifPresent(one -> {
            world.outputs().publish(Output.MEMBER, one.id());
            world.outputs().publish(Output.EMAIL, one.email());
        });
    }

}
