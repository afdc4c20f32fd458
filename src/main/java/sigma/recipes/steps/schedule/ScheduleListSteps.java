package sigma.recipes.steps.schedule;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.schedule.ScheduledExport;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.value.MemberState;

/** Steps for lists of scheduled exports. */
public final class ScheduleListSteps {

    private final World world;
    private final ReadList readList;
    private List<ScheduledExport> listed = List.of();

    /** Creates the steps of one scenario. */
    public ScheduleListSteps(World world, ReadList list) {
        this.world = world;
        this.readList = list;
    }

    @When("I list the scheduled exports of the workbook {text}")
    public void ofWorkbook(String workbook) {
        publish(world.sigma().scheduledExports().of(world.workbooks().named(workbook).id()).toList());
    }

    @When("I list the scheduled exports of members who are {state}")
    public void ofMembers(MemberState state) {
        boolean active = state == MemberState.ACTIVE;
        publish(world.sigma().members().everyone().stream().filter(member -> member.active() == active)
                .flatMap(member -> world.sigma().scheduledExports().of(member.id())).toList());
    }

    @Then("each scheduled export on the list belongs to the workbook {text}")
    public void areOfWorkbook(String workbook) {
        WorkbookId id = world.workbooks().named(workbook).id();
        List<String> strangers = listed.stream().filter(export -> !export.workbook().equals(Optional.of(id))).map(ScheduledExport::title).toList();
        UnmetStatement.unless(strangers.isEmpty(), Problem.of("Some scheduled exports are not of the workbook " + workbook + ".")
                .actual(UnmetStatement.named(strangers)));
    }

    @Then("the owner of each scheduled export on the list is {state}")
    public void ownersAre(MemberState state) {
        boolean active = state == MemberState.ACTIVE;
        List<String> others = listed.stream().filter(export -> owner(export.owner()).map(member -> member.active() != active).orElse(true))
                .map(ScheduledExport::title).toList();
        UnmetStatement.unless(others.isEmpty(), Problem.of("The owners of some scheduled exports are not "
                + state.name().toLowerCase(Locale.ROOT) + ".").actual(UnmetStatement.named(others)));
    }

    private void publish(List<ScheduledExport> exports) {
        readList.read(() -> listed = exports, ScheduledExport::id, ScheduledExport::title);
        world.outputs().publishTable(Output.SCHEDULED_EXPORTS, List.of("title", "times", "time zone", "state", "owner", "workbook id", "id"),
                exports.stream().map(this::row).toList());
    }

    private Map<String, String> row(ScheduledExport export) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("title", export.title());
        row.put("times", export.times().cron());
        row.put("time zone", export.times().timezone());
        row.put("state", export.paused() ? "paused" : "active");
        row.put("owner", owner(export.owner()).map(Member::name).orElse("no member"));
        row.put("workbook id", export.workbook().map(WorkbookId::value).orElse(""));
        row.put("id", export.id().value());
        return row;
    }

    private Optional<Member> owner(MemberId id) {
        return world.sigma().members().everyone().stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
