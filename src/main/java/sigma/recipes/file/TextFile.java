package sigma.recipes.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Writes text in UTF-8, before its file gets its name. */
public final class TextFile {

    private TextFile() {
    }

    /**
     * Writes sections, one after the other, with an empty line between two.
     *
     * @param sections the texts, each with a line break at its end
     * @throws FileNotWritable if the disk fails
     */
    public static void write(NewFile file, Iterable<String> sections) {
        try {
            Files.writeString(file.part(), String.join("\n", sections), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
    }
}
