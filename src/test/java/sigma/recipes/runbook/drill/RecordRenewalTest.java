package sigma.recipes.runbook.drill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.ChosenRecipes;
import sigma.recipes.fixture.Proof;
import sigma.recipes.fixture.RecordedFile;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SandboxOptions;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.runbook.CopiedFeatures;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;
import sigma.recipes.settings.Settings;

/** Tests that a renewal of one recipe changes only the entries of this recipe. */
@Tag(Proof.ONLY)
class RecordRenewalTest {

    private static final Path DRILL = Path.of("src/test/resources/drill.yaml");
    private static final Path SENTENCES = Path.of("src/test/resources/sentences.yaml");
    private static final Path USAGE = Path.of("features/usage.json");
    private static final String RECIPE = "onboard-a-member";
    private static final ChosenRecipes CHOSEN = new ChosenRecipes(List.of(RECIPE));
    private static final String PLACE = RECIPE + ": A made-up scenario";

    @BeforeEach
    void compareWithWhatIsRecorded() {
        assumeFalse(RecordedFile.RENEWING, "the records are about to be renewed");
    }

    @Test
    void drill_keeps_the_entries_of_other_recipes_byte_for_byte() throws IOException {
        DrillRecord before = DrillRecord.read(DRILL);
        Map<String, Map<String, String>> none = before.all().keySet().stream().collect(Collectors.toMap(name -> name, name -> Map.of()));

        String after = before.renewed(before.all().keySet(), none, CHOSEN).text();

        List<String> recorded = Files.readAllLines(DRILL);
        assertThat(after.lines().toList(), equalTo(recorded.stream().filter(line -> !line.startsWith("  '" + RECIPE + ": ")).toList()));
        assertThat(after.lines().toList(), not(equalTo(recorded)));
    }

    @Test
    void drill_replaces_the_entries_of_a_recipe_and_keeps_what_the_end_of_a_run_lists() throws IOException {
        DrillRecord before = DrillRecord.read(DRILL);
        String mutation = "what is not there gets the status 200";

        Map<String, String> after = before.renewed(before.all().keySet(), Map.of(mutation, Map.of(PLACE, "refused")), CHOSEN).of(mutation);

        Map<String, String> expected = new TreeMap<>(before.of(mutation));
        expected.put(PLACE, "refused");
        assertThat(after, equalTo(expected));
        assertThat(after.containsKey(Drill.AT_THE_END), is(true));
        assertThat(before.renewed(before.all().keySet(), Map.of(mutation, Map.of()), new ChosenRecipes(List.of())).all().containsKey(mutation),
                is(false));
    }

    @Test
    void removed_mutation_is_removed_from_the_drill() throws IOException {
        DrillRecord before = DrillRecord.read(DRILL);
        Set<String> left = Set.of("the service is down");

        assertThat(before.renewed(left, Map.of(), CHOSEN).all().keySet(), equalTo(left));
    }

    @Test
    void sentences_of_other_recipes_are_kept_byte_for_byte() throws IOException {
        SentenceRecord before = SentenceRecord.read(SENTENCES);
        ThenSentence madeUp = new ThenSentence(RECIPE, "A made-up scenario", 1, "Then something holds", 0);
        ThenSentence ofAnother = new ThenSentence("list-members", "A made-up scenario", 1, "Then something holds", 0);

        String after = before.renewed(List.of(madeUp, ofAnother), Map.of(madeUp, Set.of("b", "a"), ofAnother, Set.of("c")), CHOSEN).text();

        assertThat(withoutRecipe(after), equalTo(withoutRecipe(Files.readString(SENTENCES))));
        assertThat(after, not(equalTo(Files.readString(SENTENCES))));
        assertThat(after.substring(after.indexOf("'" + PLACE)).lines().limit(4).toList(), equalTo(List.of(
                "'" + PLACE + "':", "  Then something holds:", "  - a", "  - b")));
    }

    @Test
    void usage_of_other_recipes_is_kept_byte_for_byte(@TempDir Path project) throws IOException {
        CopiedFeatures.into(project);
        String recorded = Files.readString(USAGE);
        Path copied = project.resolve(USAGE);
        Files.writeString(copied, recorded.replaceFirst("(?s) {4}\"" + RECIPE + "\" : \\{.*?\\n {4}}, ?\\n", ""));
        assertThat(Files.readString(copied), not(equalTo(recorded)));

        try (Organization organization = Organization.sandbox(Settings.load(project, Map.of(), new Properties()), Purpose.VERIFY,
                SandboxOptions.usual());
             VerifyingRun run = VerifyingRun.start(organization, VerifyScope.everything(project.resolve("features")).recipes(CHOSEN.names()))) {
            run.play();
            run.verdict(SkipLimit.none());
        }

        assertThat(Files.readString(project.resolve("target/usage.json")), equalTo(recorded));
    }

    @Test
    void recipes_are_chosen_by_name_and_an_unknown_one_suggests_the_nearest() {
        RecipeBook book = RecipeBook.open(Path.of("features"));

        assertThat(ChosenRecipes.of(" list-members, onboard-a-member,", book).names(), equalTo(List.of("list-members", RECIPE)));
        assertThat(ChosenRecipes.of("", book).all(), is(true));
        assertThat(ChosenRecipes.of("list-members", book).containsPlace("list-members: List members"), is(true));
        assertThat(ChosenRecipes.of("list-members", book).containsPlace("list-members-of-a-team: List members"), is(false));
        assertThat(assertThrows(RecipeException.class, () -> ChosenRecipes.of("list-member", book)).getMessage(),
                allOf(startsWith("There is no recipe \"list-member\"."), containsString("\"list-members\"")));
    }

    private static String withoutRecipe(String text) {
        return text.replaceAll("(?m)^'" + RECIPE + ": .*\\n(?: .*\\n)*", "");
    }
}
