package sigma.recipes.client.workbook;

import java.util.Locale;

/** The orientation of a PDF (exportWorkbook). */
public enum PdfLayout {
    /** Taller than wide. */
    PORTRAIT,
    /** Wider than high. */
    LANDSCAPE;

    /** Returns its value in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
