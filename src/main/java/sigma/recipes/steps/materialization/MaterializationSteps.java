package sigma.recipes.steps.materialization;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.materialization.Materialization;
import sigma.recipes.client.materialization.MaterializationId;
import sigma.recipes.client.materialization.MaterializationSchedule;
import sigma.recipes.client.materialization.Materializations;
import sigma.recipes.client.materialization.SheetId;
import sigma.recipes.client.workbook.WorkbookElement;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.document.ContentFinder;
import sigma.recipes.steps.document.DocumentFixtures;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** Steps for materializations: rows of elements stored in the data platform. */
public final class MaterializationSteps {

    private final World world;
    private final Actors actors;
    private final DocumentFixtures provision;
    private final NamedObjects<Materialized> elements = new NamedObjects<>("materialized element");
    private final NamedObjects<MaterializationId> started = new NamedObjects<>("materialization of the element");

    /** An element with a schedule, and its document. */
    private record Materialized(SigmaDocument document, MaterializationSchedule schedule) {
    }

    /** Creates the steps of one scenario. */
    public MaterializationSteps(World world, Actors actors, DocumentFixtures provision) {
        this.world = world;
        this.actors = actors;
        this.provision = provision;
    }

    @Given("the materialized element {text} of the document {text}")
    public void theElement(String name, String documentName) {
        SigmaDocument document = provision.existing(documentName);
        List<MaterializationSchedule> schedules = world.preparing(() -> materializations().schedules(document).toList());
        MaterializationSchedule schedule = ContentFinder.schedule(schedules, name);
        world.outputs().publish(Output.ELEMENT, schedule.elementId());
        elements.put(name, new Materialized(document, schedule));
    }

    @When("{actor} materialize the element {text}")
    public void materialize(Actor actor, String name) {
        if (elements.find(name).isEmpty() && actor.tries()) {
            WorkbookElement unscheduled = world.elements().named(name);
            actors.act(actor, sigma -> sigma.materializations().start(SigmaDocument.of(unscheduled.workbook()),
                    new SheetId(unscheduled.element().id().value())));
            return;
        }
        Materialized element = elements.named(name);
        actors.act(actor, sigma -> {
            MaterializationId id = sigma.materializations().start(element.document(), element.schedule().sheet());
            started.put(name, id);
            // Immediately, so that it is known if the wait is interrupted.
            world.outputs().publish(Output.MATERIALIZATION, id);
            await(element.document(), id);
        });
    }

    @Then("the rows of the element {text} are ready")
    public void rowsAreReady(String name) {
        Materialization run = materializations().get(elements.named(name).document(), started.named(name));
        boolean inOrder = run.startedAt().isPresent() && run.readyAt().filter(end -> !end.isBefore(run.startedAt().get())).isPresent();
        UnmetStatement.unless(run.ready() && inOrder, Problem.of("The rows of the element " + name + " are not ready.")
                .expected("ready, after it was started").actual(run.status() + ", started "
                        + run.startedAt().map(Object::toString).orElse("at no known time") + ", ready "
                        + run.readyAt().map(Object::toString).orElse("at no known time")));
    }

    private void await(SigmaDocument document, MaterializationId id) {
        try {
            materializations().await(document, id);
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                throw new AssertionError("Sigma does not know the materialization that it has started. Run the recipe again.");
            }
            throw refusal;
        }
    }

    private Materializations materializations() {
        return world.sigma().materializations();
    }
}
