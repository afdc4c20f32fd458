package sigma.recipes.runbook.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;

/**
 * The change of one contract file.
 *
 * @param file   its path below the contract folder
 * @param was    its content before; null if it is new
 * @param now    its content after; null if it is deleted
 * @param before its text before; empty if it is new
 * @param after  its text after; empty if it is deleted
 */
public record FileChange(String file, JsonNode was, JsonNode now, String before, String after) {

    private static final int LINES_AROUND = 3;
    private static final String NOWHERE = "/dev/null";

    /** Returns the numbers of added and removed lines, such as {@code +3 -1}. */
    public String lines() {
        List<AbstractDelta<String>> deltas = difference().getDeltas();
        return "+" + deltas.stream().mapToInt(each -> each.getTarget().size()).sum()
                + " -" + deltas.stream().mapToInt(each -> each.getSource().size()).sum();
    }

    /** Returns the names at the top level of the file, by change. */
    public Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String what : List.of("new:", "changed:", "gone:")) {
            parts.put(what, new ArrayList<>());
        }
        if (now != null) {
            now.properties().forEach(each -> {
                JsonNode old = was == null ? null : was.get(each.getKey());
                if (!each.getValue().equals(old)) {
                    parts.get(old == null ? "new:" : "changed:").add(each.getKey());
                }
            });
        }
        if (was != null) {
            was.fieldNames().forEachRemaining(name -> {
                if (now == null || !now.has(name)) {
                    parts.get("gone:").add(name);
                }
            });
        }
        parts.values().removeIf(List::isEmpty);
        return parts;
    }

    /** Returns the change as a patch, with paths relative to the project. */
    public String patch(Path folder) {
        String path = folder.resolve(file).toString().replace('\\', '/');
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(was == null ? NOWHERE : "a/" + path,
                now == null ? NOWHERE : "b/" + path, before.lines().toList(), difference(), LINES_AROUND);
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private Patch<String> difference() {
        return DiffUtils.diff(before.lines().toList(), after.lines().toList());
    }

    /**
     * Writes all files, or none.
     *
     * @throws UsageException if they can't be written; the old content is then restored
     */
    public static void write(List<FileChange> changes, Path folder) {
        List<FileChange> done = new ArrayList<>();
        Map<FileChange, Path> fresh = new LinkedHashMap<>();
        try {
            for (FileChange each : changes) {
                Path file = folder.resolve(each.file());
                Files.createDirectories(file.getParent());
                fresh.put(each, file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid()));
                Files.writeString(fresh.get(each), each.after());
            }
            for (FileChange each : changes) {
                each.put(fresh.get(each), folder.resolve(each.file()));
                done.add(each);
            }
        } catch (IOException failure) {
            throw new UsageException(Problem.of("The contract files can't be written: " + FileFailure.words(failure) + ".")
                    .actual(undone(done, folder)).fix("check that you may write to " + folder));
        } finally {
            fresh.values().forEach(FileChange::delete);
        }
    }

    private void put(Path fresh, Path file) throws IOException {
        if (now == null) {
            Files.deleteIfExists(file);
        } else {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Restores what was replaced, as far as possible. */
    private static String undone(List<FileChange> done, Path folder) {
        List<String> failures = new ArrayList<>();
        for (FileChange each : done) {
            Path file = folder.resolve(each.file());
            try {
                if (each.was() == null) {
                    Files.deleteIfExists(file);
                } else {
                    Files.writeString(file, each.before());
                }
            } catch (IOException failure) {
                failures.add(each.file() + ": " + FileFailure.words(failure));
            }
        }
        return failures.isEmpty() ? "none of them is changed" : "these are changed, and could not be put back: " + String.join("; ", failures);
    }

    private static void delete(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException leftBehind) {
            // A hidden file remains; the earlier failure is reported and matters more.
        }
    }
}
