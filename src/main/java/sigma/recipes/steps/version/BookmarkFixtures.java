package sigma.recipes.steps.version;

import java.util.List;
import sigma.recipes.client.version.Bookmark;
import sigma.recipes.client.version.ExplorationKey;
import sigma.recipes.client.version.WorkbookBookmarks;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.UnresolvedName;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.BookmarkPlace;
import sigma.recipes.steps.sentence.Visibility;

/** The bookmarks and explorations of a scenario: created in a verifying run, otherwise existing ones. */
public final class BookmarkFixtures {

    /** A placeholder for an exploration of the sandbox, which accepts any key. */
    private static final ExplorationKey ANY = new ExplorationKey("5b1d0c1e-7a0f-4c8e-9f57-2f2f6a1f0c11");

    private final World world;
    private final VersionFixtures versions;
    private final NamedObjects<ExplorationKey> explorations = new NamedObjects<>("exploration");
    private final NamedObjects<Bookmark> bookmarks = new NamedObjects<>("bookmark");

    /** Creates the steps of one scenario. */
    public BookmarkFixtures(World world, VersionFixtures versions) {
        this.world = world;
        this.versions = versions;
    }

    /** Registers a bookmark under {@code name}: found by its name or id, or created in a verifying run. */
    void provide(String name, BookmarkPlace place) {
        if (world.verifying()) {
            createAny(place, Visibility.SHARED, name);
        } else {
            bookmarks.put(name, found(name, place));
        }
    }

    /** Creates a bookmark of any exploration and registers it under {@code name}. */
    void createAny(BookmarkPlace place, Visibility visibility, String name) {
        create(any(), place, visibility, name);
    }

    /**
     * Registers an exploration under {@code text}: the one in a URL, or that of a bookmark.
     *
     * @throws UnresolvedName      if {@code text} is a URL without an exploration
     * @throws AssertionError if there is no such bookmark, or more than one
     */
    void provideExploration(String text, BookmarkPlace place) {
        if (world.verifying()) {
            createAny(place, Visibility.SHARED, text);
        }
        explorations.put(text, world.verifying() ? any() : exploration(text, place));
    }

    /** Saves an exploration of the scenario as a bookmark and registers it under {@code name}. */
    Bookmark create(String exploration, BookmarkPlace place, Visibility visibility, String name) {
        return create(explorations.named(exploration), place, visibility, name);
    }

    /** Returns a bookmark of the scenario, as found or created. */
    Bookmark named(String name) {
        return bookmarks.named(name);
    }

    /** Returns the operations on the bookmarks of a workbook or of a tagged version of it. */
    WorkbookBookmarks acts(BookmarkPlace place) {
        WorkbookBookmarks ofWorkbooks = world.sigma().bookmarks();
        return place.tag().map(tag -> ofWorkbooks.tagged(versions.named(tag))).orElse(ofWorkbooks);
    }

    /** Returns the id of the workbook of {@code place}. */
    WorkbookId workbook(BookmarkPlace place) {
        return world.workbooks().named(place.workbook()).id();
    }

    /** A run can't create an exploration; that of the settings is saved in workbooks of the run (assumed to be allowed). */
    private ExplorationKey any() {
        return world.organization().sandbox() ? ANY : world.organization().given("EXPLORE_KEY").flatMap(ExplorationKey::in)
                .orElseThrow(() -> world.skip(SkipReason.NO_EXPLORATION));
    }

    private Bookmark create(ExplorationKey exploration, BookmarkPlace place, Visibility visibility, String name) {
        long version = world.sigma().workbookContent().latest(workbook(place)).version();
        return bookmarks.put(name, acts(place).create(workbook(place), version, exploration, world.naming().name(name),
                visibility == Visibility.SHARED));
    }

    private ExplorationKey exploration(String text, BookmarkPlace place) {
        return ExplorationKey.in(text).orElseGet(() -> {
            if (text.contains("://")) {
                throw new UnresolvedName("The URL \"" + text + "\" names no exploration.\n  expected: the URL of a page with"
                        + " :explore= in it, or the name of a bookmark\n  fix: open the workbook in Sigma, change it without"
                        + " saving, and copy the URL", List.of());
            }
            return found(text, place).exploration();
        });
    }

    private Bookmark found(String text, BookmarkPlace place) {
        List<Bookmark> all = acts(place).of(workbook(place)).toList();
        List<Bookmark> found = all.stream().filter(one -> one.id().value().equals(text)
                || one.name().strip().equalsIgnoreCase(text.strip())).toList();
        if (found.isEmpty()) {
            throw NotFound.BOOKMARK.error(text, all.stream().map(Bookmark::name).toList());
        }
        return Finder.only("bookmark", text, found, one -> one.name() + ", " + Visibility.of(one.shared()).word() + ", id " + one.id());
    }
}
