package sigma.recipes.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Changes the text of files. */
final class FileTexts {

    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";

    private FileTexts() {
    }

    /** Returns a file with another text; that of a spreadsheet is the XML of its first sheet. */
    static byte[] replaced(byte[] file, ApiMutation.FileText change) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K' ? spreadsheet(file, change) : text(file, change);
    }

    /** Bytes that are not text count as one character each. */
    private static byte[] text(byte[] file, ApiMutation.FileText change) {
        boolean utf8 = Arrays.equals(new String(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), file);
        Charset charset = utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return change.found().matcher(new String(file, charset)).replaceFirst(change.replacement()).getBytes(charset);
    }

    /** The JDK's stream cannot read entries whose sizes are written after them. */
    private static byte[] spreadsheet(byte[] file, ApiMutation.FileText change) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(file).get(); ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals(FIRST_SHEET) ? text(content, change) : content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be read and written", impossible);
        }
        return changed.toByteArray();
    }
}
