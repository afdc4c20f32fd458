package sigma.recipes.steps.version;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.document.DataModelId;
import sigma.recipes.client.document.TaggedModelVersion;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;
import sigma.recipes.steps.sentence.VersionChoice;

/** Steps for version tags on data models. */
public final class DataModelTagSteps {

    private static final String NO_TAG = "No tag has this name";

    private final World world;
    private final VersionFixtures versions;
    private final Actors actors;

    /** Creates the steps of one scenario. */
    public DataModelTagSteps(World world, VersionFixtures versions, Actors actors) {
        this.world = world;
        this.versions = versions;
        this.actors = actors;
    }

    @When("{actor} put {versionTag} on version {version} of the data model {text}")
    public void put(Actor actor, ObjectName tag, VersionChoice version, String model) {
        String name = tag.name().map(versions::named).orElse(NO_TAG);
        actors.act(actor, sigma -> sigma.dataModels().tag(id(model), name, version.number()));
        tag.name().ifPresent(known -> world.outputs().publish(Output.TAG, versions.id(known)));
    }

    @Then("version {version} of the data model {text} has the version tag {text}")
    public void hasTag(VersionChoice version, String model, String tag) {
        long wanted = version.number().isPresent() ? version.number().getAsInt() : world.sigma().dataModels().get(id(model)).version();
        List<Long> tagged = world.sigma().dataModels().tags(id(model)).filter(one -> one.tag().equals(versions.id(tag).value()))
                .map(TaggedModelVersion::version).toList();
        UnmetStatement.unless(tagged.equals(List.of(wanted)), Problem.of("Version " + wanted + " of the data model " + model
                + " does not have the version tag " + tag + ", or others have it too.").expected("version " + wanted)
                .actual(tagged.isEmpty() ? "no version" : "version " + UnmetStatement.named(tagged.stream().map(String::valueOf).toList())));
    }

    private DataModelId id(String model) {
        return new DataModelId(world.documents().named(model).id());
    }
}
