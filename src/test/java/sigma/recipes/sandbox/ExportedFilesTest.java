package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.fixture.Proof;

/** Opens the spreadsheets, documents and images of the sandbox with libraries, as programs do. */
@Tag(Proof.ONLY)
class ExportedFilesTest {

    private static final String XLSX = "{\"type\":\"xlsx\"}";
    private static final String PDF = "{\"type\":\"pdf\",\"layout\":\"portrait\"}";
    private static final String PNG = "{\"type\":\"png\"}";

    private final Caller mara = new Caller();

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void spreadsheet_has_the_rows_of_an_element_with_numeric_cells() throws IOException {
        ApiResponse file = exported("Weekly Numbers", "\"elementId\":\"" + element("Weekly Numbers", "Orders by week") + "\",", XLSX);

        assertThat(file.mediaType(), equalTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        assertThat(file.header("content-disposition").orElse(""), containsString("Orders by week.xlsx"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.stream().map(ExportedFilesTest::texts).toList(), contains(
                    List.of("Week", "Orders", "Revenue", "Comment"), List.of("2026-W44", "128", "$41,300.00", ""),
                    List.of("2026-W45", "143", "$47,950.00", "Trade fair, \"Holz und Haus\""),
                    List.of("2026-W46", "117", "$38,210.00", "")));
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().intValue(), is(128));
        }
    }

    @Test
    void spreadsheet_of_a_page_or_workbook_has_a_sheet_for_each_element_with_rows() throws IOException {
        assertThat(sheets(exported("Weekly Numbers", "\"pageId\":\"" + page("Weekly Numbers", "Overview") + "\",", XLSX)),
                contains("Orders by week", "Revenue by week", "Orders this week"));
        assertThat("hidden pages are omitted", sheets(exported("Weekly Numbers", "", XLSX)),
                contains("Orders by week", "Revenue by week", "Orders this week", "Best dealers"));
    }

    @Test
    void pdf_has_the_pages_of_a_workbook_in_the_requested_layout() throws IOException {
        ApiResponse file = exported("Weekly Numbers", "", PDF);

        assertThat(file.mediaType(), equalTo("application/pdf"));
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat("hidden pages are omitted", document.getNumberOfPages(), is(2));
            String text = new PDFTextStripper().getText(document);
            assertThat(text, containsString("The week in numbers"));
            assertThat(text, containsString("Möbel Nord"));
            assertThat(text, not(containsString("Returned orders")));
            assertThat(document.getPage(0).getMediaBox().getWidth(), equalTo(PDRectangle.A4.getWidth()));
        }
        try (PDDocument document = Loader.loadPDF(exported("Weekly Numbers", "", PDF.replace("portrait", "landscape")).body())) {
            assertThat(document.getPage(0).getMediaBox().getWidth(), equalTo(PDRectangle.A4.getHeight()));
        }
        assertThat("identical exports have identical bytes", exported("Weekly Numbers", "", PDF).body(), equalTo(file.body()));
    }

    @Test
    void pdf_of_a_page_or_element_contains_nothing_else() throws IOException {
        String page = text(exported("Weekly Numbers", "\"pageId\":\"" + page("Weekly Numbers", "Sources") + "\",", PDF));
        assertThat("a hidden page is exported if it is named", page, containsString("Returned orders"));
        assertThat(page, not(containsString("Best dealers")));

        String long250 = text(exported("Open Items", "\"elementId\":\"" + element("Open Items", "Unpaid orders") + "\",", PDF));
        assertThat("a table continues on the next page", long250, containsString("More rows follow."));
    }

    @Test
    void image_has_about_the_requested_size_and_is_not_blank() throws IOException {
        String chart = "\"elementId\":\"" + element("Weekly Numbers", "Revenue by week") + "\",";
        ApiResponse file = exported("Weekly Numbers", chart, PNG.replace("}", ",\"pixelWidth\":640,\"pixelHeight\":400}"));
        assertThat(file.mediaType(), equalTo("image/png"));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.body()));
        assertThat(picture.getWidth() + "x" + picture.getHeight(), equalTo("640x400"));
        assertThat(colours(picture), greaterThan(2L));

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(exported("Weekly Numbers",
                "\"pageId\":\"" + page("Weekly Numbers", "Dealers") + "\",", PNG).body()));
        assertThat(page.getWidth() + "x" + page.getHeight(), equalTo("1600x900"));
        for (String size : List.of("0", "1", "-5", "1e9")) {
            BufferedImage withOddSize = ImageIO.read(new ByteArrayInputStream(exported("Weekly Numbers", chart,
                    PNG.replace("}", ",\"pixelWidth\":" + size + "}")).body()));
            assertThat(size, withOddSize.getWidth(), is(size.equals("1e9") ? 4096 : 16));
        }
    }

    @Test
    void pivot_table_is_a_grid_in_csv_and_a_list_of_rows_in_json() {
        String pivot = "\"elementId\":\"" + element("Orders by Region", "Region by month") + "\",";
        List<String> grid = exported("Orders by Region", pivot, "{\"type\":\"csv\"}").text().lines().toList();

        assertThat(grid.get(0), containsString("Region,2026-01-"));
        assertThat("a row for each region", grid.size(), is(5));
        assertThat(grid.stream().skip(1).map(line -> line.split(",")[0]).sorted().toList(), contains("East", "North", "South", "West"));
        assertThat(exported("Orders by Region", pivot, "{\"type\":\"jsonl\"}").text().lines().count(), is(48L));
    }

    @Test
    void export_of_a_tagged_version_has_its_content() {
        String chart = "\"tag\":\"production\",\"elementId\":\"" + element("Weekly Numbers", "Best dealers") + "\",";

        assertThat(exported("Weekly Numbers", chart, "{\"type\":\"csv\"}").text().lines().findFirst().orElse(""), equalTo("Dealer,Revenue"));
    }

    @Test
    void report_is_exported_as_pdf() throws IOException {
        ApiResponse file = downloaded("/v2/reports/" + mara.inode("Monthly Statement").id() + "/export", "{\"format\":" + PDF + "}");

        assertThat(text(file), containsString("Statement"));
    }

    private String element(String workbook, String name) {
        return ExportsTest.element(mara, mara.inode(workbook), name).id();
    }

    private String page(String workbook, String name) {
        return mara.entries("/v2/workbooks/" + mara.inode(workbook).id() + "/pages").valueStream()
                .filter(page -> page.path("name").asText().equals(name)).findFirst().orElseThrow().path("pageId").asText();
    }

    private ApiResponse exported(String workbook, String what, String format) {
        return downloaded("/v2/workbooks/" + mara.inode(workbook).id() + "/export", "{" + what + "\"format\":" + format + "}");
    }

    private ApiResponse downloaded(String path, String body) {
        String id = json(mara.send("POST", path, body)).path("queryId").asText();
        mara.organization.advance(Duration.ofSeconds(10));
        ApiResponse file = mara.get("/v2/query/" + id + "/download");
        assertThat(file.status(), is(200));
        return file;
    }

    private static List<String> sheets(ApiResponse file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body())); Stream<Sheet> sheets = book.getSheets()) {
            return sheets.map(Sheet::getName).toList();
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, 4).mapToObj(row::getOptionalCell).map(cell -> cell.map(Cell::getText).orElse("")).toList();
    }

    private static String text(ApiResponse file) {
        try (PDDocument document = Loader.loadPDF(file.body())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth())).distinct().limit(10).count();
    }
}
