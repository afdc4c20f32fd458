package sigma.recipes.sandbox.export;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sheets of a PDF document, filled from top to bottom; a new one begins when one is full. The font is part of PDFBox, so
 * that drawings do not depend on the fonts of the machine.
 */
final class PdfSheets implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 36;
    private static final float LEADING = 1.4f;
    private static final float GAP = 4;
    private static final float THOUSANDTH = 1000;
    private static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Color PALE = new Color(0xCC, 0xCC, 0xCC);
    private static final Color BAR = new Color(0x2F, 0x6F, 0xB7);

    /** How much of the font a document contains. */
    enum Embedding {

        /** All of it, which rendering a document requires that was not saved. */
        WHOLE,
        /** Only what the document uses. */
        SUBSET
    }

    private final PDDocument document;
    private final PDType0Font font;
    private PDPageContentStream content;
    private PDRectangle size;
    private float y;

    /**
     * Begins a document.
     *
     * @param embedding how much of the font it contains
     * @throws IOException if the font cannot be read
     */
    PdfSheets(PDDocument document, Embedding embedding) throws IOException {
        this.document = document;
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox carries a font")) {
            TrueTypeFont loaded = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Ligatures would take most of the time.
            loaded.setEnableGsub(false);
            font = PDType0Font.load(document, loaded, embedding == Embedding.SUBSET);
        }
    }

    /** Begins a new sheet. */
    void sheet(PDRectangle paper) throws IOException {
        close();
        size = paper;
        PDPage page = new PDPage(paper);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = paper.getHeight() - margin();
    }

    /** Returns the usable width. */
    float width() {
        return size.getWidth() - 2 * margin();
    }

    /** Writes a line of text. */
    void line(float points, String text) throws IOException {
        advance(points);
        text(points, margin(), width(), text);
    }

    /** Writes texts in columns of equal width. */
    void cells(float points, List<String> texts) throws IOException {
        advance(points);
        float column = width() / texts.size();
        for (int i = 0; i < texts.size(); i++) {
            text(points, margin() + i * column, column - GAP, texts.get(i));
        }
    }

    /** Draws a bar between its name and its value; {@code share} is its length, from 0 to 1. */
    void bar(float points, String name, double share, String value) throws IOException {
        advance(points);
        float quarter = width() / 4;
        text(points, margin(), quarter - GAP, name);
        content.setNonStrokingColor(BAR);
        content.addRect(margin() + quarter, y - 1, (float) (2 * quarter * share), points);
        content.fill();
        text(points, margin() + 3 * quarter + GAP, quarter - GAP, value);
    }

    /** Draws a line across the sheet. */
    void rule() throws IOException {
        advance(GAP);
        content.setStrokingColor(PALE);
        content.moveTo(margin(), y);
        content.lineTo(margin() + width(), y);
        content.stroke();
    }

    /** Ends the last sheet. */
    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
        content = null;
    }

    /** A small image has a smaller margin. */
    private float margin() {
        return Math.min(MARGIN, Math.min(size.getWidth(), size.getHeight()) / 8);
    }

    private void advance(float points) throws IOException {
        if (y - points * LEADING < margin() && y < size.getHeight() - margin()) {
            sheet(size);
        }
        y -= points * LEADING;
    }

    private void text(float points, float x, float room, String text) throws IOException {
        String shown = fitting(written(text), points, room);
        if (shown.isEmpty()) {
            return;
        }
        content.setNonStrokingColor(INK);
        content.beginText();
        content.setFont(font, points);
        content.newLineAtOffset(x, y);
        content.showText(shown);
        content.endText();
    }

    private String fitting(String text, float points, float room) throws IOException {
        String shown = text;
        while (!shown.isEmpty() && font.getStringWidth(shown) * points / THOUSANDTH > room) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown;
    }

    /** The font contains Latin, Greek and Cyrillic; a question mark replaces other characters. */
    private String written(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(character -> known.appendCodePoint(knows(character) ? character : '?'));
        return known.toString();
    }

    private boolean knows(int character) {
        try {
            return font.encode(Character.toString(character)).length > 0;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
