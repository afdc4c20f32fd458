package sigma.recipes.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/**
 * The first and the last bytes of a format: they identify it, and a truncated file lacks the last ones.
 *
 * @param name    the format, as shown to users
 * @param first   the first bytes, as one character each
 * @param last    the bytes at or near the end, as one character each
 * @param closely the maximum distance of these bytes from the end
 */
record FileSignature(String name, String first, String last, int closely) {

    /** A ZIP file, whose directory is at its end, followed by a comment of up to 64 KiB. */
    static final FileSignature XLSX = new FileSignature("a spreadsheet", "PK\u0003\u0004", "PK\u0005\u0006", (1 << 16) + 22);
    static final FileSignature PDF = new FileSignature("a PDF", "%PDF-", "%%EOF", 1024);
    static final FileSignature PNG = new FileSignature("a PNG", "\u0089PNG\r\n\u001A\n", "\u0000\u0000\u0000\u0000IEND\u00AEB`\u0082", 12);

    /** The size limit for opening a file. */
    private static final long LARGEST = 200L << 20;

    /**
     * Checks both ends of a file.
     *
     * @return whether the file is small enough to be opened
     * @throws UnexpectedContent    if one differs
     * @throws FileNotWritable if an I/O error occurs
     */
    boolean check(NewFile file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.part().toFile(), "r")) {
            if (!read(bytes, 0, first.length()).equals(first)) {
                throw UnexpectedContent.of(file.target(), "The file is not " + name, "at its start", name, "other bytes");
            }
            if (!read(bytes, Math.max(0, bytes.length() - closely), closely).contains(last)) {
                throw UnexpectedContent.of(file.target(), "The file was cut", "at its end", "the last bytes of " + name, "other bytes");
            }
            return bytes.length() <= LARGEST;
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
    }

    private static String read(RandomAccessFile bytes, long from, int most) throws IOException {
        byte[] read = new byte[(int) Math.min(most, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(read);
        return new String(read, StandardCharsets.ISO_8859_1);
    }
}
