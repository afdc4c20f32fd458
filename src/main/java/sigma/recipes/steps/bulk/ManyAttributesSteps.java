package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.file.row.InvalidRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.row.BulkRun;
import sigma.recipes.steps.row.RowOutcome;
import sigma.recipes.steps.row.RowTask;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that set values of user attributes from the rows of a file, each for a member or a team. */
public final class ManyAttributesSteps {

    /** The number of values in one request, which equals the limit for one team (assumed for this one). */
    private static final int MOST = 100;

    private final World world;
    private final BulkFixtures fixtures;

    /** Creates the steps of one scenario. */
    public ManyAttributesSteps(World world, BulkFixtures fixtures) {
        this.world = world;
        this.fixtures = fixtures;
    }

    @Given("the user attributes, members and teams of the file {text}")
    public void theAttributes(String source) {
        world.preparing(() -> {
            SourceRows rows = AttributeRows.read(source);
            if (world.verifying()) {
                fixtures.attributes(rows);
                fixtures.members(rows);
                fixtures.teams(rows);
            } else {
                List<Problem> problems = new ArrayList<>(new AttributeValues(world).unknown(rows));
                InvalidRows.require(problems);
            }
            return null;
        });
    }

    @When("I set the user attributes of the file {text}")
    public void set(String source) {
        AttributeValues values = new AttributeValues(world);
        new BulkRun(world, AttributeRows.read(source)).<AttributeValues.Target>together(MOST, row -> task(values, row), (target, rows) -> {
            Map<String, String> wanted = rows.stream().collect(Collectors.toMap(row -> values.holder(row).orElseThrow(),
                    row -> row.cell(AttributeRows.VALUE)));
            world.sigma().attributes().set(target.attribute(), target.kind(), wanted);
        });
    }

    @Then("the user attributes have the values of the file {text}")
    public void haveTheValues(String source) {
        AttributeValues values = new AttributeValues(world);
        List<String> wrong = AttributeRows.read(source).file().rows().stream().filter(row -> !values.of(row)
                .equals(Optional.of(row.cell(AttributeRows.VALUE)))).map(row -> row.cell(AttributeRows.ATTRIBUTE) + " of "
                + row.cell(MemberRows.EMAIL) + row.cell(TeamRows.TEAM)).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These user attributes have other values than in the file: " + UnmetStatement.named(wrong) + ".");
    }

    private static RowTask<AttributeValues.Target> task(AttributeValues values, RowFile.Row row) {
        Optional<AttributeValues.Target> target = values.target(row);
        if (target.isEmpty()) {
            return RowTask.none(RowOutcome.failed("no user attribute has the name"));
        }
        if (values.holder(row).isEmpty()) {
            return RowTask.none(RowOutcome.failed(AttributeRows.ofTeam(row) ? "no team, or more than one, has the name"
                    : "no active member has the email address"));
        }
        Optional<String> now = values.of(row);
        if (now.equals(Optional.of(row.cell(AttributeRows.VALUE)))) {
            return RowTask.none(RowOutcome.skipped("has the value already"));
        }
        return RowTask.on(target.get(), now.map(old -> RowOutcome.changed("changed from " + old)).orElseGet(() -> RowOutcome.created("set")));
    }
}
