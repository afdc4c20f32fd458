package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.ElementKind;
import sigma.recipes.sandbox.content.ElementRows;
import sigma.recipes.sandbox.json.TableEncoding;
import sigma.recipes.sandbox.json.TableStream;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** The file of a finished export. It is generated while it is sent, without reading the organization. */
final class ExportedFile {

    private final State state;
    private final Entity export;
    private final Entity document;
    private final ExportOptions options;
    private final Content content;
    private final ParameterFilters filters;

    ExportedFile(State state, Entity export) {
        this.state = state;
        this.export = export;
        document = state.of(Kinds.INODE).find(export.text("workbookId")).orElseThrow(() -> ExportsModule.gone(export.id()));
        options = new ExportOptions(export.fields());
        content = options.content(state, document);
        filters = new ParameterFilters(content, options.parameters(), state.clock().instant());
    }

    /**
     * Returns the file.
     *
     * @throws sigma.recipes.sandbox.call.Rejection (404) if its content no longer exists
     */
    SandboxResponse response() {
        FileFormat format = options.knownFormat().orElseThrow(() -> ExportsModule.gone(export.id()));
        List<DocumentElement> elements = options.selected(content).toList();
        if (elements.isEmpty() && options.elementId().isPresent()) {
            throw ExportsModule.gone(export.id());
        }
        return SandboxResponse.file(name(elements) + "." + format.word(), format.mediaType(), content(format, elements));
    }

    private String name(List<DocumentElement> elements) {
        if (options.elementId().isPresent()) {
            return elements.get(0).name();
        }
        return options.pageId().isPresent() ? options.pages(content).findFirst().map(page -> page.path("name").asText()).orElse("")
                : document.text("name");
    }

    private Supplier<InputStream> content(FileFormat format, List<DocumentElement> elements) {
        if (format.text().isPresent()) {
            return text(format.text().get(), elements.get(0));
        }
        if (format == FileFormat.XLSX) {
            List<ExportedElement> sheets = elements.stream().filter(element -> element.kind().hasRows()).map(this::exported).toList();
            return () -> new XlsxStream(sheets);
        }
        List<ExportedPage> pages = pages(elements);
        return format == FileFormat.PDF ? () -> new ByteArrayInputStream(RenderedFile.pdf(pages, options.landscape()))
                : () -> new ByteArrayInputStream(RenderedFile.png(pages.get(0), options.width(), options.height()));
    }

    /** A pivot table is a wide grid in CSV, and a list of rows elsewhere (observed). */
    private Supplier<InputStream> text(TableEncoding form, DocumentElement element) {
        ExportedElement table = exported(element);
        if (form == TableEncoding.CSV && element.kind() == ElementKind.PIVOT_TABLE) {
            PivotGrid grid = PivotGrid.of(table);
            return () -> new TableStream(form, grid.columns(), grid.rows().iterator());
        }
        return () -> new TableStream(form, table.columns(), table.rows().get().iterator());
    }

    private List<ExportedPage> pages(List<DocumentElement> elements) {
        if (options.elementId().isPresent()) {
            return List.of(new ExportedPage(document.text("name"), elements.stream().map(this::exported).toList()));
        }
        return options.pages(content).map(page -> new ExportedPage(page.path("name").asText(), elements.stream()
                .filter(element -> element.pageId().equals(page.path("id").asText())).map(this::exported).toList())).toList();
    }

    private ExportedElement exported(DocumentElement element) {
        List<String> columns = element.columns().stream().map(DocumentElement::columnName).toList();
        String text = element.kind() == ElementKind.TEXT ? element.fields().path("body").asText()
                : element.fields().path("valueType").asText();
        return new ExportedElement(element.name(), element.kind(), text, columns, element.kind().hasRows() ? rows(element) : Stream::empty);
    }

    private Supplier<Stream<JsonNode>> rows(DocumentElement element) {
        Supplier<Stream<JsonNode>> all = new ElementRows(state).of(document, content, element);
        Predicate<JsonNode> wanted = filters.of(element);
        return () -> all.get().filter(wanted).skip(options.skipped()).limit(options.mostRows());
    }
}
