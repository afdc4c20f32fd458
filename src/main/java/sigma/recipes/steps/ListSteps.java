package sigma.recipes.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for lists of every kind. */
public final class ListSteps {

    private final World world;
    private final Fixtures provision;
    private final ReadList readList;

    /** Creates the steps of one scenario. */
    public ListSteps(World world, Fixtures provision, ReadList list) {
        this.world = world;
        this.provision = provision;
        this.readList = list;
    }

    @Then("no {listedKind} is listed twice")
    public void noneTwice(String kind) {
        List<String> twice = readList.twice(world.context().sandbox().isEmpty());
        UnmetStatement.unless(twice.isEmpty(), "Each " + kind + " is listed once, but these are listed more often: "
                + UnmetStatement.named(twice) + ".");
    }

    @Then("the {listedKind} {text} {is} on the list")
    public void isListed(String kind, String name, boolean is) {
        List<String> names = readList.names(kind);
        boolean found = kind.equals("member") && world.members().find(name).isPresent() ? readList.has(world.members().named(name).id())
                : names.contains(world.naming().name(name)) || names.contains(kind.equals("source") ? provision.sourceListed(name) : name);
        UnmetStatement.unless(found == is, Problem.of("The " + kind + " \"" + name + "\" is" + (is ? " not" : "") + " on the list.")
                .actual(UnmetStatement.named(readList.names())));
    }

    @Then("the list is empty")
    public void isEmpty() {
        UnmetStatement.unless(readList.names().isEmpty(), Problem.of("The list is not empty.").expected("no entries")
                .actual(UnmetStatement.named(readList.names())));
    }
}
