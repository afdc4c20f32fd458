package sigma.recipes.steps.materialization;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.materialization.MaterializationSchedule;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.document.ContentFinder;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for lists of materialization schedules. */
public final class MaterializationScheduleSteps {

    private final World world;
    private List<MaterializationSchedule> listed = List.of();

    /** Creates the steps of one scenario. */
    public MaterializationScheduleSteps(World world) {
        this.world = world;
    }

    @When("I list the materialization schedules of {text}")
    public void list(String name) {
        listed = world.sigma().materializations().schedules(world.documents().named(name)).toList();
        world.outputs().publishTable(Output.MATERIALIZATION_SCHEDULES, List.of("element", "times", "time zone", "state", "element id"),
                listed.stream().map(MaterializationScheduleSteps::row).toList());
    }

    @Then("each materialization schedule has an element of {text}")
    public void eachHasAnElement(String name) {
        SigmaDocument document = world.documents().named(name);
        Set<ElementId> elements = world.sigma().content().elements(document).map(Element::id).collect(Collectors.toSet());
        List<String> strangers = listed.stream().filter(each -> !elements.contains(each.elementId()))
                .map(MaterializationSchedule::elementName).toList();
        UnmetStatement.unless(strangers.isEmpty(), Problem.of("Some schedules have no element of " + document.name() + ".")
                .expected("elements of " + document.name()).actual(UnmetStatement.named(strangers)));
    }

    @Then("the materialization schedule of the element {text} {is} paused")
    public void isPaused(String element, boolean is) {
        UnmetStatement.unless(ContentFinder.schedule(listed, element).paused() == is, "The materialization schedule of the element "
                + element + (is ? " is not paused." : " is paused."));
    }

    @Then("there are no materialization schedules")
    public void thereAreNone() {
        UnmetStatement.unless(listed.isEmpty(), Problem.of("There are materialization schedules.").expected("none")
                .actual(UnmetStatement.named(listed.stream().map(MaterializationSchedule::elementName).toList())));
    }

    private static Map<String, String> row(MaterializationSchedule schedule) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("element", schedule.elementName());
        row.put("times", schedule.times().map(MaterializationSchedule.Times::cron).orElse(""));
        row.put("time zone", schedule.times().map(MaterializationSchedule.Times::timezone).orElse(""));
        row.put("state", schedule.paused() ? "paused" : "active");
        row.put("element id", schedule.elementId().value());
        return row;
    }
}
