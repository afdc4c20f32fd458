package sigma.recipes.steps.workbook;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.Map;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportSource;
import sigma.recipes.client.workbook.PageId;
import sigma.recipes.client.workbook.PdfLayout;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that export documents and images. */
public final class RenderedExportSteps {

    /** The placeholder for the whole workbook. */
    private static final String ALL_PAGES = "all pages";
    private static final PageId NO_PAGE = new PageId("0000000000");

    private final World world;
    private final Fixtures provision;
    private final SavedExports exports;
    private final Map<String, ExportParts.Part> parts = new HashMap<>();
    private long exportedPages;

    /** Creates the steps of one scenario. */
    public RenderedExportSteps(World world, Fixtures provision, SavedExports exports) {
        this.world = world;
        this.provision = provision;
        this.exports = exports;
    }

    @Given("the page or element {text} of the workbook {text}")
    public void pageOrElement(String name, String workbook) {
        boolean own = world.workbooks().find(workbook).isPresent();
        Workbook in = provision.workbookToRead(workbook);
        parts.put(name, world.preparing(() -> new ExportParts(world.sigma(), in)
                .pageOrElement(own ? name : provision.given("ELEMENT_ID", name, SkipReason.NO_ELEMENT))));
    }

    @When("I export {text} of the workbook {text} as a {layout} PDF")
    public void pdf(String page, String name, PdfLayout layout) {
        Workbook workbook = provision.workbookToRead(name);
        ExportParts found = new ExportParts(world.sigma(), workbook);
        if (page.equals(ALL_PAGES)) {
            exportedPages = found.pages().filter(each -> !each.hidden()).count();
            exports.export(ExportRequest.pdf(ExportSource.workbook(workbook.id()), layout), workbook.name());
        } else {
            ExportParts.Part part = found.page(page);
            exportedPages = 1;
            exports.export(ExportRequest.pdf(part.source(), layout), part.name());
        }
    }

    @When("I try to export a page that the workbook {text} does not have")
    public void tryToExportNoPage(String name) {
        ExportSource nothing = ExportSource.page(provision.workbookToRead(name).id(), NO_PAGE);
        world.attempt().at(() -> world.sigma().exports().start(ExportRequest.pdf(nothing, PdfLayout.PORTRAIT)));
    }

    @When("I export the page or element {text} as PNG")
    public void png(String name) {
        ExportParts.Part part = parts.get(name);
        exports.export(ExportRequest.of(part.source(), ExportFormat.PNG), part.name());
    }

    @Then("the file has a sheet for each page that was exported")
    public void hasSheetForEachPage() {
        exports.last().sheets().ifPresent(sheets -> UnmetStatement.unless(sheets.count() >= exportedPages,
                Problem.of("The file has fewer sheets than pages were exported.").expected(exportedPages + " or more")
                        .actual(String.valueOf(sheets.count()))));
    }

    @Then("the file has {count} sheet(s)")
    public void hasSheets(int count) {
        exports.last().sheets().ifPresent(sheets -> UnmetStatement.unless(sheets.count() == count,
                Problem.of("The file has another number of sheets.").expected(String.valueOf(count)).actual(String.valueOf(sheets.count()))));
    }

    @Then("each sheet of the file is in {layout} format")
    public void lies(PdfLayout layout) {
        exports.last().sheets().ifPresent(sheets -> {
            int right = layout == PdfLayout.LANDSCAPE ? sheets.wide() : sheets.count() - sheets.wide();
            UnmetStatement.unless(right == sheets.count(), Problem.of("Sheets of the file are in another format.")
                    .expected(sheets.count() + " in " + layout.word() + " format").actual(String.valueOf(right)));
        });
    }

    @Then("the file shows a picture")
    public void showsPicture() {
        exports.last().picture().ifPresent(picture -> UnmetStatement.unless(!picture.blank(),
                Problem.of("The picture has one colour and shows nothing.").expected("the page or element")
                        .actual(picture.width() + " by " + picture.height() + " pixels of one colour")));
    }
}
