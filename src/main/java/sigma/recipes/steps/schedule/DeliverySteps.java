package sigma.recipes.steps.schedule;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.schedule.Recipient;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ThingName;

/** Workbooks that are sent at once. */
public final class DeliverySteps {

    private static final String NO_WORKBOOK = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Actors actors;
    private final ScheduleFixtures provision;

    /** Receives what the scenario knows. */
    public DeliverySteps(World world, Actors actors, ScheduleFixtures provision) {
        this.world = world;
        this.actors = actors;
        this.provision = provision;
    }

    @When("{actor} send {workbook} as {deliveryFormat} to {text}")
    public void send(Actor actor, ThingName workbook, DeliveryFormat format, String recipient) {
        WorkbookId id = workbook.name().map(this::id).orElseGet(() -> new WorkbookId(world.nobodys(NO_WORKBOOK)));
        Recipient to = provision.recipient(recipient);
        actors.act(actor, sigma -> sigma.scheduledExports().send(id, workbook.name().orElse("Nothing"), to, format));
    }

    /** No operation of the API lists deliveries, so that only a sandbox can be asked. */
    @Then("the workbook {text} was sent to {text}")
    public void hasLeft(String workbook, String recipient) {
        Recipient to = provision.recipient(recipient);
        world.visit().sandbox().ifPresent(sandbox -> UnmetStatement.unless(sandbox.sent(id(workbook).value(), to.target()),
                "The workbook " + workbook + " was not sent to " + recipient + "."));
    }

    private WorkbookId id(String workbook) {
        return world.workbooks().named(workbook).id();
    }
}
