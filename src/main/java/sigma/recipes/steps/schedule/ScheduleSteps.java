package sigma.recipes.steps.schedule;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.schedule.ScheduleTimes;
import sigma.recipes.client.schedule.ScheduledExport;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** Scheduled exports: created, moved, paused and deleted. */
public final class ScheduleSteps {

    private final World world;
    private final Actors actors;
    private final ScheduleFixtures provision;

    /** Receives what the scenario knows. */
    public ScheduleSteps(World world, Actors actors, ScheduleFixtures provision) {
        this.world = world;
        this.actors = actors;
        this.provision = provision;
    }

    @Given("the scheduled export {text} of the workbook {text}")
    public void theScheduledExport(String title, String workbook) {
        provision.provide(title, workbook);
    }

    @Given("the scheduled export {text} is paused already")
    public void isPausedAlready(String title) {
        world.preparing(() -> {
            pause(title, true);
            return title;
        });
    }

    @When("{actor} schedule the workbook {text} as {deliveryFormat} for {text}, at {text} in {text}, with the title {text}")
    public void create(Actor actor, String workbook, DeliveryFormat format, String recipient, String cron, String zone, String title) {
        Workbook exported = world.workbooks().named(workbook);
        actors.act(actor, sigma -> provision.create(exported, title, provision.recipient(recipient), format, new ScheduleTimes(cron, zone)));
    }

    @When("{actor} move the scheduled export {text} to {text} in {text}")
    public void move(Actor actor, String title, String cron, String zone) {
        actors.act(actor, sigma -> sigma.scheduledExports().move(provision.named(title).workbook(), provision.named(title).export().id(),
                new ScheduleTimes(cron, zone)));
    }

    @When("I set the scheduled export {text} to {scheduleState}")
    public void set(String title, boolean paused) {
        pause(title, paused);
    }

    @When("I delete the scheduled export {text}")
    public void delete(String title) {
        world.sigma().scheduledExports().delete(provision.named(title).workbook(), provision.named(title).export().id());
    }

    @Then("the scheduled export {text} is sent at {text} in {text}")
    public void isSentAt(String title, String cron, String zone) {
        ScheduleTimes wanted = new ScheduleTimes(cron, zone);
        String found = provision.now(title).map(ScheduledExport::times).map(ScheduleTimes::toString).orElse("not listed");
        UnmetStatement.unless(found.equals(wanted.toString()), Problem.of("The scheduled export " + title + " is sent at other times.")
                .expected(wanted.toString()).actual(found));
    }

    @Then("the scheduled export {text} is {scheduleState}")
    public void isIn(String title, boolean paused) {
        String found = provision.now(title).map(export -> export.paused() ? "paused" : "active").orElse("not listed");
        UnmetStatement.unless(found.equals(paused ? "paused" : "active"), Problem.of("The scheduled export " + title + " is not "
                + (paused ? "paused." : "active.")).actual(found));
    }

    @Then("there is no scheduled export called {text}")
    public void isDeleted(String title) {
        UnmetStatement.unless(provision.now(title).isEmpty(), "The scheduled export " + title + " is still listed.");
    }

    private void pause(String title, boolean pause) {
        world.sigma().scheduledExports().pause(provision.named(title).workbook(), provision.named(title).export().id(), pause);
    }
}
