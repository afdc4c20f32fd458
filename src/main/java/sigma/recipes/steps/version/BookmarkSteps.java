package sigma.recipes.steps.version;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.version.Bookmark;
import sigma.recipes.client.version.BookmarkId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.BookmarkPlace;
import sigma.recipes.steps.sentence.Visibility;

/**
 * Steps for bookmarks, the saved views of a workbook or of a tagged version of it. They are removed with their workbook, so
 * a verifying run need not undo them.
 */
public final class BookmarkSteps {

    private static final BookmarkId NO_BOOKMARK = new BookmarkId("00000000-0000-4000-8000-000000000000");

    private final World world;
    private final ReadList readList;
    private final BookmarkFixtures provision;
    private List<Bookmark> listed = List.of();

    /** Creates the steps of one scenario. */
    public BookmarkSteps(World world, BookmarkFixtures provision, ReadList list) {
        this.world = world;
        this.readList = list;
        this.provision = provision;
    }

    @Given("{bookmarkPlace} has the {visibility} bookmark {text} already")
    public void hasAlready(BookmarkPlace place, Visibility visibility, String name) {
        world.preparing(() -> {
            provision.createAny(place, visibility, name);
            return null;
        });
    }

    @Given("the bookmark {text} of {bookmarkPlace}")
    public void theBookmark(String name, BookmarkPlace place) {
        world.preparing(() -> {
            provision.provide(name, place);
            return null;
        });
    }

    @Given("the exploration {text} of {bookmarkPlace}")
    public void theExploration(String text, BookmarkPlace place) {
        world.preparing(() -> {
            provision.provideExploration(text, place);
            return null;
        });
    }

    @When("I save the exploration {text} of {bookmarkPlace} as the {visibility} bookmark {text}")
    public void save(String exploration, BookmarkPlace place, Visibility visibility, String name) {
        world.outputs().publish(Output.BOOKMARK, provision.create(exploration, place, visibility, name).id());
    }

    @When("I list the bookmarks of {bookmarkPlace}")
    public void list(BookmarkPlace place) {
        readList.read(() -> listed = all(place).toList(), Bookmark::id, Bookmark::name,
                bookmark -> visibility(bookmark).word() + " bookmark");
        world.outputs().publishTable(Output.BOOKMARKS, List.of("name", "visibility", "default", "id"),
                listed.stream().map(BookmarkSteps::row).toList());
    }

    @When("I rename the bookmark {text} of {bookmarkPlace} to {text}")
    public void rename(String name, BookmarkPlace place, String newName) {
        provision.acts(place).rename(provision.workbook(place), id(name), world.naming().name(newName));
        world.outputs().publish(Output.BOOKMARK, id(name));
    }

    @When("I make the bookmark {text} of {bookmarkPlace} {visibility}")
    public void share(String name, BookmarkPlace place, Visibility visibility) {
        provision.acts(place).share(provision.workbook(place), id(name), visibility == Visibility.SHARED);
        world.outputs().publish(Output.BOOKMARK, id(name));
    }

    @When("I make the bookmark {text} the default of {bookmarkPlace}")
    public void makeDefault(String name, BookmarkPlace place) {
        provision.acts(place).makeDefault(provision.workbook(place), id(name));
        world.outputs().publish(Output.BOOKMARK, id(name));
    }

    @When("I delete the bookmark {text} of {bookmarkPlace}")
    public void delete(String name, BookmarkPlace place) {
        provision.acts(place).delete(provision.workbook(place), id(name));
    }

    @When("I try to rename a bookmark that {bookmarkPlace} does not have")
    public void tryToRenameNothing(BookmarkPlace place) {
        world.unknownId(NO_BOOKMARK.value());
        world.attempt().at(() -> provision.acts(place).rename(provision.workbook(place), NO_BOOKMARK, world.naming().name("Nothing")));
    }

    @Then("{bookmarkPlace} has the {visibility} bookmark {text}")
    public void has(BookmarkPlace place, Visibility visibility, String name) {
        List<String> found = all(place).filter(one -> one.id().equals(id(name))).map(one -> visibility(one).word()).toList();
        UnmetStatement.unless(found.equals(List.of(visibility.word())), Problem.of(sentence(place) + " does not have the "
                + visibility.word() + " bookmark " + name + ".").expected("one " + visibility.word() + " bookmark")
                .actual(found.isEmpty() ? "no such bookmark" : UnmetStatement.named(found)));
    }

    @Then("{bookmarkPlace} does not have the bookmark {text}")
    public void hasNot(BookmarkPlace place, String name) {
        UnmetStatement.unless(all(place).noneMatch(one -> one.id().equals(id(name))), sentence(place) + " has the bookmark " + name + ".");
    }

    @Then("the bookmark {text} of {bookmarkPlace} is called {text}")
    public void isCalled(String name, BookmarkPlace place, String newName) {
        String found = provision.acts(place).get(provision.workbook(place), id(name)).name();
        UnmetStatement.unless(found.equals(world.naming().name(newName)), Problem.of("The bookmark " + name + " has another name.")
                .expected(newName).actual(found));
    }

    @Then("{bookmarkPlace} opens with the bookmark {text}")
    public void opensWith(BookmarkPlace place, String name) {
        List<Bookmark> defaults = all(place).filter(Bookmark::isDefault).toList();
        UnmetStatement.unless(defaults.stream().map(Bookmark::id).toList().equals(List.of(id(name))), Problem.of(sentence(place)
                + " does not open with the bookmark " + name + ".").expected("this bookmark alone")
                .actual(UnmetStatement.named(defaults.stream().map(Bookmark::name).toList())));
    }

    @Then("at most one bookmark on the list is the default")
    public void oneDefault() {
        List<String> defaults = listed.stream().filter(Bookmark::isDefault).map(Bookmark::name).toList();
        UnmetStatement.unless(defaults.size() < 2, Problem.of("The workbook opens with more than one bookmark.").expected("one at most")
                .actual(UnmetStatement.named(defaults)));
    }

    private Stream<Bookmark> all(BookmarkPlace place) {
        return provision.acts(place).of(provision.workbook(place));
    }

    private BookmarkId id(String name) {
        return provision.named(name).id();
    }

    private static String sentence(BookmarkPlace place) {
        return "T" + place.toString().substring(1);
    }

    private static Visibility visibility(Bookmark bookmark) {
        return Visibility.of(bookmark.shared());
    }

    private static Map<String, String> row(Bookmark bookmark) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", bookmark.name());
        row.put("visibility", visibility(bookmark).word());
        row.put("default", bookmark.isDefault() ? "yes" : "no");
        row.put("id", bookmark.id().value());
        return row;
    }
}
