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
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for lists of materialization schedules. */
public final class MaterializationScheduleSteps {

    private final World world;
    private final ReadList readList;
    private List<MaterializationSchedule> listed = List.of();

    /** Creates the steps of one scenario. */
    public MaterializationScheduleSteps(World world, ReadList list) {
        this.world = world;
        this.readList = list;
    }

    @When("I list the materialization schedules of {text}")
    public void list(String name) {
        readList.read(() -> listed = world.sigma().materializations().schedules(world.documents().named(name)).toList(),
                MaterializationSchedule::elementId, MaterializationSchedule::elementName);
        world.outputs().publishTable(Output.MATERIALIZATION_SCHEDULES, List.of("element", "times", "time zone", "state", "element id"),
                listed.stream().map(MaterializationScheduleSteps::row).toList());
    }

    @Then("each materialization schedule on the list belongs to an element of {text}")
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
