package sigma.recipes.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary file in which a file is written. Its name contains a digest of the name of the file, and the process that
 * writes it, so that a later process knows what a killed one left.
 */
final class PartialFile {

    private static final String START = ".sigma-";
    private static final String END = ".part";
    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})-([0-9a-f-]{36})-(\\d+)-(\\d+)-\\d+");

    private PartialFile() {
    }

    /** Creates the temporary file of a target in the same folder; only its owner may read it. */
    static Path create(Path target) throws IOException {
        WritingProcess writer = WritingProcess.current();
        String prefix = START + String.join("-", digest(name(target)), digest(writer.host()), String.valueOf(writer.id()), String.valueOf(writer.start())) + "-";
        return Files.createTempFile(folder(target), prefix, END);
    }

    /** Deletes the temporary files of a target whose processes ended without deleting them. */
    static void deleteAbandoned(Path target) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(target), START + "*" + END)) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isAbandoned(file.getFileName().toString(), name(target))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException stays) {
            // Its name marks it as incomplete, and the next run tries again.
        }
    }

    private static boolean isAbandoned(String file, String target) {
        Matcher name = NAME.matcher(file.substring(START.length(), file.length() - END.length()));
        if (!name.matches() || !name.group(1).equals(digest(target)) || !name.group(2).equals(digest(WritingProcess.current().host()))) {
            return false;
        }
        try {
            return new WritingProcess(WritingProcess.current().host(), Long.parseLong(name.group(3)), Long.parseLong(name.group(4))).hasEnded();
        } catch (NumberFormatException tooLong) {
            return false;
        }
    }

    private static Path folder(Path target) {
        return target.toAbsolutePath().getParent();
    }

    private static String name(Path target) {
        return target.getFileName().toString();
    }

    /** Names may be too long for another name, or have characters that it must not have. */
    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
