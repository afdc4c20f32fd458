package sigma.recipes.steps.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.schedule.Recipient;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookPart;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;

/** Steps that send workbooks immediately. */
public final class DeliverySteps {

    private static final String NO_WORKBOOK = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Actors actors;
    private final ScheduleFixtures provision;
    private final Set<Order> accepted = new HashSet<>();

    /** A request to send something, in the words of the feature. */
    private record Order(String workbook, String part, DeliveryFormat format, String recipient) {
    }

    /** Creates the steps of one scenario. */
    public DeliverySteps(World world, Actors actors, ScheduleFixtures provision) {
        this.world = world;
        this.actors = actors;
        this.provision = provision;
    }

    @When("{actor} send {text} of {workbook} as {deliveryFormat} to {text}")
    public void send(Actor actor, String part, ObjectName workbook, DeliveryFormat format, String recipient) {
        Recipient to = provision.recipient(recipient);
        WorkbookId id = workbook.name().map(this::id).orElseGet(() -> new WorkbookId(world.unknownId(NO_WORKBOOK)));
        WorkbookPart what = workbook.name().map(name -> provision.part(id, part, format)).orElseGet(WorkbookPart::whole);
        actors.act(actor, sigma -> {
            sigma.scheduledExports().send(id, what, workbook.name().orElse("Nothing"), to, format);
            workbook.name().ifPresent(name -> accepted.add(new Order(name, part, format, recipient)));
        });
    }

    /**
     * Sigma only acknowledges a request to send, and no operation lists deliveries. So this requires that Sigma accepted
     * such a request in this scenario and, in a sandbox, that it was carried out.
     */
    @Then("Sigma has accepted the request to send {text} of the workbook {text} as {deliveryFormat} to {text}")
    public void hasAccepted(String part, String workbook, DeliveryFormat format, String recipient) {
        UnmetStatement.unless(accepted.contains(new Order(workbook, part, format, recipient)), "Sigma has accepted no request to send "
                + part + " of the workbook " + workbook + " as " + format + " to " + recipient + ".");
        ObjectNode target = provision.recipient(recipient).target();
        List<String> ids = provision.part(id(workbook), part, format).id().stream().toList();
        world.context().sandbox().ifPresent(sandbox -> UnmetStatement.unless(sandbox.sent(id(workbook).value(), target, format.delivered(), ids),
                "Sigma accepted the request to send " + part + " of the workbook " + workbook + " as " + format + " to " + recipient
                        + ", and did not carry it out."));
    }

    private WorkbookId id(String workbook) {
        return world.workbooks().named(workbook).id();
    }
}
