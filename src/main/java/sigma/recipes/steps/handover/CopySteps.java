package sigma.recipes.steps.handover;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.document.Report;
import sigma.recipes.client.document.ReportId;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.document.DocumentCreations;
import sigma.recipes.steps.document.DocumentFixtures;
import sigma.recipes.steps.document.FileNameAvailability;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.Container;
import sigma.recipes.steps.value.DocumentName;
import sigma.recipes.steps.value.ObjectKind;

/** Steps that create reports, and copy workbooks and reports. */
public final class CopySteps {

    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final DocumentFixtures documents;
    private final Actors actors;
    private final DocumentCreations creations;
    private final FileNameAvailability taken;
    private final FileLookup places;

    /** Creates the steps of one scenario. */
    public CopySteps(World world, Actors actors, DocumentFixtures documents, DocumentCreations creations) {
        this.world = world;
        this.documents = documents;
        this.actors = actors;
        this.creations = creations;
        this.taken = new FileNameAvailability(world);
        this.places = new FileLookup(world);
    }

    @Given("the report {text}")
    public void theReport(String name) {
        world.reports().put(name, documents.report(name));
    }

    @Given("the workbook {text} in {container}")
    public void inContainer(String name, Container container) {
        documents.workbook(name, () -> places.id(container));
    }

    @When("{actor} create the report {text} in {container}")
    public void create(Actor actor, String report, Container container) {
        String name = world.naming().name(report);
        FileId place = places.id(container);
        actors.act(actor, sigma -> {
            if (container.kind() != Container.Kind.NOWHERE) {
                taken.requireFree(report, places.reportsIn(container), container.toString());
            }
            Report made = world.reports().put(report, creations.report(name, () -> sigma.reports().create(name, place)));
            world.outputs().publish(Output.REPORT, made.id());
        });
    }

    @When("{actor} copy {document} as {text} into {container}")
    public void copy(Actor actor, DocumentName original, String copy, Container container) {
        if (original.kind() == ObjectKind.REPORTS) {
            ReportId id = original.name().map(name -> world.reports().named(name).id()).orElseGet(() ->
                    new ReportId(world.unknownId(NOTHING)));
            actors.act(actor, sigma -> {
                taken.requireFree(copy, places.reportsIn(container), container.toString());
                copyReport(sigma, id, copy, places.id(container));
            });
        } else {
            WorkbookId id = original.name().map(name -> world.workbooks().named(name).id()).orElseGet(() -> new WorkbookId(world.unknownId(NOTHING)));
            actors.act(actor, sigma -> {
                taken.requireFree(copy, places.workbooksIn(container), container.toString());
                copyWorkbook(sigma, id, copy, places.id(container));
            });
        }
    }

    private void copyWorkbook(SigmaClient sigma, WorkbookId original, String copy, FileId place) {
        String name = world.naming().name(copy);
        Workbook made = creations.workbook(name, () -> sigma.workbooks().copy(original, name, place));
        world.workbooks().put(copy, made);
        world.outputs().publish(Output.WORKBOOK, made.id());
    }

    private void copyReport(SigmaClient sigma, ReportId original, String copy, FileId place) {
        String name = world.naming().name(copy);
        Report made = world.reports().put(copy, creations.report(name, () -> sigma.reports().copy(original, name, place)));
        world.outputs().publish(Output.REPORT, made.id());
    }

    @Then("the {documentKind} {text} is in {container}")
    public void isIn(ObjectKind kind, String name, Container container) {
        FileId file = kind == ObjectKind.REPORTS ? new FileId(world.reports().named(name).id().value()) : world.workbooks().named(name).id().file();
        places.require(file, container, "The " + kind.noun() + " " + name);
    }

    @Then("the {documentKind} {text} {is} listed")
    public void isListed(ObjectKind kind, String name, boolean is) {
        boolean listed = kind == ObjectKind.REPORTS ? lists(world.sigma().reports().all(), Report::id, world.reports().named(name).id())
                : lists(world.sigma().workbooks().all(), Workbook::id, world.workbooks().named(name).id());
        UnmetStatement.unless(listed == is, "The " + kind.noun() + " " + name + (is ? " is not" : " is") + " listed.");
    }

    private static <T, I> boolean lists(Stream<T> all, Function<T, I> id, I wanted) {
        try (all) {
            return all.map(id).anyMatch(wanted::equals);
        }
    }
}
