package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.MemberPage;
import sigma.recipes.client.model.PageToken;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.value.PageRequest;

/** Steps for pages and limits of lists. */
public final class PageSteps {

    private static final int READINGS = 4;
    private static final PageToken FAR_PAST_THE_END = new PageToken("1000000");

    private final World world;
    private final Fixtures fixtures;
    private final Actors actors;
    private final List<MemberPage> pages = new ArrayList<>();
    private MemberListRead reading;

    /** Creates the steps of one scenario. */
    public PageSteps(World world, Fixtures fixtures, Actors actors) {
        this.world = world;
        this.fixtures = fixtures;
        this.actors = actors;
    }

    @Given("{int} more members")
    public void moreMembers(int count) {
        world.sandbox().addMembers(count);
    }

    @Given("a first page of {int} members")
    public void firstPage(int limit) {
        world.preparing(() -> pages.add(page(Optional.empty(), OptionalInt.of(limit))));
    }

    @When("{actor} ask for {page}")
    public void askForPage(Actor actor, PageRequest request) {
        Optional<PageToken> token = switch (request.start()) {
            case FIRST -> Optional.empty();
            case NEXT -> last().next();
            case PAST_THE_END -> Optional.of(FAR_PAST_THE_END);
            case TOKEN -> Optional.of(new PageToken(request.token()));
        };
        Supplier<MemberPage> page = () -> page(token, request.limit());
        actors.act(actor, sigma -> pages.add(actor.tries() ? sigma.deliberately(page) : page.get()));
    }

    @When("I read the members page by page, {int} at a time")
    public void readPageByPage(int limit) {
        reading = MemberListRead.of(world, () -> allPages(limit));
        for (int again = 1; again < READINGS && reading.disturbed() && !reading.faults().isEmpty(); again++) {
            reading = MemberListRead.of(world, () -> allPages(limit));
        }
    }

    @When("I read all members, {int} at a time, and {text} joins after the first page")
    public void readWhileOneJoins(int limit, String name) {
        readWhile(limit, () -> fixtures.member(name));
    }

    @When("I read all members, {int} at a time, and {int} members join after the first page")
    public void readWhileManyJoin(int limit, int count) {
        readWhile(limit, () -> world.sandbox().addMembers(count));
    }

    @Then("no page has more than {int} members")
    public void noPageHoldsMoreThan(int limit) {
        int most = pages.stream().mapToInt(page -> page.entries().size()).max().orElse(0);
        UnmetStatement.unless(most <= limit, Problem.of("A page has " + most + " members.").expected("at most " + limit));
    }

    @Then("each member who was there from the start is listed once")
    public void seenEachOnce() {
        List<String> faults = reading.faults();
        if (!faults.isEmpty() && reading.disturbed()) {
            throw world.disturbed("others changed the list of members each time that it was read");
        }
        UnmetStatement.unless(faults.isEmpty(), String.join("\n", faults));
    }

    @Then("the page has {int} members")
    public void pageHolds(int count) {
        UnmetStatement.unless(last().entries().size() == count, Problem.of("The page has " + last().entries().size() + " members.")
                .expected(String.valueOf(count)));
    }

    @Then("the page {is} the last one")
    public void isLast(boolean is) {
        UnmetStatement.unless(last().next().isEmpty() == is, "The page " + (is ? "names a" : "does not name a") + " next page.");
    }

    @Then("the page shows other members than the first page")
    public void showsOthersThanFirstPage() {
        UnmetStatement.unless(!last().entries().isEmpty(), "The page is empty.");
        List<MemberId> first = ids(pages.get(0).entries());
        List<String> again = last().entries().stream().filter(member -> first.contains(member.id())).map(Member::name).toList();
        UnmetStatement.unless(again.isEmpty(), "The page shows members of the first page again: " + UnmetStatement.named(again) + ".");
    }

    private void readWhile(int limit, Runnable event) {
        reading = MemberListRead.of(world, () -> readThrough(limit, event));
    }

    private List<MemberId> allPages(int limit) {
        pages.clear();
        world.sigma().members().pages(limit).forEach(pages::add);
        return pages.stream().flatMap(page -> page.entries().stream()).map(Member::id).toList();
    }

    private List<MemberId> readThrough(int limit, Runnable event) {
        List<MemberId> read = new ArrayList<>();
        Iterator<Member> members = world.sigma().members().all(limit).iterator();
        for (int i = 0; i < limit && members.hasNext(); i++) {
            read.add(members.next().id());
        }
        event.run();
        members.forEachRemaining(member -> read.add(member.id()));
        return read;
    }

    private MemberPage page(Optional<PageToken> token, OptionalInt limit) {
        return world.sigma().members().page(token, limit);
    }

    private MemberPage last() {
        return pages.get(pages.size() - 1);
    }

    private static List<MemberId> ids(List<Member> members) {
        return members.stream().map(Member::id).toList();
    }
}
