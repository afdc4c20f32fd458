package sigma.recipes.steps.handover;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.document.Report;
import sigma.recipes.client.file.FileId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.document.DocumentCreations;
import sigma.recipes.steps.document.ReportFinder;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that copy reports. */
public final class ReportCopySteps {

    private final World world;
    private final DocumentCreations creations;
    private final FileLookup places;
    private final NamedObjects<Report> copies = new NamedObjects<>("report");

    /** Creates the steps of one scenario. */
    public ReportCopySteps(World world, DocumentCreations creations) {
        this.world = world;
        this.creations = creations;
        this.places = new FileLookup(world);
    }

    @When("I copy the report {text} as {text} into the folder {text}")
    public void copy(String report, String copy, String folder) {
        Report original = new ReportFinder(world.sigma()).report(report);
        FileId place = world.folders().named(folder).id();
        String name = world.naming().name(copy);
        Report made = copies.put(copy, creations.report(name, () -> world.sigma().reports().copy(original.id(), name, place)));
        world.outputs().publish(Output.REPORT, made.id());
    }

    @Then("the report {text} is listed")
    public void isListed(String report) {
        String name = world.naming().name(report);
        List<String> found = world.sigma().reports().all().map(Report::name).toList();
        UnmetStatement.unless(found.contains(name), Problem.of("The report " + report + " is not listed.")
                .actual(UnmetStatement.named(found)));
    }

    @Then("the report {text} is in the folder {text}")
    public void isInFolder(String report, String folder) {
        places.require(new FileId(copies.named(report).id().value()), world.folders().named(folder).id(), "The report " + report,
                "the folder " + folder);
    }
}
