package sigma.recipes.file;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.function.Executable;
import sigma.recipes.fixture.Proof;

class DocumentChecksTest {

    private static final String FIX = "\n  fix:      run the recipe again; nothing was saved. If it happens again, open the element in "
            + "Sigma and look at its columns";
    private static final long LARGE = 201L << 20;
    private static final int A_ROW = 1_048_575;

    @TempDir
    private Path folder;

    @Test
    void sheets_of_a_spreadsheet_are_read_completely() throws IOException {
        NewFile file = file(spreadsheet(3, "Week", "Orders"));

        assertThat(SpreadsheetCheck.of(file), equalTo(Optional.of(List.of(
                new Table(List.of("Week", "Orders"), 3), new Table(List.of(), 0)))));
        assertThat(SpreadsheetCheck.rows(file).get(3), contains("Week 3", "3"));
    }

    @Test
    void truncated_or_invalid_spreadsheet_is_refused() throws IOException {
        byte[] whole = spreadsheet(500, "Week", "Orders");

        assertThat(problem(() -> SpreadsheetCheck.of(file(Arrays.copyOf(whole, whole.length / 2)))), equalTo("""
                The file was cut
                  where:    orders, at its end
                  expected: the last bytes of a spreadsheet
                  actual:   other bytes""" + FIX));
        assertThat(problem(() -> SpreadsheetCheck.of(file("Week,Orders\n".getBytes(StandardCharsets.UTF_8)))), equalTo("""
                The file is not a spreadsheet
                  where:    orders, at its start
                  expected: a spreadsheet
                  actual:   other bytes""" + FIX));
        byte[] broken = whole.clone();
        Arrays.fill(broken, 100, 1_000, (byte) 'x');
        assertThat(problem(() -> SpreadsheetCheck.of(file(broken))), startsWith("The file can't be opened as a spreadsheet"));
        assertThat(problem(() -> SpreadsheetCheck.of(file(new byte[0]))), startsWith("The file is not a spreadsheet"));
    }

    @Tag(Proof.LONG)
    @Test
    void full_sheet_may_lack_rows() throws IOException {
        assertThat(problem(() -> SpreadsheetCheck.of(file(spreadsheet(A_ROW, "Week")))),
                startsWith("The sheet has no room for another row, so rows may be missing\n  where:    orders, sheet Orders"));
        assertThat(SpreadsheetCheck.of(file(spreadsheet(A_ROW - 1, "Week"))).orElseThrow().get(0).rows(), is(A_ROW - 1L));
    }

    @Test
    void pages_of_a_pdf_are_counted_by_orientation() throws IOException {
        assertThat(PdfCheck.of(file(pdf(2, false))), equalTo(Optional.of(new PdfCheck.Sheets(2, 0))));
        assertThat(PdfCheck.of(file(pdf(2, true))), equalTo(Optional.of(new PdfCheck.Sheets(2, 2))));
    }

    @Test
    void truncated_or_invalid_pdf_is_refused() throws IOException {
        byte[] whole = pdf(1, false);
        byte[] broken = whole.clone();
        Arrays.fill(broken, 10, broken.length - 20, (byte) ' ');

        assertThat(problem(() -> PdfCheck.of(file(Arrays.copyOf(whole, whole.length - 30)))), startsWith("The file was cut"));
        assertThat(problem(() -> PdfCheck.of(file("<html>".getBytes(StandardCharsets.UTF_8)))), startsWith("The file is not a PDF"));
        assertThat(problem(() -> PdfCheck.of(file(broken))), startsWith("The file can't be opened as a PDF"));
        assertThat(problem(() -> PdfCheck.of(file(pdf(0, false)))), startsWith("The PDF has no sheet"));
    }

    @Test
    @Tag(Proof.ONLY)
    void image_is_read_and_a_blank_one_is_recognized() throws IOException {
        assertThat(PictureCheck.of(file(png(true))), equalTo(Optional.of(new PictureCheck.Picture(2_000, 1_500, true))));
        assertThat(PictureCheck.of(file(png(false))), equalTo(Optional.of(new PictureCheck.Picture(2_000, 1_500, false))));
    }

    @Test
    void truncated_or_invalid_image_is_refused() throws IOException {
        byte[] whole = png(false);
        byte[] damaged = new byte[whole.length - 200];
        System.arraycopy(whole, 0, damaged, 0, 100);
        System.arraycopy(whole, 300, damaged, 100, whole.length - 300);

        assertThat(problem(() -> PictureCheck.of(file(Arrays.copyOf(whole, whole.length - 12)))), startsWith("The file was cut"));
        assertThat(problem(() -> PictureCheck.of(file(pdf(1, false)))), startsWith("The file is not a PNG"));
        assertThat(problem(() -> PictureCheck.of(file(damaged))), startsWith("The file can't be read as a picture"));
    }

    @Test
    void only_start_and_end_of_an_oversized_file_are_checked() throws IOException {
        NewFile large = file(new byte[0]);
        try (RandomAccessFile bytes = new RandomAccessFile(large.part().toFile(), "rw")) {
            bytes.write("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            bytes.seek(LARGE);
            bytes.write("%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(PdfCheck.of(large), equalTo(Optional.empty()));
        try (RandomAccessFile bytes = new RandomAccessFile(large.part().toFile(), "rw")) {
            bytes.setLength(LARGE);
        }
        assertThat(problem(() -> PdfCheck.of(large)), startsWith("The file was cut"));
    }

    private static byte[] spreadsheet(int rows, String... columns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Orders");
            for (int column = 0; column < columns.length; column++) {
                sheet.value(0, column, columns[column]);
            }
            for (int row = 1; row <= rows; row++) {
                sheet.inlineString(row, 0, "Week " + row);
                if (columns.length > 1) {
                    sheet.value(row, 1, row);
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            book.newWorksheet("Empty");
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(int sheets, boolean turned) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int sheet = 0; sheet < sheets; sheet++) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setRotation(turned ? 90 : 0);
                document.addPage(page);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] png(boolean blank) throws IOException {
        BufferedImage picture = new BufferedImage(2_000, 1_500, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth() && !blank; x++) {
            picture.setRGB(x, x / 2, x * 9);
            picture.setRGB(x, 700, 0xFFFFFF);
            picture.setRGB(x, 702, 0xFFFFFF);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static String problem(Executable act) {
        return assertThrows(UnexpectedContent.class, act).getMessage();
    }

    private NewFile file(byte[] bytes) throws IOException {
        NewFile file = NewFile.begin(folder.resolve("orders"));
        Files.write(file.part(), bytes);
        return file;
    }
}
