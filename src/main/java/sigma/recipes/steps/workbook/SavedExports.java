package sigma.recipes.steps.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.StartedExport;
import sigma.recipes.contract.exchange.StoredBody;
import sigma.recipes.file.CsvJoin;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.PdfCheck;
import sigma.recipes.file.PictureCheck;
import sigma.recipes.file.SpreadsheetCheck;
import sigma.recipes.file.Table;
import sigma.recipes.file.TableCheck;
import sigma.recipes.file.TableFormat;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.Outputs;
import sigma.recipes.steps.scenario.World;

/** Saves and checks the files of exports, and keeps the last one. It lives for one scenario. */
public final class SavedExports {

    private final World world;
    private Optional<Saved> last = Optional.empty();

    /**
     * A file that was saved and checked. The content of a file that is too large to be opened is unknown.
     *
     * @param file    the file
     * @param format  its format
     * @param table   its table; for a spreadsheet, that of the first sheet
     * @param sheets  the sheets of a PDF
     * @param picture the picture
     */
    record Saved(NewFile file, ExportFormat format, Optional<Table> table, Optional<PdfCheck.Sheets> sheets,
                 Optional<PictureCheck.Picture> picture) {
    }

    /** Creates the steps of one scenario. */
    public SavedExports(World world) {
        this.world = world;
    }

    /** Exports something to a file named after it, or as specified by the run, with the run's control values. */
    void export(ExportRequest request, String name) {
        // Before any request: the file may conflict with another one.
        NewFile file = begin(name, request.format());
        save(world.sigma().exports().start(withControls(request)), file);
    }

    /** Returns a request with the ids of its controls, and with the run's control values. */
    ExportRequest withControls(ExportRequest request) {
        Map<String, String> values = new HashMap<>(request.parameters());
        values.putAll(world.parameters());
        return request.with(new ControlSettings(world.sigma(), request.source().workbook()).byId(values));
    }

    /** Begins the file of an export. */
    NewFile begin(String name, ExportFormat format) {
        return world.files().begin(name, format.word());
    }

    /** Saves and checks the file of an export, which gets its name at the end of the scenario. */
    void save(StartedExport export, NewFile file) {
        StoredBody stored = world.sigma().exports().save(export, file.part());
        Saved saved = checked(export.format(), file);
        last = Optional.of(saved);
        world.files().keep(file, () -> {
            Outputs outputs = world.outputs();
            outputs.publish(Output.FILE, file.target());
            saved.table().ifPresent(table -> outputs.publish(Output.ROWS, table.rows()));
            saved.sheets().ifPresent(sheets -> outputs.publish(Output.PAGES, (long) sheets.count()));
            outputs.publish(Output.BYTES, stored.size());
            outputs.publish(Output.SHA256, stored.sha256());
        });
    }

    /** Exports the rows of an element in batches, and joins them into one CSV file. */
    void exportInBatches(ExportRequest request, long size, String name) {
        NewFile file = begin(name, ExportFormat.CSV);
        BatchedExport export = new BatchedExport(world.sigma().exports(), world.acceptsChanged(),
                world.organization().progress());
        try (CsvJoin joined = CsvJoin.into(file)) {
            export.save(withControls(request), size, joined, file);
            String sha256 = joined.finish();
            Table table = new Table(joined.columns(), joined.rows());
            last = Optional.of(new Saved(file, ExportFormat.CSV, Optional.of(table), Optional.empty(), Optional.empty()));
            world.files().keep(file, () -> {
                Outputs outputs = world.outputs();
                outputs.publish(Output.FILE, file.target());
                outputs.publish(Output.ROWS, table.rows());
                outputs.publish(Output.BATCHES, export.batches());
                outputs.publish(Output.SHA256, sha256);
            });
        }
    }

    /** Returns the last file. */
    Saved last() {
        return last.orElseThrow(() -> new AssertionError("Nothing was exported before this step"));
    }

    /** Checks a received file. */
    static Saved checked(ExportFormat format, NewFile file) {
        return switch (format) {
            case CSV, JSON, JSONL -> new Saved(file, format, Optional.of(TableCheck.of(TableFormat.valueOf(format.name()), file)),
                    Optional.empty(), Optional.empty());
            case XLSX -> new Saved(file, format, SpreadsheetCheck.of(file).map(tables -> tables.get(0)), Optional.empty(),
                    Optional.empty());
            case PDF -> new Saved(file, format, Optional.empty(), PdfCheck.of(file), Optional.empty());
            case PNG -> new Saved(file, format, Optional.empty(), Optional.empty(), PictureCheck.of(file));
        };
    }
}
