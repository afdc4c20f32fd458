package sigma.recipes.steps.schedule;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.schedule.ScheduleId;
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
import sigma.recipes.steps.value.ScheduleSetting;

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
            pause(title);
            return title;
        });
    }

    @When("{actor} schedule {text} of the workbook {text} as {deliveryFormat} for {text}, at {text} in {text}, with the title {text}")
    public void create(Actor actor, String part, String workbook, DeliveryFormat format, String recipient, String cron, String zone, String title) {
        Workbook exported = world.workbooks().named(workbook);
        WorkbookPart what = provision.part(exported.id(), part, format);
        actors.act(actor, sigma -> provision.create(exported, what, title, provision.recipient(recipient), format, new ScheduleTimes(cron, zone)));
    }

    @When("{actor} give the scheduled export {text} {scheduleSetting}")
    public void change(Actor actor, String title, ScheduleSetting setting) {
        Scheduled scheduled = provision.named(title);
        actors.act(actor, sigma -> {
            ScheduleId id = scheduled.export().id();
            switch (setting.kind()) {
                case TIMES -> sigma.scheduledExports().move(scheduled.workbook(), id, new ScheduleTimes(setting.value(), setting.zone()));
                case TITLE -> sigma.scheduledExports().rename(scheduled.workbook(), id, world.naming().name(setting.value()));
                case FORMAT -> reformat(sigma, scheduled, DeliveryFormat.valueOf(setting.value()));
                case RECIPIENT -> {
                    sigma.scheduledExports().address(scheduled.workbook(), id, provision.recipient(setting.value()));
                    addressed.put(title, setting.value());
                }
            }
        });
    }

    private static void reformat(SigmaClient sigma, Scheduled scheduled, DeliveryFormat format) {
        scheduled.export().attachments().stream().flatMap(attachment -> attachment.source().parts())
                .forEach(part -> ScheduleFixtures.requireFits(part, part.shown(), format));
        sigma.scheduledExports().reformat(scheduled.workbook(), scheduled.export(), format);
    }

    @When("I set the scheduled export {text} to {scheduleState}")
    public void set(String title, boolean paused) {
        if (paused) {
            pause(title);
        } else {
            world.sigma().scheduledExports().resume(provision.named(title).workbook(), provision.named(title).export().id());
        }
    }

    @When("I delete the scheduled export {text}")
    public void delete(String title) {
        world.sigma().scheduledExports().delete(provision.named(title).workbook(), provision.named(title).export().id());
    }

    @Then("the scheduled export {text} has {scheduleSetting}")
    public void has(String title, ScheduleSetting setting) {
        Optional<ScheduledExport> now = provision.now(title);
        switch (setting.kind()) {
            case TIMES -> require(title, "times", new ScheduleTimes(setting.value(), setting.zone()).toString(), now.map(export ->
                    export.times().toString()));
            case TITLE -> require(title, "title", world.naming().name(setting.value()), now.map(ScheduledExport::title));
            case FORMAT -> require(title, "format", DeliveryFormat.valueOf(setting.value()).delivered(), now.map(export ->
                    export.attachments().stream().map(attachment -> attachment.format().type()).distinct().collect(Collectors.joining(", "))));
            case RECIPIENT -> throw new IllegalArgumentException("No operation returns the recipient of a scheduled export");
        }
    }

    private static void require(String title, String setting, String wanted, Optional<String> found) {
        UnmetStatement.unless(found.equals(Optional.of(wanted)), Problem.of("The scheduled export " + title + " does not have the " + setting
                + " that it was given.").expected(wanted).actual(found.orElse("not listed")));
    }

    @Then("the scheduled export {text} contains {text} of the workbook {text}")
    public void contains(String title, String part, String workbook) {
        WorkbookPart wanted = provision.part(world.workbooks().named(workbook).id(), part, DeliveryFormat.PDF);
        List<WorkbookPart> found = provision.now(title).map(ScheduledExport::attachments).orElse(List.of()).stream()
                .flatMap(attachment -> attachment.source().parts()).toList();
        UnmetStatement.unless(found.equals(List.of(wanted)), Problem.of("The scheduled export " + title + " contains something else.")
                .expected(wanted.shown()).actual(found.isEmpty() ? "nothing" : found.stream().map(WorkbookPart::shown).collect(Collectors.joining(", "))));
    }

    /** No operation of the API returns the recipients of an export, so only a sandbox can check them. */
    @Then("Sigma has accepted {text} as the recipient of the scheduled export {text}")
    public void isAddressed(String recipient, String title) {
        UnmetStatement.unless(recipient.equals(addressed.get(title)), "Sigma was not asked to send the scheduled export " + title + " to "
                + recipient + ".");
        Scheduled scheduled = provision.named(title);
        world.context().sandbox().ifPresent(sandbox -> UnmetStatement.unless(sandbox.addressed(scheduled.export().id().value(),
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

    private void pause(String title) {
        world.sigma().scheduledExports().pause(provision.named(title).workbook(), provision.named(title).export().id());
    }
}
