package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sigma.recipes.client.content.TagsOfVersions;
import sigma.recipes.client.content.WorkbookVersion;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the published versions of a workbook. */
public final class VersionSteps {

    private final World world;
    private final ReadList readList;
    private final Fixtures provision;
    private List<WorkbookVersion> versions = List.of();
    private TagsOfVersions latest = TagsOfVersions.of(0, List.of());
    private MemberNames names = new MemberNames(List.of());

    /** Creates the steps of one scenario. */
    public VersionSteps(World world, Fixtures provision, ReadList list) {
        this.world = world;
        this.readList = list;
        this.provision = provision;
    }

    @When("I list the versions of the workbook {text}")
    public void list(String name) {
        Workbook workbook = provision.workbookToRead(name);
        latest = world.sigma().workbookContent().latest(workbook.id());
        readList.read(() -> versions = world.sigma().workbookContent().versions(workbook.id())
                .sorted(Comparator.comparing(WorkbookVersion::number).reversed()).toList(), WorkbookVersion::number, version -> "version " + version.number());
        names = new MemberNames(world.sigma().members().everyone());
        world.outputs().publishTable(Output.VERSIONS, List.of("version", "published", "by", "tags"),
                versions.stream().map(this::row).toList());
    }

    @Then("the first version on the list is the latest one of the workbook")
    public void latestComesFirst() {
        long first = versions.stream().mapToLong(WorkbookVersion::number).findFirst().orElse(0);
        UnmetStatement.unless(first == latest.version(), Problem.of("The list starts with another version.")
                .expected("version " + latest.version()).actual(first == 0 ? "no version" : "version " + first));
    }

    @Then("each version was published by a member")
    public void publishersAreMembers() {
        List<String> strange = versions.stream().filter(version -> !names.has(version.publisher()))
                .map(version -> "version " + version.number()).toList();
        UnmetStatement.unless(strange.isEmpty(), "These versions were published by no member of the organization: "
                + UnmetStatement.named(strange) + ".");
    }

    @Then("version {int} on the list has the version tag {text}")
    public void hasTag(int number, String tag) {
        String tags = versions.stream().filter(version -> version.number() == number).map(this::tags).findFirst().orElse("");
        UnmetStatement.unless(tags.equals(world.naming().name(tag)), Problem.of("Version " + number + " does not have the tag \"" + tag + "\".")
                .actual(tags.isEmpty() ? "no tag" : tags));
    }

    private Map<String, String> row(WorkbookVersion version) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("version", String.valueOf(version.number()));
        row.put("published", version.publishedAt().toString());
        row.put("by", names.of(version.publisher()));
        row.put("tags", tags(version));
        return row;
    }

    private String tags(WorkbookVersion version) {
        return version.tags().stream().map(tag -> latest.nameOf(tag.id())).collect(Collectors.joining(", "));
    }
}
