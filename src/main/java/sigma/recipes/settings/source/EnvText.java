package sigma.recipes.settings.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.settings.dotenv.DotenvJava;
import sigma.recipes.settings.dotenv.EnvContent;
import sigma.recipes.settings.dotenv.EnvParser;
import sigma.recipes.settings.raw.SettingPlace;
import sigma.recipes.settings.raw.SettingProblem;

/**
 * The content of a {@code .env} file, or the reason why it cannot be used.
 *
 * @param content    its content; empty if there is no file
 * @param dotenvJava the values that dotenv-java reads from the same file
 * @param open       whether all users of the machine may read the file
 * @param problem    why the file can't be used
 */
public record EnvText(EnvContent content, Map<String, String> dotenvJava, boolean open, Optional<SettingProblem> problem) {

    private static final EnvContent NOTHING = new EnvContent(List.of(), List.of(), List.of());

    /** Settings are short: a larger file is not one. */
    private static final int MOST_BYTES = 1024 * 1024;

    /** Reads {@code .env} in {@code folder}; an absent file has no lines. */
    public static EnvText read(Path folder) {
        Path file = folder.resolve(SettingPlace.FILE.toString());
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new EnvText(NOTHING, Map.of(), false, Optional.empty());
        }
        if (Files.isDirectory(file)) {
            return unusable("is a folder", "a text file", "rename the folder, or move its files");
        }
        // A pipe or a dangling link: opening it may block.
        if (!Files.isRegularFile(file)) {
            return unusable("is neither a file nor a link to one", "a text file", "replace it by a text file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return unusable("is bigger than 1 MiB", "a short text file",
                        "see whether it is another file by mistake");
            }
            return decoded(bytes, folder, isOpen(file));
        } catch (IOException unreadable) {
            return unusable("can't be read", "a file that you may read", "give yourself the right to read it");
        }
    }

    private static EnvText decoded(byte[] bytes, Path folder, boolean open) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean malformed = decoder.decode(in, out, true).isError();
        String decoded = out.flip().toString();
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (malformed) {
            int line = text.replaceAll("\\r\\n?", "\n").split("\n", -1).length;
            return unusable(SettingPlace.line(line), "is not UTF-8", "a text file in UTF-8",
                    "save it in your editor with the encoding UTF-8");
        }
        try {
            return new EnvText(EnvParser.parse(text), DotenvJava.read(folder, SettingPlace.FILE.toString()), open, Optional.empty());
        } catch (StackOverflowError endless) {
            return unusable("can't be read: it has thousands of backslashes in one value", "a short text file",
                    "see whether it is another file by mistake");
        }
    }

    /** Skipped for file systems without such permissions, as on Windows. */
    private static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static EnvText unusable(String complaint, String expected, String fix) {
        return unusable(SettingPlace.FILE, complaint, expected, fix);
    }

    private static EnvText unusable(SettingPlace place, String complaint, String expected, String fix) {
        SettingProblem problem = SettingProblem.ofFile(place, place + " " + complaint, expected, fix);
        return new EnvText(NOTHING, Map.of(), false, Optional.of(problem));
    }

    /** Returns the number of lines only, since they may contain secrets. */
    @Override
    public String toString() {
        return SettingPlace.FILE + " with " + content;
    }
}
