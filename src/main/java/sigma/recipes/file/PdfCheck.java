package sigma.recipes.file;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Opens a PDF and checks all of its pages before its file gets its name. */
public final class PdfCheck {

    private static final int HALF_TURN = 180;

    private PdfCheck() {
    }

    /**
     * The pages of a PDF.
     *
     * @param count their number, at least one
     * @param wide  the number of those that are wider than tall
     */
    public record Sheets(int count, int wide) {
    }

    /**
     * Checks a PDF.
     *
     * @return its pages; empty for a file of more than 200 MB, of which only the ends are checked
     * @throws UnexpectedContent    if it cannot be opened, or has no page
     * @throws FileNotWritable if an I/O error occurs
     */
    public static Optional<Sheets> of(NewFile file) {
        if (!FileSignature.PDF.check(file)) {
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(file.part().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int count = 0;
            int wide = 0;
            for (PDPage page : document.getPages()) {
                PDRectangle size = page.getCropBox();
                boolean turned = page.getRotation() % HALF_TURN != 0;
                boolean higher = size.getHeight() > size.getWidth();
                wide += turned == higher ? 1 : 0;
                count++;
            }
            if (count == 0) {
                throw UnexpectedContent.of(file.target(), "The PDF has no sheet", "", "at least one", "none");
            }
            return Optional.of(new Sheets(count, wide));
        } catch (UnexpectedContent empty) {
            throw empty;
        } catch (IOException | RuntimeException malformed) {
            // The library has many exceptions for malformed files.
            throw UnexpectedContent.of(file.target(), "The file can't be opened as a PDF", "", "a document with sheets",
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse("something else"));
        }
    }
}
