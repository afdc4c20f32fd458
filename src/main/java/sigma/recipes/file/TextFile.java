package sigma.recipes.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Writes text in UTF-8, before its file gets its name. */
public final class TextFile {

    private TextFile() {
    }

    /**
     * Writes sections separated by empty lines.
     *
     * @param sections the texts, each with a line break at its end
     * @throws FileNotWritable if an I/O error occurs
     */
    public static void write(NewFile file, Iterable<String> sections) {
        try {
            Files.writeString(file.part(), String.join("\n", sections), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
    }
}
