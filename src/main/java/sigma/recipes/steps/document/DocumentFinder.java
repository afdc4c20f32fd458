package sigma.recipes.steps.document;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NotFound;

/** Finds folders and archived workbooks by texts of a feature or a command line. */
final class DocumentFinder {

    private final SigmaClient sigma;

    DocumentFinder(SigmaClient sigma) {
        this.sigma = sigma;
    }

    /**
     * Returns the folder or workspace for {@code text}, which is an id, a short id, a path that starts with the workspace,
     * or a name.
     *
     * @throws AssertionError if there is no such folder, or more than one
     */
    FileEntry folder(String text) {
        String name = text.substring(text.lastIndexOf('/') + 1).strip();
        List<FileEntry> found = matching(sigma.files().folders(name), sigma.files().workspaces(name), text);
        if (found.isEmpty()) {
            List<FileEntry> all = Stream.concat(sigma.files().folders(), sigma.files().workspaces()).toList();
            found = matching(all.stream(), Stream.empty(), text);
            if (found.isEmpty()) {
                throw NotFound.FOLDER.error(text, all.stream().map(FileEntry::location).toList());
            }
        }
        return Finder.only("folder", text, found, folder -> folder.location() + ", id " + folder.id());
    }

    /**
     * Returns the archived workbook for {@code text}, which is an id, a short id or a name. Workbooks that the caller may
     * open come first; an Admin also finds the others.
     *
     * @throws AssertionError if there is no such workbook, or more than one
     */
    Workbook archivedWorkbook(String text) {
        List<Workbook> all = sigma.workbooks().archived().toList();
        List<Workbook> found = matching(all, text);
        if (found.isEmpty()) {
            all = everyonesArchived(all);
            found = matching(all, text);
            if (found.isEmpty()) {
                throw NotFound.ARCHIVED_WORKBOOK.error(text, all.stream().map(Workbook::name).toList());
            }
        }
        return Finder.only("archived workbook", text, found, workbook -> workbook.name() + " in " + workbook.path() + ", id "
                + workbook.id());
    }

    private List<Workbook> everyonesArchived(List<Workbook> open) {
        try {
            return sigma.workbooks().everyonesArchived().toList();
        } catch (Refusal refusal) {
            if (refusal.isForbidden()) {
                return open;
            }
            throw refusal;
        }
    }

    private static List<Workbook> matching(List<Workbook> all, String text) {
        return firstOf(all, List.of(workbook -> workbook.id().value().equals(text) || workbook.urlId().equals(text),
                workbook -> same(workbook.name(), text)));
    }

    private static List<FileEntry> matching(Stream<FileEntry> folders, Stream<FileEntry> workspaces, String text) {
        return firstOf(Stream.concat(folders, workspaces).toList(),
                List.of(folder -> folder.id().equals(new FileId(text)) || folder.urlId().equals(text),
                        folder -> same(folder.location(), text), folder -> same(folder.name(), text)));
    }

    /** Returns the matches of the first condition with any match. */
    private static <T> List<T> firstOf(List<T> all, List<Predicate<T>> conditions) {
        return conditions.stream().map(condition -> all.stream().filter(condition).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
