package sigma.recipes.steps.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.World;

/**
 * Creates trees of folders and keeps existing ones. Folders are identified by name, ignoring case. Folders that the scenario
 * created are cached, since Sigma lists a new folder with a delay.
 */
public final class FolderTree {

    private final World world;
    private final DocumentCreations creations;
    private final Map<FileId, List<FileEntry>> inside = new HashMap<>();

    /** Creates the steps of one scenario. */
    public FolderTree(World world, DocumentCreations creations) {
        this.world = world;
        this.creations = creations;
    }

    /**
     * Creates the folders of {@code paths} that do not exist.
     *
     * @param below the folder of the paths
     * @return a row for each folder on the paths: its path, whether it was created or kept, and its id
     * @throws sigma.recipes.steps.scenario.UnresolvedName if a name in the paths is ambiguous
     */
    public List<Map<String, String>> create(List<FolderPath> paths, FileId below) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (FolderPath path : paths) {
            FileId place = below;
            List<String> walked = new ArrayList<>();
            for (String name : path.names()) {
                walked.add(name);
                Optional<FileEntry> present = child(place, name);
                FileEntry folder = present.isPresent() ? present.get() : create(name, place);
                rows.putIfAbsent(String.join("/", walked), row(String.join("/", walked), present.isPresent(), folder));
                place = folder.id();
            }
        }
        return List.copyOf(rows.values());
    }

    /** Returns the current folder at a path; empty if there is none. */
    public Optional<FileEntry> find(FolderPath path, FileId below) {
        Optional<FileEntry> folder = Optional.empty();
        FileId place = below;
        for (String name : path.names()) {
            folder = child(place, name).flatMap(this::read).filter(read -> !read.archived());
            if (folder.isEmpty() || !folder.get().parent().equals(place)) {
                return Optional.empty();
            }
            place = folder.get().id();
        }
        return folder;
    }

    private Optional<FileEntry> read(FileEntry folder) {
        try {
            return Optional.of(world.sigma().files().get(folder.id()));
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private FileEntry create(String name, FileId place) {
        FileEntry folder = creations.folder(world.naming().name(name), place);
        inside.get(place).add(folder);
        return folder;
    }

    private Optional<FileEntry> child(FileId place, String name) {
        String named = world.naming().name(name);
        List<FileEntry> same = inside.computeIfAbsent(place, this::listed).stream()
                .filter(folder -> folder.name().strip().equalsIgnoreCase(named)).toList();
        return same.isEmpty() ? Optional.empty()
                : Optional.of(Finder.only("folder", name, same, folder -> folder.location() + ", id " + folder.id()));
    }

    private List<FileEntry> listed(FileId place) {
        try (Stream<FileEntry> folders = world.sigma().files().foldersIn(place)) {
            return new ArrayList<>(folders.toList());
        }
    }

    private static Map<String, String> row(String path, boolean kept, FileEntry folder) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("path", path);
        row.put("folder", kept ? "kept" : "created");
        row.put("id", folder.id().value());
        return row;
    }
}
