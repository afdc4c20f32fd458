package sigma.recipes.steps.version;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.version.Bookmark;
import sigma.recipes.client.version.ExplorationKey;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NamedThings;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnfitName;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Visibility;

/** Bookmarks, the saved views of a workbook. They end with their workbook, so a verifying run need not undo them. */
public final class BookmarkSteps {

    /** Stands for an exploration of the sandbox, which takes any key. */
    private static final ExplorationKey ANY = new ExplorationKey("5b1d0c1e-7a0f-4c8e-9f57-2f2f6a1f0c11");

    private final World world;
    private final NamedThings<ExplorationKey> explorations = new NamedThings<>("exploration");
    private final NamedThings<Bookmark> bookmarks = new NamedThings<>("bookmark");
    private List<Bookmark> listed = List.of();

    /** Creates the steps of one scenario. */
    public BookmarkSteps(World world) {
        this.world = world;
    }

    @Given("the workbook {text} has the {visibility} bookmark {text} already")
    public void hasAlready(String workbook, Visibility visibility, String name) {
        world.preparing(() -> bookmarks.put(name, create(workbook, ANY, visibility, name)));
    }

    @Given("the bookmark {text} of the workbook {text}")
    public void theBookmark(String name, String workbook) {
        world.preparing(() -> bookmarks.put(name, world.verifying() ? create(workbook, ANY, Visibility.SHARED, name)
                : found(workbook, name)));
    }

    @Given("the exploration {text} of the workbook {text}")
    public void theExploration(String text, String workbook) {
        world.preparing(() -> {
            if (world.verifying()) {
                bookmarks.put(text, create(workbook, ANY, Visibility.SHARED, text));
            }
            return explorations.put(text, world.verifying() ? ANY : exploration(workbook, text));
        });
    }

    @When("I save the exploration {text} of the workbook {text} as the {visibility} bookmark {text}")
    public void save(String exploration, String workbook, Visibility visibility, String name) {
        Bookmark made = bookmarks.put(name, create(workbook, explorations.named(exploration), visibility, name));
        world.outputs().publish(Output.BOOKMARK, made.id());
    }

    @When("I list the bookmarks of the workbook {text}")
    public void list(String workbook) {
        listed = world.sigma().bookmarks().of(id(workbook)).toList();
        world.outputs().publish(Output.BOOKMARKS, listed.stream().map(BookmarkSteps::row).toList());
    }

    @When("I delete the bookmark {text} of the workbook {text}")
    public void delete(String name, String workbook) {
        world.sigma().bookmarks().delete(id(workbook), bookmarks.named(name).id());
    }

    @Then("the workbook {text} has the {visibility} bookmark {text}")
    public void has(String workbook, Visibility visibility, String name) {
        List<String> found = world.sigma().bookmarks().of(id(workbook)).filter(one -> one.id().equals(bookmarks.named(name).id()))
                .map(one -> visibility(one).word()).toList();
        UnmetStatement.unless(found.equals(List.of(visibility.word())), Problem.of("The workbook " + workbook + " does not have the "
                + visibility.word() + " bookmark " + name + ".").expected("one " + visibility.word() + " bookmark")
                .actual(found.isEmpty() ? "no such bookmark" : UnmetStatement.named(found)));
    }

    @Then("the workbook {text} does not have the bookmark {text}")
    public void hasNot(String workbook, String name) {
        UnmetStatement.unless(world.sigma().bookmarks().of(id(workbook)).noneMatch(one -> one.id().equals(bookmarks.named(name).id())),
                "The workbook " + workbook + " has the bookmark " + name + ".");
    }

    @Then("no bookmark is listed twice")
    public void noneTwice() {
        List<String> twice = listed.stream().filter(one -> listed.stream().filter(other -> other.id().equals(one.id())).count() > 1)
                .map(Bookmark::name).distinct().toList();
        UnmetStatement.unless(twice.isEmpty(), "Bookmarks are listed more than once: " + UnmetStatement.named(twice) + ".");
    }

    @Then("at most one bookmark on the list is the default")
    public void oneDefault() {
        List<String> defaults = listed.stream().filter(Bookmark::byDefault).map(Bookmark::name).toList();
        UnmetStatement.unless(defaults.size() < 2, Problem.of("The workbook opens with more than one bookmark.").expected("one at most")
                .actual(UnmetStatement.named(defaults)));
    }

    @Then("the {visibility} bookmark {text} {is} on the list")
    public void isListed(Visibility visibility, String name, boolean is) {
        boolean found = listed.stream().anyMatch(one -> one.name().equals(world.naming().name(name)) && visibility(one) == visibility);
        UnmetStatement.unless(found == is, "The " + visibility.word() + " bookmark " + name + " is " + (found ? "" : "not ") + "on the list.");
    }

    private ExplorationKey exploration(String workbook, String text) {
        return ExplorationKey.in(text).orElseGet(() -> {
            if (text.contains("://")) {
                throw new UnfitName("The URL \"" + text + "\" names no exploration.\n  expected: the URL of a page with"
                        + " :explore= in it, or the name of a bookmark\n  fix: open the workbook in Sigma, change it without"
                        + " saving, and copy the URL", List.of());
            }
            return found(workbook, text).exploration();
        });
    }

    private Bookmark create(String workbook, ExplorationKey exploration, Visibility visibility, String name) {
        long version = world.sigma().workbookContent().latest(id(workbook)).version();
        return world.sigma().bookmarks().create(id(workbook), version, exploration, world.naming().name(name),
                visibility == Visibility.SHARED);
    }

    private Bookmark found(String workbook, String text) {
        List<Bookmark> all = world.sigma().bookmarks().of(id(workbook)).toList();
        List<Bookmark> found = all.stream().filter(one -> one.id().value().equals(text)
                || one.name().strip().equalsIgnoreCase(text.strip())).toList();
        if (found.isEmpty()) {
            throw NotFound.BOOKMARK.error(text, all.stream().map(Bookmark::name).toList());
        }
        return Finder.only("bookmark", text, found, one -> one.name() + ", " + visibility(one).word() + ", id " + one.id());
    }

    private WorkbookId id(String workbook) {
        return world.workbooks().named(workbook).id();
    }

    private static Visibility visibility(Bookmark bookmark) {
        return bookmark.shared() ? Visibility.SHARED : Visibility.PRIVATE;
    }

    private static Map<String, String> row(Bookmark bookmark) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", bookmark.name());
        row.put("visibility", visibility(bookmark).word());
        row.put("default", bookmark.byDefault() ? "yes" : "no");
        row.put("id", bookmark.id().value());
        return row;
    }
}
