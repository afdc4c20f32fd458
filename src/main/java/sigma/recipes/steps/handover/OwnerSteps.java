package sigma.recipes.steps.handover;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;
import sigma.recipes.steps.value.ObjectKind;

/** Steps for the owners of workbooks. */
public final class OwnerSteps {

    private static final String NO_WORKBOOK = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final FileLookup places;
    private final Actors actors;

    /** Creates the steps of one scenario. */
    public OwnerSteps(World world, Actors actors) {
        this.world = world;
        this.places = new FileLookup(world);
        this.actors = actors;
    }

    @Given("{text} owns the workbook {text} already")
    public void ownsAlready(String name, String workbook) {
        world.preparing(() -> {
            world.sigma().files().handOver(file(workbook), member(name).id());
            return null;
        });
    }

    @When("{actor} make {text} the owner of {workbook}")
    public void makeOwner(Actor actor, String name, ObjectName workbook) {
        FileId file = workbook.name().map(this::file).orElseGet(() -> new FileId(world.unknownId(NO_WORKBOOK)));
        actors.act(actor, sigma -> {
            sigma.files().handOver(file, member(name).id());
            world.outputs().publish(Output.MEMBER, member(name).id());
        });
    }

    @Then("{owner} own(s) the {documentKind} {text}")
    public void owns(ObjectName owner, ObjectKind kind, String name) {
        FileId file = kind == ObjectKind.REPORTS ? new FileId(world.reports().named(name).id().value()) : file(name);
        String what = kind.noun() + " " + name;
        if (owner.name().isPresent()) {
            Member member = member(owner.name().get());
            requireOwner(places.seenBy(member, file).flatMap(FileEntry::owner), member.id(), owner.name().get(), what);
        } else {
            requireOwner(world.sigma().files().get(file).owner(), world.sigma().session().whoAmI().id(),
                    "The owner of the credentials", what);
        }
    }

    private static void requireOwner(Optional<MemberId> owner, MemberId wanted, String who, String what) {
        UnmetStatement.unless(owner.equals(Optional.of(wanted)), Problem.of(who + " does not own the " + what + ".")
                .expected(who + " as the owner").actual(owner.map(id -> "another member").orElse("no owner that the API shows")));
    }

    private FileId file(String workbook) {
        return world.workbooks().named(workbook).id().file();
    }

    private Member member(String name) {
        return world.members().named(name);
    }
}
