package sigma.recipes.steps.code;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sigma.recipes.client.code.DocumentCode;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.file.FileId;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.code.CodeDifference;
import sigma.recipes.file.code.CodeFile;
import sigma.recipes.file.code.CodeFormat;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;
import sigma.recipes.steps.value.DataSource;

/** Steps that save, create, replace and compare workbooks and data models as code. */
public final class CodeSteps {

    private static final String NO_FOLDER = "00000000-0000-4000-8000-000000000000";
    private static final int MOST_LINES = 60;

    private final World world;
    private final Actors actors;
    private final CodeFixtures provision;
    private NewFile file;
    private List<String> difference = List.of();

    /** Creates the steps of one scenario. */
    public CodeSteps(World world, Actors actors, CodeFixtures provision) {
        this.world = world;
        this.actors = actors;
        this.provision = provision;
    }

    @Given("the document {text}, kept in the file {text}")
    public void keptInFile(String name, String file) {
        provision.provide(name, file);
    }

    @Given("the data model {text} that I may edit")
    public void modelToEdit(String name) {
        provision.provideModel(name);
    }

    @Given("the {contentKind} {text}, built on {dataSource}")
    public void builtOn(DocumentKind kind, String name, DataSource source) {
        provision.createOnTable(kind, name, source.table().orElseThrow(), source.connection());
    }

    @Given("the workbook {text}, built on the data model {text}")
    public void workbookOnModel(String name, String model) {
        provision.createOnModel(name, model);
    }

    @When("I save the document {text} as {codeFormat}")
    public void save(String name, CodeFormat format) {
        SigmaDocument document = world.documents().named(name);
        file = world.files().begin(document.name(), format.extension());
        CodeFile.write(file, format, world.sigma().codes().get(document).fields());
        NewFile written = file;
        world.files().keep(written, () -> world.outputs().publish(Output.FILE, written.target()));
    }

    @When("{actor} create the document {text} from the file {text} in {folder}")
    public void create(Actor actor, String name, String file, ObjectName folder) {
        DocumentCode code = provision.read(file);
        folder.name().ifPresentOrElse(known -> actors.act(actor, sigma -> provision.create(name, code, world.folders().named(known))),
                () -> actors.act(actor, sigma -> sigma.codes().create(code, world.naming().name(name), new FileId(world.unknownId(NO_FOLDER)))));
    }

    @When("{actor} update the document {text} from the file {text}")
    public void update(Actor actor, String name, String file) {
        SigmaDocument document = world.documents().named(name);
        DocumentCode code = provision.read(file, document);
        actors.act(actor, sigma -> sigma.codes().update(document, code));
    }

    @When("I compare the document {text} with the file {text}")
    public void compare(String name, String file) {
        SigmaDocument document = world.documents().named(name);
        difference = CodeDifference.lines(file, provision.read(file, document).content(), document.name(),
                world.sigma().codes().get(document).content());
    }

    /** The elements come from their list, which is independent of the code. */
    @Then("the file has every element of the document {text}")
    public void hasEveryElement(String name) {
        Set<String> kept = new HashSet<>(CodeFile.read(file.part()).findValuesAsText("id"));
        List<String> lost = world.sigma().content().elements(world.documents().named(name))
                .filter(element -> !kept.contains(element.id().value())).map(element -> element.name().isEmpty() ? element.type() : element.name())
                .toList();
        UnmetStatement.unless(lost.isEmpty(), Problem.of("The file does not have every element of the document " + name + ".")
                .expected(UnmetStatement.named(lost)).actual("missing"));
    }

    @Then("the document {text} has everything in the file {text}")
    public void hasEverything(String name, String file) {
        SigmaDocument document = world.documents().named(name);
        List<String> missing = CodeDifference.missing(provision.read(file, document).content(), world.sigma().codes().get(document).content());
        UnmetStatement.unless(missing.isEmpty(), Problem.of("The document " + name + " does not have everything in the file " + file + ".")
                .expected(UnmetStatement.named(missing)).actual("missing, or different"));
    }

    @Then("the document {text} {sameAs} the file {text}")
    public void equalsFile(String name, boolean equal, String file) {
        UnmetStatement.unless(equal || !difference.isEmpty(), "The document " + name + " equals the file " + file + ".");
        UnmetStatement.unless(!equal || difference.isEmpty(), Problem.of("The document " + name + " does not equal the file " + file + ".")
                .actual(shown(difference)).fix("save the document again if it is right, or ./recipes run update-a-document-from-code if the "
                        + "file is"));
    }

    private static String shown(List<String> lines) {
        String first = String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
        return lines.size() > MOST_LINES ? first + "\n... and " + (lines.size() - MOST_LINES) + " more lines" : first;
    }
}
