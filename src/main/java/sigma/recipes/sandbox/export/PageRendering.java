package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import sigma.recipes.sandbox.content.ElementKind;

/** Draws a page of a workbook: its elements below each other, each with its name and first rows. */
final class PageRendering {

    private static final int MOST_BARS = 24;
    private static final float TITLE = 16;
    private static final float HEADING = 12;
    private static final float TEXT = 9;
    private static final float KPI = 32;
    private static final float NARROWEST = 40;

    private final PdfSheets paper;
    private final int mostRows;

    /** Creates a drawing on a paper, with a maximum number of rows for each element. */
    PageRendering(PdfSheets paper, int mostRows) {
        this.paper = paper;
        this.mostRows = mostRows;
    }

    /**
     * Draws a page on separate sheets.
     *
     * @throws IOException if the library fails
     */
    void draw(PDRectangle size, ExportedPage page) throws IOException {
        paper.sheet(size);
        paper.line(TITLE, page.name());
        for (ExportedElement element : page.elements()) {
            element(element);
        }
    }

    private void element(ExportedElement element) throws IOException {
        switch (element.kind()) {
            case TEXT -> text(element.text());
            case DIVIDER -> paper.rule();
            default -> {
                paper.line(HEADING, element.name());
                if (element.kind().hasRows()) {
                    rows(element);
                } else {
                    paper.line(TEXT, element.text());
                }
            }
        }
    }

    private void text(String markdown) throws IOException {
        for (String line : markdown.replaceFirst("^#+ *", "").split("\\R")) {
            paper.line(HEADING, line);
        }
    }

    private void rows(ExportedElement element) throws IOException {
        ElementKind kind = element.kind();
        List<JsonNode> rows;
        try (Stream<JsonNode> all = element.rows().get()) {
            rows = all.limit(mostRows + 1L).toList();
        }
        List<JsonNode> drawn = rows.subList(0, Math.min(mostRows, rows.size()));
        if (kind == ElementKind.KPI_CHART) {
            paper.line(KPI, drawn.isEmpty() ? "" : drawn.get(0).path(0).asText());
        } else if (kind.chart().isPresent() && drawn.stream().allMatch(row -> number(row).isPresent())) {
            bars(drawn.subList(0, Math.min(MOST_BARS, drawn.size())));
        } else {
            table(element.columns(), drawn);
            if (rows.size() > mostRows) {
                paper.line(TEXT, "More rows follow.");
            }
        }
    }

    private void bars(List<JsonNode> rows) throws IOException {
        double most = rows.stream().mapToDouble(row -> number(row).orElseThrow()).max().orElse(1);
        for (JsonNode row : rows) {
            paper.bar(TEXT, row.path(0).asText(), Math.max(0, number(row).orElseThrow() / Math.max(most, 1)),
                    row.path(row.size() - 1).asText());
        }
    }

    private void table(List<String> columns, List<JsonNode> rows) throws IOException {
        if (columns.isEmpty()) {
            return;
        }
        int fitting = Math.min(columns.size(), Math.max(1, (int) (paper.width() / NARROWEST)));
        paper.cells(TEXT, columns.subList(0, fitting));
        paper.rule();
        for (JsonNode row : rows) {
            paper.cells(TEXT, row.valueStream().limit(fitting).map(value -> value.asText("")).toList());
        }
    }

    /** Returns the last value of a row as a number: it may be formatted as an amount of money or a percentage. */
    private static OptionalDouble number(JsonNode row) {
        String text = row.path(row.size() - 1).asText().replaceAll("[$,%]", "");
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
