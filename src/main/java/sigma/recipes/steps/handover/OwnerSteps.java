package sigma.recipes.steps.handover;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Who owns a workbook. */
public final class OwnerSteps {

    private static final String NO_WORKBOOK = "00000000-0000-4000-8000-000000000000";
    private static final int FORBIDDEN = 403;

    private final World world;

    /** Receives what the scenario knows. */
    public OwnerSteps(World world) {
        this.world = world;
    }

    @Given("{text} is the owner of the workbook {text} already")
    public void isOwnerAlready(String name, String workbook) {
        world.preparing(() -> {
            world.sigma().files().handOver(file(workbook), member(name).id());
            return null;
        });
    }

    @When("I make {text} the owner of the workbook {text}")
    public void makeOwner(String name, String workbook) {
        world.sigma().files().handOver(file(workbook), member(name).id());
        world.outputs().publish(Output.MEMBER, member(name).id());
    }

    @When("I try to make {text} the owner of the workbook {text}")
    public void tryToMakeOwner(String name, String workbook) {
        world.attempt().at(() -> world.sigma().files().handOver(file(workbook), member(name).id()));
    }

    @When("I try to make {text} the owner of a workbook that does not exist")
    public void tryToMakeOwnerOfNothing(String name) {
        world.attempt().at(() -> world.sigma().files().handOver(new FileId(world.nobodys(NO_WORKBOOK)), member(name).id()));
    }

    @Then("{text} owns the workbook {text}")
    public void owns(String name, String workbook) {
        Optional<MemberId> owner = owner(workbook, member(name));
        UnmetStatement.unless(owner.equals(Optional.of(member(name).id())), Problem.of(name + " does not own the workbook "
                + workbook + ".").expected(name + " as the owner").actual(described(owner)));
    }

    @Then("I own the workbook {text}")
    public void iOwn(String workbook) {
        Optional<MemberId> owner = world.sigma().files().get(file(workbook)).owner();
        UnmetStatement.unless(owner.equals(Optional.of(world.sigma().session().whoAmI().id())), Problem.of("I do not own the workbook "
                + workbook + ".").expected("the owner of the credentials").actual(described(owner)));
    }

    /** The caller may have lost sight of a workbook by giving it away; whom it was given to sees it. */
    private Optional<MemberId> owner(String workbook, Member member) {
        try {
            return world.sigma().files().get(file(workbook)).owner();
        } catch (Refusal refusal) {
            if (refusal.status() != FORBIDDEN) {
                throw refusal;
            }
            try (Stream<FileEntry> files = world.sigma().files().workbooksOf(member.id())) {
                return files.filter(file -> file.id().equals(file(workbook))).findFirst().flatMap(FileEntry::owner);
            }
        }
    }

    private String described(Optional<MemberId> owner) {
        return owner.map(id -> "another member").orElse("no owner that the API shows");
    }

    private FileId file(String workbook) {
        return world.workbooks().named(workbook).id().file();
    }

    private Member member(String name) {
        return world.members().named(name);
    }
}
