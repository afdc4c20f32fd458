package sigma.recipes.steps.handover;

import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.Member;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Container;

/** Reads files back, even if the caller may no longer open them. */
final class FileLookup {

    private static final String NO_FOLDER = "00000000-0000-4000-8000-000000000000";

    private final World world;

    FileLookup(World world) {
        this.world = world;
    }

    /** Returns the id of a container that the scenario knows. */
    FileId id(Container container) {
        return switch (container.kind()) {
            case FOLDER -> world.folders().named(container.name()).id();
            case WORKSPACE -> FileId.of(world.workspaces().named(container.name()).id());
            case MY_DOCUMENTS -> home(container.name());
            case NOWHERE -> new FileId(world.unknownId(NO_FOLDER));
        };
    }

    /** Returns the workbooks that are directly in a container, even if the caller may not open it. */
    Stream<FileEntry> workbooksIn(Container container) {
        FileId place = id(container);
        return container.kind() == Container.Kind.MY_DOCUMENTS
                ? world.sigma().files().workbooksOf(world.members().named(container.name()).id()).filter(file -> file.parent().equals(place))
                : world.sigma().files().workbooksIn(place);
    }

    /** Returns the reports that are directly in a container, even if the caller may not open it. */
    Stream<FileEntry> reportsIn(Container container) {
        FileId place = id(container);
        return container.kind() == Container.Kind.MY_DOCUMENTS
                ? world.sigma().files().reportsOf(world.members().named(container.name()).id()).filter(file -> file.parent().equals(place))
                : world.sigma().files().reportsIn(place);
    }

    /** Requires that a file is directly in a container; in My Documents, as the member sees it. */
    void require(FileId file, Container container, String what) {
        if (container.kind() == Container.Kind.MY_DOCUMENTS) {
            requireAtHome(file, container.name(), what);
        } else {
            require(file, id(container), what, container.toString());
        }
    }

    /** Returns the My Documents of a member of the scenario. */
    FileId home(String member) {
        return world.sigma().files().homeOf(world.members().named(member).id()).id();
    }

    /** Requires that a file is directly in a folder. */
    void require(FileId file, FileId folder, String what, String where) {
        require(Optional.of(world.sigma().files().get(file)), folder, what, where);
    }

    /** Requires that a file is directly in the My Documents of a member, as that member sees it. */
    void requireAtHome(FileId file, String member, String what) {
        require(seenBy(world.members().named(member), file), home(member), what, "My Documents of " + member);
    }

    /** Returns a workbook as the caller sees it, or as {@code member} does if the caller may not open it. */
    Optional<FileEntry> seenBy(Member member, FileId file) {
        try {
            return Optional.of(world.sigma().files().get(file));
        } catch (Refusal refusal) {
            if (!refusal.isForbidden()) {
                throw refusal;
            }
            // New files may be missing in the lists of a real organization for a while.
            if (world.verifying() && !world.organization().sandbox()) {
                return world.sigma().files().awaited(file, () -> world.sigma().files().workbooksOf(member.id()));
            }
            try (Stream<FileEntry> files = world.sigma().files().workbooksOf(member.id())) {
                return files.filter(one -> one.id().equals(file)).findFirst();
            }
        }
    }

    private static void require(Optional<FileEntry> file, FileId folder, String what, String where) {
        UnmetStatement.unless(file.map(FileEntry::parent).equals(Optional.of(folder)), Problem.of(what + " is not in " + where + ".")
                .expected(where).actual(file.map(FileEntry::path).map(path -> path.isEmpty() ? "another place" : "in " + path)
                        .orElse("not to be found")));
    }
}
