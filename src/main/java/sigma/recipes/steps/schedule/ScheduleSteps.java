package sigma.recipes.steps.schedule;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.schedule.ScheduleTimes;
import sigma.recipes.client.schedule.ScheduledExport;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookPart;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.schedule.ScheduleFixtures.Scheduled;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** Steps that create, move, pause and delete scheduled exports. */
public final class ScheduleSteps {

    private final World world;
    private final Actors actors;
    private final ScheduleFixtures provision;
    private final Map<String, String> addressed = new HashMap<>();

    /** Creates the steps of one scenario. */
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

    @When("{actor} schedule {text} of the workbook {text} as {deliveryFormat} for {text}, at {text} in {text}, with the title {text}")
    public void create(Actor actor, String part, String workbook, DeliveryFormat format, String recipient, String cron, String zone, String title) {
        Workbook exported = world.workbooks().named(workbook);
        WorkbookPart what = provision.part(exported.id(), part, format);
        actors.act(actor, sigma -> provision.create(exported, what, title, provision.recipient(recipient), format, new ScheduleTimes(cron, zone)));
    }

    @When("{actor} move the scheduled export {text} to {text} in {text}")
    public void move(Actor actor, String title, String cron, String zone) {
        actors.act(actor, sigma -> sigma.scheduledExports().move(provision.named(title).workbook(), provision.named(title).export().id(),
                new ScheduleTimes(cron, zone)));
    }

    @When("I give the scheduled export {text} the title {text}")
    public void rename(String title, String newTitle) {
        Scheduled scheduled = provision.named(title);
        world.sigma().scheduledExports().rename(scheduled.workbook(), scheduled.export().id(), world.naming().name(newTitle));
    }

    @When("I set the format of the scheduled export {text} to {deliveryFormat}")
    public void reformat(String title, DeliveryFormat format) {
        Scheduled scheduled = provision.named(title);
        scheduled.export().attachments().stream().flatMap(attachment -> attachment.source().parts())
                .forEach(part -> ScheduleFixtures.requireFits(part, part.shown(), format));
        world.sigma().scheduledExports().reformat(scheduled.workbook(), scheduled.export(), format);
    }

    @When("I change the recipient of the scheduled export {text} to {text}")
    public void address(String title, String recipient) {
        Scheduled scheduled = provision.named(title);
        world.sigma().scheduledExports().address(scheduled.workbook(), scheduled.export().id(), provision.recipient(recipient));
        addressed.put(title, recipient);
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

    @Then("the scheduled export {text} has the title {text}")
    public void hasTitle(String title, String newTitle) {
        String wanted = world.naming().name(newTitle);
        String found = provision.now(title).map(ScheduledExport::title).orElse("not listed");
        UnmetStatement.unless(found.equals(wanted), Problem.of("The scheduled export " + title + " has another title.")
                .expected(wanted).actual(found));
    }

    @Then("the scheduled export {text} has the format {deliveryFormat}")
    public void hasFormat(String title, DeliveryFormat format) {
        List<String> found = provision.now(title).map(ScheduledExport::attachments).orElse(List.of()).stream()
                .map(attachment -> attachment.format().type()).distinct().toList();
        UnmetStatement.unless(found.equals(List.of(format.delivered())), Problem.of("The scheduled export " + title + " has another format.")
                .expected(format.delivered()).actual(found.isEmpty() ? "no file" : String.join(", ", found)));
    }

    @Then("the scheduled export {text} holds {text} of the workbook {text}")
    public void holds(String title, String part, String workbook) {
        WorkbookPart wanted = provision.part(world.workbooks().named(workbook).id(), part, DeliveryFormat.PDF);
        List<WorkbookPart> found = provision.now(title).map(ScheduledExport::attachments).orElse(List.of()).stream()
                .flatMap(attachment -> attachment.source().parts()).toList();
        UnmetStatement.unless(found.equals(List.of(wanted)), Problem.of("The scheduled export " + title + " holds something else.")
                .expected(wanted.shown()).actual(found.isEmpty() ? "nothing" : found.stream().map(WorkbookPart::shown).collect(Collectors.joining(", "))));
    }

    /** No operation of the API returns the recipients of an export, so only a sandbox can check them. */
    @Then("Sigma has accepted {text} as the recipient of the scheduled export {text}")
    public void isAddressed(String recipient, String title) {
        UnmetStatement.unless(recipient.equals(addressed.get(title)), "Sigma was not asked to send the scheduled export " + title + " to "
                + recipient + ".");
        Scheduled scheduled = provision.named(title);
        world.visit().sandbox().ifPresent(sandbox -> UnmetStatement.unless(sandbox.addressed(scheduled.export().id().value(),
                provision.recipient(recipient).target()), "The scheduled export " + title + " is not addressed to " + recipient + " alone."));
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
