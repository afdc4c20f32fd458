package sigma.recipes.client.workbook;

import java.util.Locale;

/** How the sheets of a PDF lie (exportWorkbook). */
public enum PdfLayout {
    /** Higher than wide. */
    PORTRAIT,
    /** Wider than high. */
    LANDSCAPE;

    /** Returns the API's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
