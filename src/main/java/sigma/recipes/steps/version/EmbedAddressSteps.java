package sigma.recipes.steps.version;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.workbook.WorkbookAddress;
import sigma.recipes.steps.record.CreatedFiles;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the URLs with which the workbooks of a member are embedded. */
public final class EmbedAddressSteps {

    private final World world;
    private final CreatedFiles created;
    private final ReadList readList;
    private List<Row> listed = List.of();

    /** A workbook that the member may open, with its URL. */
    private record Row(FileEntry workbook, Optional<String> address) {

        Map<String, String> cells() {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("workbook", workbook.name());
            cells.put("folder", workbook.path());
            cells.put("url", address.orElse("unknown"));
            cells.put("id", workbook.id().value());
            return cells;
        }
    }

    /** Creates the steps of one scenario. */
    public EmbedAddressSteps(World world, ReadList list, CreatedFiles created) {
        this.world = world;
        this.created = created;
        this.readList = list;
    }

    @When("I list the embed URLs of the workbooks of {text}")
    public void list(String name) {
        created.awaitListed(world.sigma().files());
        Map<String, String> addresses;
        try (Stream<WorkbookAddress> all = world.sigma().workbooks().addresses()) {
            addresses = all.collect(Collectors.toMap(one -> one.id().value(), WorkbookAddress::url, (one, same) -> one));
        }
        try (Stream<FileEntry> files = world.sigma().files().workbooksOf(world.members().named(name).id())) {
            List<Row> rows = files.map(file -> new Row(file, Optional.ofNullable(addresses.get(file.id().value())))).toList();
            readList.read(() -> listed = rows, row -> row.workbook().id(), row -> row.workbook().name());
        }
        world.outputs().publishTable(Output.EMBED_ADDRESSES, List.of("workbook", "folder", "url", "id"),
                listed.stream().map(Row::cells).toList());
    }

    @Then("each workbook on the list has the URL of its own page")
    public void ownPages() {
        List<String> wrong = listed.stream().filter(row -> row.address().filter(address ->
                address.endsWith("/" + row.workbook().urlId())).isEmpty()).map(row -> row.workbook().name()).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These workbooks do not have the URL of their page: " + UnmetStatement.named(wrong) + ".");
    }

}
