package sigma.recipes.steps.version;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.client.version.VersionTag;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the list of version tags with their workbooks. */
public final class TagListSteps {

    private final World world;
    private List<Row> listed = List.of();

    /** A version tag with one of its workbooks, or without any. */
    private record Row(VersionTag tag, Optional<Workbook> workbook, long version) {

        Map<String, String> cells() {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("tag", tag.name());
            cells.put("color", tag.color().orElse(""));
            cells.put("workbook", workbook.map(Workbook::name).orElse(""));
            cells.put("version", workbook.map(known -> String.valueOf(version)).orElse(""));
            cells.put("folder", workbook.map(Workbook::path).orElse(""));
            cells.put("id", tag.id().value());
            return cells;
        }
    }

    /** Creates the steps of one scenario. */
    public TagListSteps(World world) {
        this.world = world;
    }

    @When("I list the version tags")
    public void list() {
        listed = world.sigma().tags().all().flatMap(tag -> rows(tag).stream()).toList();
        world.outputs().publishTable(Output.TAGS, List.of("tag", "color", "workbook", "version", "folder", "id"),
                listed.stream().map(Row::cells).toList());
    }

    @Then("no version tag has a workbook twice")
    public void noneTwice() {
        List<String> twice = listed.stream().filter(row -> row.workbook().isPresent())
                .collect(Collectors.groupingBy(row -> row.tag().name() + " on " + row.workbook().get().id(), Collectors.toList()))
                .values().stream().filter(rows -> rows.size() > 1)
                .map(rows -> rows.get(0).tag().name() + " on " + rows.get(0).workbook().get().name()).toList();
        UnmetStatement.unless(twice.isEmpty(), "Version tags are listed with a workbook more than once: " + UnmetStatement.named(twice) + ".");
    }

    @Then("each version tag is on a version of its workbooks")
    public void eachOnAVersion() {
        List<String> wrong = listed.stream().filter(row -> row.workbook().isPresent() && row.version() < 1)
                .map(row -> row.tag().name() + " on " + row.workbook().get().name()).toList();
        UnmetStatement.unless(wrong.isEmpty(), "Workbooks do not have the tags that they are listed under: "
                + UnmetStatement.named(wrong) + ".");
    }

    @Then("the version tag {text} is listed with version {int} of the workbook {text}")
    public void isListedWith(String tag, int version, String workbook) {
        WorkbookId id = world.workbooks().named(workbook).id();
        List<Long> found = under(tag).stream().filter(row -> row.workbook().map(Workbook::id).equals(Optional.of(id)))
                .map(Row::version).toList();
        UnmetStatement.unless(found.equals(List.of((long) version)), Problem.of("The version tag " + tag + " is not listed with version "
                + version + " of the workbook " + workbook + ".").expected("version " + version)
                .actual(found.isEmpty() ? "not listed with this workbook" : "version " + UnmetStatement.named(found.stream().map(String::valueOf).toList())));
    }

    @Then("the version tag {text} is listed without a workbook")
    public void isListedAlone(String tag) {
        List<Row> found = under(tag);
        UnmetStatement.unless(found.size() == 1 && found.get(0).workbook().isEmpty(), Problem.of("The version tag " + tag
                + " is not listed alone.").expected("one row without a workbook").actual(found.isEmpty() ? "not listed"
                : "listed with " + UnmetStatement.named(found.stream().flatMap(row -> row.workbook().stream()).map(Workbook::name).toList())));
    }

    private List<Row> under(String tag) {
        return listed.stream().filter(row -> row.tag().name().equals(world.naming().name(tag))).toList();
    }

    private List<Row> rows(VersionTag tag) {
        List<Row> rows = new ArrayList<>();
        world.sigma().tags().workbooks(tag.id()).forEach(workbook -> rows.add(new Row(tag, Optional.of(workbook), version(workbook, tag))));
        return rows.isEmpty() ? List.of(new Row(tag, Optional.empty(), 0)) : rows;
    }

    /** Returns 0 if the workbook lacks the tag. */
    private long version(Workbook workbook, VersionTag tag) {
        return world.sigma().tags().of(workbook.id()).filter(tagged -> tagged.tag().equals(tag.id()))
                .mapToLong(tagged -> tagged.version()).findFirst().orElse(0);
    }
}
