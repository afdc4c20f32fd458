package sigma.recipes.steps.version;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.client.version.Embed;
import sigma.recipes.client.version.EmbedId;
import sigma.recipes.client.version.NewEmbed;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookPart;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.document.WorkbookParts;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for embeds of workbooks. They are removed with their workbook, so a verifying run need not undo them. */
public final class EmbedSteps {

    private final World world;
    private final ReadList readList;
    private final NamedObjects<EmbedId> embeds = new NamedObjects<>("embed");
    private Optional<NewEmbed> created = Optional.empty();
    private List<Embed> listed = List.of();

    /** Creates the steps of one scenario. */
    public EmbedSteps(World world, ReadList list) {
        this.world = world;
        this.readList = list;
    }

    @Given("an embed of {text} in the workbook {text}")
    public void anEmbed(String what, String workbook) {
        world.preparing(() -> embeds.put(what, world.verifying() ? create(what, workbook).id() : found(what, workbook).id()));
    }

    @When("I create a public embed of {text} in the workbook {text}")
    public void createPublic(String part, String workbook) {
        NewEmbed embed = create(part, workbook);
        created = Optional.of(embed);
        embeds.put(part, embed.id());
        world.outputs().publish(Output.EMBED, embed.id());
        world.outputs().publish(Output.EMBED_ADDRESS, embed.address());
    }

    @When("I list the embeds of the workbook {text}")
    public void list(String workbook) {
        readList.read(() -> listed = world.sigma().embeds().of(id(workbook)).toList(), Embed::id, EmbedSteps::shown);
        world.outputs().publishTable(Output.EMBEDS, List.of("shows", "public", "url", "id"),
                listed.stream().map(EmbedSteps::row).toList());
    }

    @When("I delete the embed of {text} in the workbook {text}")
    public void delete(String what, String workbook) {
        world.sigma().embeds().delete(id(workbook), embeds.named(what));
    }

    @Then("the workbook {text} has a public embed of {text}")
    public void has(String workbook, String what) {
        WorkbookPart part = part(what, workbook);
        List<Embed> found = world.sigma().embeds().of(id(workbook)).filter(embed -> embed.id().equals(embeds.named(what))).toList();
        UnmetStatement.unless(found.size() == 1, Problem.of("The workbook " + workbook + " does not list the embed of " + what + " once.")
                .expected("one embed").actual(found.isEmpty() ? "no such embed" : found.size() + " embeds"));
        UnmetStatement.unless(found.get(0).open(), "The embed of " + what + " is not public.");
        UnmetStatement.unless(found.get(0).shows(part), Problem.of("The embed shows something other than " + what + ".")
                .actual(shown(found.get(0))));
    }

    @Then("the URL of the embed of {text} in the workbook {text} is the one that I was given")
    public void hasAddress(String what, String workbook) {
        String given = created.orElseThrow(() -> new AssertionError("No embed was created before this step")).address();
        List<String> found = world.sigma().embeds().of(id(workbook)).filter(embed -> embed.id().equals(embeds.named(what)))
                .map(Embed::address).toList();
        UnmetStatement.unless(found.equals(List.of(given)), Problem.of("The embed of " + what + " is not listed with the URL that Sigma gave.")
                .expected("that URL once").actual(found.isEmpty() ? "no such embed" : found.contains(given) ? found.size() + " times"
                        : "another URL"));
    }

    @Then("the workbook {text} has no embed of {text}")
    public void hasNot(String workbook, String what) {
        UnmetStatement.unless(world.sigma().embeds().of(id(workbook)).noneMatch(embed -> embed.id().equals(embeds.named(what))),
                "The workbook " + workbook + " still lists the embed of " + what + ".");
    }

    @Then("each embed on the list has a URL of its own")
    public void ownAddresses() {
        long different = listed.stream().map(Embed::address).distinct().count();
        UnmetStatement.unless(different == listed.size(), Problem.of("Embeds have the same URL.")
                .expected(listed.size() + " URLs").actual(different + " URLs"));
    }

    private NewEmbed create(String what, String workbook) {
        return world.sigma().embeds().create(id(workbook), part(what, workbook));
    }

    private Embed found(String text, String workbook) {
        List<Embed> all = world.sigma().embeds().of(id(workbook)).toList();
        List<Embed> found = all.stream().filter(embed -> embed.id().value().equals(text) || embed.address().equals(text)).toList();
        if (found.isEmpty()) {
            found = all.stream().filter(embed -> shown(embed).equalsIgnoreCase(text.strip())).toList();
        }
        if (found.isEmpty()) {
            throw NotFound.EMBED.error(text, all.stream().map(EmbedSteps::shown).toList());
        }
        return Finder.only("embed", text, found, embed -> shown(embed) + ", at " + embed.address() + ", id " + embed.id());
    }

    private WorkbookPart part(String what, String workbook) {
        return new WorkbookParts(world.sigma()).part(id(workbook), what);
    }

    private WorkbookId id(String workbook) {
        return world.workbooks().named(workbook).id();
    }

    private static String shown(Embed embed) {
        return embed.sourceId().isEmpty() ? WorkbookParts.WHOLE : embed.sourceName().orElse(embed.sourceId().get());
    }

    private static Map<String, String> row(Embed embed) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("shows", shown(embed));
        row.put("public", embed.open() ? "yes" : "no");
        row.put("url", embed.address());
        row.put("id", embed.id().value());
        return row;
    }
}
