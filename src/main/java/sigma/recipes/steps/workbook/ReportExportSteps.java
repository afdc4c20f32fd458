package sigma.recipes.steps.workbook;

import io.cucumber.java.en.When;
import sigma.recipes.client.document.Report;
import sigma.recipes.client.document.ReportId;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.PdfLayout;
import sigma.recipes.file.NewFile;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.steps.document.ReportFinder;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;

/** Steps that export reports. */
public final class ReportExportSteps {

    private static final ReportId NO_REPORT = new ReportId("00000000-0000-4000-8000-000000000000");

    private final World world;
    private final Fixtures provision;
    private final SavedExports exports;
    private final Actors actors;

    /** Creates the steps of one scenario. */
    public ReportExportSteps(World world, Fixtures provision, SavedExports exports, Actors actors) {
        this.world = world;
        this.provision = provision;
        this.exports = exports;
        this.actors = actors;
    }

    @When("{actor} export {report} as a {layout} PDF")
    public void export(Actor actor, ObjectName report, PdfLayout layout) {
        report.name().ifPresentOrElse(name -> actors.act(actor, sigma -> export(name, layout)),
                () -> actors.act(actor, sigma -> sigma.reports().startPdf(NO_REPORT, layout)));
    }

    private void export(String name, PdfLayout layout) {
        Report report = new ReportFinder(world.sigma()).report(provision.given("REPORT_ID", name, SkipReason.NO_REPORT));
        world.outputs().publish(Output.REPORT, report.id());
        // Before any request: the file may conflict with another one.
        NewFile file = exports.begin(report.name(), ExportFormat.PDF);
        exports.save(world.sigma().reports().startPdf(report.id(), layout), file);
    }

}
