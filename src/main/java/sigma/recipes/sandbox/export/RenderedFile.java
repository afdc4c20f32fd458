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

/** Pages as PDF, and a page as PNG: an image is the first sheet of a PDF. */
final class RenderedFile {

    private static final int SMALLEST = 16;
    private static final int LARGEST = 4096;
    /** The number of rows of an element in a PDF (assumed). */
    private static final int MOST_ROWS = 200;
    private static final float ROW = 13;
    private static final int ROWS_OF_HEADINGS = 5;

    private RenderedFile() {
    }

    /** Returns the pages as a PDF in A4. */
    static byte[] pdf(List<ExportedPage> pages, boolean landscape) {
        PDRectangle size = landscape ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        try (PDDocument document = drawn(pages, size, MOST_ROWS, PdfSheets.Embedding.SUBSET);
             ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A document in memory can be written", impossible);
        }
    }

    /** Returns a page as an image of approximate size. */
    static byte[] png(ExportedPage page, int width, int height) {
        PDRectangle size = new PDRectangle(within(width), within(height));
        // An image is one sheet, on which each element gets its share.
        int rows = Math.max(1, (int) (size.getHeight() / ROW / Math.max(1, page.elements().size())) - ROWS_OF_HEADINGS);
        try (PDDocument document = drawn(List.of(page), size, rows, PdfSheets.Embedding.WHOLE);
             ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            BufferedImage picture = new PDFRenderer(document).renderImage(0);
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture in memory can be written", impossible);
        }
    }

    private static PDDocument drawn(List<ExportedPage> pages, PDRectangle size, int mostRows, PdfSheets.Embedding font)
            throws IOException {
        PDDocument document = new PDDocument();
        // The id would depend on the time, so that equal exports would differ.
        document.setDocumentId(0L);
        try (PdfSheets paper = new PdfSheets(document, font)) {
            PageRendering drawing = new PageRendering(paper, mostRows);
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
