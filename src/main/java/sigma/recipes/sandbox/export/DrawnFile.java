package sigma.recipes.sandbox.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as PDF, and a page as PNG: a picture is the first sheet of a PDF. */
final class DrawnFile {

    private static final int SMALLEST = 16;
    private static final int LARGEST = 4096;
    /** How many rows of an element a PDF shows (assumed). */
    private static final int MOST_ROWS = 200;
    private static final float ROW = 13;
    private static final int ROWS_OF_HEADINGS = 5;

    private DrawnFile() {
    }

    /** Returns the pages as a PDF of the size A4. */
    static byte[] pdf(List<ExportedPage> pages, boolean landscape) {
        PDRectangle size = landscape ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        try (PDDocument document = drawn(pages, size, MOST_ROWS, false); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A document in memory can be written", impossible);
        }
    }

    /** Returns a page as a picture; its size is best effort. */
    static byte[] png(ExportedPage page, int width, int height) {
        PDRectangle size = new PDRectangle(within(width), within(height));
        // A picture is one sheet, on which each element gets its share.
        int rows = Math.max(1, (int) (size.getHeight() / ROW / Math.max(1, page.elements().size())) - ROWS_OF_HEADINGS);
        try (PDDocument document = drawn(List.of(page), size, rows, true); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            BufferedImage picture = new PDFRenderer(document).renderImage(0);
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture in memory can be written", impossible);
        }
    }

    private static PDDocument drawn(List<ExportedPage> pages, PDRectangle size, int mostRows, boolean wholeFont)
            throws IOException {
        PDDocument document = new PDDocument();
        // The id would be made of the time, and equal exports would differ.
        document.setDocumentId(0L);
        try (Paper paper = new Paper(document, wholeFont)) {
            PageDrawing drawing = new PageDrawing(paper, mostRows);
            for (ExportedPage page : pages) {
                drawing.draw(size, page);
            }
        }
        return document;
    }

    private static int within(int pixels) {
        return Math.max(SMALLEST, Math.min(LARGEST, pixels));
    }
}
