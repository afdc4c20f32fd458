package sigma.recipes.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a {@code .env}, or the reason why there are none.
 *
 * @param lines   the lines without their ends and without a byte order mark, empty if there is no file
 * @param problem why the file can't be used
 */
record EnvText(List<String> lines, Optional<Problem> problem) {

    /** Settings are short: whatever is bigger is another file. */
    private static final int MOST_BYTES = 1024 * 1024;

    /** Reads {@code .env} in {@code folder}; a file that is not there has no lines. */
    static EnvText read(Path folder) {
        Path file = folder.resolve(Place.FILE.toString());
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new EnvText(List.of(), Optional.empty());
        }
        if (Files.isDirectory(file)) {
            return unusable("is a folder", "a text file", "rename the folder, or move its files");
        }
        // A pipe or a link to nowhere: opening one may wait for ever.
        if (!Files.isRegularFile(file)) {
            return unusable("is neither a file nor a link to one", "a text file", "replace it by a text file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return unusable("is bigger than 1 MiB", "a short text file",
                        "see whether it is another file by mistake");
            }
            return decoded(bytes);
        } catch (IOException unreadable) {
            return unusable("can't be read", "a file that you may read", "give yourself the right to read it");
        }
    }

    private static EnvText decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new EnvText(withoutMark.lines().toList(), Optional.empty());
        } catch (CharacterCodingException notUtf8) {
            return unusable("is not UTF-8", "a text file in UTF-8", "save it in your editor with the encoding UTF-8");
        }
    }

    private static EnvText unusable(String complaint, String expected, String fix) {
        Problem problem = Problem.ofFile(Place.FILE, Place.FILE + " " + complaint, expected, fix);
        return new EnvText(List.of(), Optional.of(problem));
    }

    /** Returns the number of lines, since they may hold secrets. */
    @Override
    public String toString() {
        return Place.FILE + " with " + lines.size() + " lines";
    }
}
