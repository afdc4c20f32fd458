package sigma.recipes.steps.version;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.version.TagColor;
import sigma.recipes.client.version.TagId;
import sigma.recipes.client.version.TaggedVersion;
import sigma.recipes.client.version.VersionTag;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;
import sigma.recipes.steps.value.DocumentVersion;

/** Steps for version tags and tagged versions of workbooks. */
public final class TagSteps {

    private static final String NO_TAG = "No tag has this name";
    private static final String NO_TAG_ID = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final VersionFixtures provision;
    private final Actors actors;

    /** Creates the steps of one scenario. */
    public TagSteps(World world, VersionFixtures provision, Actors actors) {
        this.world = world;
        this.provision = provision;
        this.actors = actors;
    }

    @Given("the version tag {text}")
    public void theTag(String name) {
        provision.provide(name);
    }

    @Given("the workbook {text} has {int} versions already")
    public void hasVersions(String workbook, int count) {
        world.preparing(() -> {
            for (int version = 1; version < count; version++) {
                world.sigma().workbooks().restoreVersion(id(workbook), version);
            }
            return count;
        });
    }

    @Given("{documentVersion} has the version tag {text} already")
    public void hasTagAlready(DocumentVersion version, String tag) {
        if (version.choice() != DocumentVersion.Choice.ANY || world.verifying()) {
            world.preparing(() -> {
                new DocumentTags(world, version).put(world.sigma(), provision.named(tag), version.number());
                return null;
            });
        } else if (world.preparing(() -> new DocumentTags(world, version).versions(provision.id(tag))).isEmpty()) {
            throw new AssertionError("No version of " + version.document() + " has the version tag " + tag + ", so nothing was changed."
                    + "\n  fix: ./recipes run list-version-tags lists the workbooks with each tag");
        }
    }

    @When("{actor} create the {tagColor} version tag {text}")
    public void create(Actor actor, TagColor color, String name) {
        actors.act(actor, sigma -> world.outputs().publish(Output.TAG, provision.create(name, color)));
    }

    @When("{actor} describe {versionTag} as {text}")
    public void describe(Actor actor, ObjectName tag, String description) {
        TagId id = tag.name().map(provision::id).orElseGet(() -> new TagId(world.unknownId(NO_TAG_ID)));
        actors.act(actor, sigma -> sigma.tags().describe(id, description));
        tag.name().ifPresent(known -> world.outputs().publish(Output.TAG, id));
    }

    @When("I delete the version tag {text}")
    public void delete(String name) {
        world.sigma().tags().delete(provision.id(name));
    }

    @When("{actor} put {versionTag} on {documentVersion}")
    public void put(Actor actor, ObjectName tag, DocumentVersion version) {
        String name = tag.name().map(provision::named).orElse(NO_TAG);
        actors.act(actor, sigma -> new DocumentTags(world, version).put(sigma, name, version.number()));
        tag.name().ifPresent(known -> world.outputs().publish(Output.TAG, provision.id(known)));
    }

    @When("I take the version tag {text} off the workbook {text}")
    public void takeOff(String tag, String workbook) {
        world.sigma().tags().remove(id(workbook), provision.id(tag));
    }

    @Then("there is/are {count} version tag(s) called {text}")
    public void thereAre(int count, String name) {
        List<VersionTag> found = world.sigma().tags().all()
                .filter(tag -> tag.name().equals(world.naming().name(name))).toList();
        UnmetStatement.unless(found.size() == count, Problem.of("There " + (found.size() == 1 ? "is one version tag"
                : "are " + found.size() + " version tags") + " called " + name + ".").expected(String.valueOf(count)));
    }

    @Then("the version tag {text} is {tagColor}")
    public void hasColor(String name, TagColor color) {
        List<String> colors = world.sigma().tags().all().filter(tag -> tag.id().equals(provision.id(name)))
                .map(tag -> tag.color().orElse("no color")).toList();
        UnmetStatement.unless(colors.equals(List.of(color.word())), Problem.of("The version tag " + name + " has another color.")
                .expected(color.word()).actual(UnmetStatement.named(colors)));
    }

    @Then("the version tag {text} has the description {text}")
    public void hasDescription(String name, String description) {
        List<String> found = world.sigma().tags().all().filter(tag -> tag.id().equals(provision.id(name))).map(VersionTag::description)
                .toList();
        UnmetStatement.unless(found.equals(List.of(description)), Problem.of("The version tag " + name + " has another description.")
                .expected(description).actual(found.isEmpty() ? "no such version tag" : found.get(0).isEmpty() ? "none" : found.get(0)));
    }

    @Then("{documentVersion} has the version tag {text}")
    public void hasTag(DocumentVersion version, String tag) {
        DocumentTags tags = new DocumentTags(world, version);
        long wanted = version.number().isPresent() ? version.number().getAsInt() : tags.latest();
        List<Long> tagged = tags.versions(provision.id(tag));
        UnmetStatement.unless(tagged.equals(List.of(wanted)), Problem.of("Version " + wanted + " of " + version.document()
                + " does not have the version tag " + tag + ", or others have it too.").expected("version " + wanted)
                .actual(tagged.isEmpty() ? "no version" : "version " + UnmetStatement.named(tagged.stream().map(String::valueOf).toList())));
    }

    @Then("no version of the workbook {text} has the version tag {text}")
    public void hasNoTag(String workbook, String tag) {
        List<Long> tagged = world.sigma().tags().of(id(workbook)).filter(one -> one.tag().equals(provision.id(tag)))
                .map(TaggedVersion::version).toList();
        UnmetStatement.unless(tagged.isEmpty(), Problem.of("The workbook " + workbook + " has the version tag " + tag + ".")
                .expected("no version with it").actual("version " + UnmetStatement.named(tagged.stream().map(String::valueOf).toList())));
    }

    private WorkbookId id(String workbook) {
        return world.workbooks().named(workbook).id();
    }
}
