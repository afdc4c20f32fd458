package sigma.recipes.file;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Opens a PDF and looks at all of its sheets, before its file gets its name. */
public final class PdfCheck {

    private static final int HALF_TURN = 180;

    private PdfCheck() {
    }

    /**
     * The sheets of a PDF.
     *
     * @param count how many there are, at least one
     * @param wide  how many are wider than high
     */
    public record Sheets(int count, int wide) {
    }

    /**
     * Checks a PDF.
     *
     * @return its sheets; nothing for a file of more than 200 MB, of which the ends alone are checked
     * @throws UnfitContent    if it cannot be opened, or has no sheet
     * @throws FileNotWritable if the disk fails
     */
    public static Optional<Sheets> of(NewFile file) {
        if (!FileEnds.PDF.check(file)) {
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
                throw UnfitContent.of(file.target(), "The PDF has no sheet", "", "at least one", "none");
            }
            return Optional.of(new Sheets(count, wide));
        } catch (UnfitContent empty) {
            throw empty;
        } catch (IOException | RuntimeException malformed) {
            // The library reports what is malformed in many ways.
            throw UnfitContent.of(file.target(), "The file can't be opened as a PDF", "", "a document with sheets",
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse("something else"));
        }
    }
}
