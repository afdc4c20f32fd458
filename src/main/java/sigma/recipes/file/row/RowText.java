package sigma.recipes.file.row;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;

/**
 * The text of a CSV file, decoded.
 *
 * @param text      the text, starting with the line of column names
 * @param separator the separator of cells: the one of comma, semicolon and tab that is most frequent in the first line
 * @param skipped   the number of lines before the column names
 */
record RowText(String text, char separator, int skipped) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Map<Charset, byte[]> MARKS = Map.of(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
    private static final String ZIP = "PK\3\4";
    /** The encoding of programs that do not write UTF-8. */
    private static final Charset OLD = Charset.forName("windows-1252");
    private static final String SAVE = "save it as \"CSV UTF-8\"";

    /**
     * Reads a file.
     *
     * @throws InvalidRows if it can't be read, or has another encoding
     */
    static RowText read(Path file) {
        byte[] bytes = bytes(file);
        if (starts(bytes, ZIP.getBytes(StandardCharsets.US_ASCII))) {
            throw InvalidRows.of(Problem.of("The file is a spreadsheet, not CSV.").at(file.toString()).fix(SAVE));
        }
        Optional<Map.Entry<Charset, byte[]>> mark = MARKS.entrySet().stream().filter(each -> starts(bytes, each.getValue())).findFirst();
        Charset charset = mark.map(Map.Entry::getKey).orElse(StandardCharsets.UTF_8);
        int start = mark.map(each -> each.getValue().length).orElse(0);
        if (mark.isEmpty() && new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            throw InvalidRows.of(Problem.of("The file is not in UTF-8.").at(file.toString())
                    .actual("bytes that are zero, as in UTF-16 without a byte order mark").fix(SAVE));
        }
        return of(decoded(file, bytes, start, charset));
    }

    private static RowText of(String text) {
        // Excel's own hint, which other programs also write.
        boolean hint = text.matches("(?is)sep=.(\r\n|\r|\n).*");
        String rest = hint ? text.substring(5).replaceFirst("^(\r\n|\r|\n)", "") : text;
        return new RowText(rest, hint ? text.charAt(4) : separator(first(rest)), hint ? 1 : 0);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw InvalidRows.of(Problem.of("The file can't be read: " + FileFailure.words(failure) + ".").at(file.toString())
                    .fix("give a CSV file that exists"));
        }
    }

    private static String decoded(Path file, byte[] bytes, int start, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw undecodable(file, bytes, in.position(), text, charset);
        }
        return text;
    }

    private static InvalidRows undecodable(Path file, byte[] bytes, int position, String before, Charset charset) {
        int line = (int) before.lines().count() + (before.isEmpty() || before.endsWith("\n") || before.endsWith("\r") ? 1 : 0);
        String start = before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
        char separator = separator(first(before));
        List<String> headings = cells(first(before), separator);
        int cell = cells(start, separator).size() - 1;
        String column = line > 1 && cell < headings.size() ? ", column " + headings.get(cell) : "";
        String other = new String(bytes, position, 1, OLD);
        String found = String.format(Locale.ROOT, "the byte 0x%02X", bytes[position] & 0xFF);
        return InvalidRows.of(Problem.of("The file is not in " + charset.name() + ".").at(file + ":" + line + column)
                .actual(charset == StandardCharsets.UTF_8 && Character.isLetter(other.charAt(0))
                        ? found + ", which is \"" + other + "\" in windows-1252" : found)
                .fix(SAVE + "; names with accents would be damaged otherwise"));
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static char separator(String first) {
        char most = ',';
        for (char separator : SEPARATORS) {
            most = cells(first, separator).size() > cells(first, most).size() ? separator : most;
        }
        return most;
    }

    /** Returns the cells of a line; separators in quotes are ignored. */
    private static List<String> cells(String line, char separator) {
        StringBuilder marked = new StringBuilder();
        boolean quoted = false;
        for (char character : line.toCharArray()) {
            quoted ^= character == '"';
            marked.append(character == separator && !quoted ? '\0' : character == '"' ? "" : String.valueOf(character));
        }
        return Arrays.asList(marked.toString().split("\0", -1));
    }
}
