package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.content.ContentControl;
import sigma.recipes.client.content.NamedControls;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the controls of a workbook and their parameters. */
public final class ControlSteps {

    private final World world;
    private final Fixtures provision;
    private List<ContentControl> controls = List.of();
    private NamedControls parameters = new NamedControls(NamedControls.Content.of(List.of()));

    /** Creates the steps of one scenario. */
    public ControlSteps(World world, Fixtures provision) {
        this.world = world;
        this.provision = provision;
    }

    @When("I list the controls of the workbook {text}")
    public void list(String name) {
        Workbook workbook = provision.workbookToRead(name);
        controls = world.sigma().workbookContent().controls(workbook.id()).toList();
        parameters = world.sigma().workbookContent().parameters(workbook.id());
        world.outputs().publishTable(Output.CONTROLS, List.of("control", "values", "parameter"),
                controls.stream().map(this::row).toList());
    }

    @Then("each control has a parameter")
    public void haveParameters() {
        List<String> without = controls.stream().map(ContentControl::name).filter(name -> parameters.of(name).isEmpty()).toList();
        UnmetStatement.unless(without.isEmpty(), "These controls have no parameter: " + UnmetStatement.named(without) + ".");
    }

    @Then("the control {text} takes the parameter {text}")
    public void takes(String control, String example) {
        List<String> found = controls.stream().filter(one -> one.name().equals(control)).map(this::example).toList();
        UnmetStatement.unless(found.equals(List.of(example)), Problem.of("The control \"" + control + "\" takes another parameter.")
                .expected(example).actual(UnmetStatement.named(found)));
    }

    private Map<String, String> row(ContentControl control) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("control", control.name());
        row.put("values", control.valueType());
        row.put("parameter", example(control));
        return row;
    }

    private String example(ContentControl control) {
        List<String> names = parameters.of(control.name());
        return names.isEmpty() ? "unknown" : String.join(" or ", names.stream().map(name -> ControlExample.of(name, control.valueType())).toList());
    }
}
