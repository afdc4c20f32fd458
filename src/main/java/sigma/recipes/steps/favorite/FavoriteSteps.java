package sigma.recipes.steps.favorite;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.access.FavoriteFile;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;

/** Steps for the favorites of members. */
public final class FavoriteSteps {

    private static final Output<List<Map<String, String>>> FAVORITES = Output.rows("FAVORITES");
    private static final String NO_WORKBOOK = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Fixtures fixtures;
    private final Actors actors;
    private final ReadList readList;
    private List<FavoriteFile> listed = List.of();

    /** Creates the steps of one scenario. */
    public FavoriteSteps(World world, Fixtures fixtures, Actors actors, ReadList list) {
        this.world = world;
        this.fixtures = fixtures;
        this.actors = actors;
        this.readList = list;
    }

    @Given("{text} can open the workbook {text} already")
    public void canOpenAlready(String name, String workbook) {
        world.preparing(() -> {
            if (world.verifying()) {
                world.sigma().workbooks().grant(world.workbooks().named(workbook).id(), new Grantee.ToMember(member(name)), Permission.VIEW);
            } else if (world.sigma().memberAccess().openTo(member(name)).noneMatch(document -> document.file().id().equals(file(workbook)))) {
                throw new AssertionError(name + " can't open the workbook \"" + workbook + "\", so nothing was changed.");
            }
            return null;
        });
    }

    @Given("the workbook {text} is a favorite of {text} already")
    public void isFavoriteAlready(String workbook, String name) {
        world.preparing(() -> {
            if (world.verifying()) {
                world.sigma().favorites().add(member(name), file(workbook));
            } else if (!isListed(world.sigma().favorites().of(member(name)), workbook)) {
                throw new AssertionError("The workbook \"" + workbook + "\" is not a favorite of " + name + ", so nothing was changed.");
            }
            return null;
        });
    }

    @When("{actor} list the favorites of {text}")
    public void list(Actor actor, String name) {
        MemberId id = world.members().find(name).orElseGet(() -> fixtures.member(name)).id();
        actors.act(actor, sigma -> {
            readList.read(() -> listed = sigma.favorites().of(id).toList(), FavoriteFile::id, FavoriteFile::name,
                    file -> file.type().replace('-', ' '));
            world.outputs().publishTable(FAVORITES, List.of("name", "type", "permission", "folder", "id"), listed.stream()
                    .map(FavoriteSteps::cells).toList());
        });
    }

    @When("{actor} add {workbook} to the favorites of {text}")
    public void add(Actor actor, ObjectName workbook, String name) {
        FileId file = file(workbook);
        actors.act(actor, sigma -> sigma.favorites().add(member(name), file));
    }

    @When("{actor} remove {workbook} from the favorites of {text}")
    public void remove(Actor actor, ObjectName workbook, String name) {
        FileId file = file(workbook);
        actors.act(actor, sigma -> sigma.favorites().remove(member(name), file));
    }

    @Then("the workbook {text} {is} a favorite of {text}")
    public void isFavorite(String workbook, boolean is, String name) {
        UnmetStatement.unless(isListed(world.sigma().favorites().of(member(name)), workbook) == is, "The workbook " + workbook
                + (is ? " is not a favorite of " : " is a favorite of ") + name + ".");
    }

    @Then("Sigma's list of favorite files of {text} is the same")
    public void sameFiles(String name) {
        List<FileId> files = world.sigma().favorites().inodesOf(member(name)).map(FavoriteFile::id).sorted(FavoriteSteps::byId).toList();
        List<FileId> favorites = listed.stream().map(FavoriteFile::id).sorted(FavoriteSteps::byId).toList();
        UnmetStatement.unless(files.equals(favorites), Problem.of("The two lists of favorites differ.").expected(favorites.size() + " files")
                .actual(files.size() + " files"));
    }

    private boolean isListed(Stream<FavoriteFile> favorites, String workbook) {
        FileId file = file(workbook);
        try (favorites) {
            return favorites.map(FavoriteFile::id).anyMatch(file::equals);
        }
    }

    private FileId file(ObjectName workbook) {
        return workbook.name().map(this::file).orElseGet(() -> new FileId(world.unknownId(NO_WORKBOOK)));
    }

    private FileId file(String workbook) {
        return world.workbooks().named(workbook).id().file();
    }

    private MemberId member(String name) {
        return world.members().named(name).id();
    }

    private static int byId(FileId one, FileId other) {
        return one.value().compareTo(other.value());
    }

    private static Map<String, String> cells(FavoriteFile file) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("name", file.name());
        cells.put("type", file.type());
        cells.put("permission", file.permission());
        cells.put("folder", file.path());
        cells.put("id", file.id().value());
        return cells;
    }
}
