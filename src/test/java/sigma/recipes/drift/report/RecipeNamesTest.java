package sigma.recipes.drift.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.impact.DriftReport;

/** Tests how reports name many recipes, here 12 in three chapters. */
class RecipeNamesTest {

    private static final String COUNTS = "12 recipes use this: 6 in members, 1 in other folders, 5 in teams.";
    private static final String TEAMS = "teams: r1, r3, r5, r7, r9";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFeatures() throws IOException {
        for (int i = 0; i < 11; i++) {
            Path file = folder.resolve("features/" + (i % 2 == 0 ? "members" : "teams") + "/r" + i + ".feature");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "Feature: R\n\n  Scenario: S\n");
        }
    }

    @Test
    void many_recipes_are_counted_by_chapter_and_named_in_a_folded_list() {
        ReportView view = view(12, 100);

        assertThat(view.hitting().get(0).recipes(), equalTo(COUNTS));
        assertThat(view.hitting().get(0).chapters(), equalTo(List.of("members: r0, r10, r2, r4, r6, r8", "other folders: r11", TEAMS)));
        assertThat(HtmlReport.of(view), containsString("<details>\n<summary>Recipes by chapter</summary>\n<ul>\n<li>members: "));
        assertThat(HtmlReport.of(view), containsString("<li>" + TEAMS + "</li>\n</ul>\n</details>\n"));
        assertThat(MarkdownReport.of(view), containsString("  <details><summary>Recipes by chapter</summary>\n\n  - members: r0, "));
        assertThat(MarkdownReport.of(view), containsString("  - " + TEAMS + "\n\n  </details>\n"));
    }

    @Test
    void a_few_recipes_are_named_and_all_are_counted() {
        assertThat(view(3, 100).hitting().get(0).recipes(), equalTo("r0, r1, r2 use this."));
        assertThat(view(12, 12).hitting().get(0).recipes(), equalTo("All 12 recipes use this."));
        assertThat(HtmlReport.of(view(3, 100)) + HtmlReport.of(view(12, 12)), not(containsString("Recipes by chapter")));
    }

    private ReportView view(int number, int recipes) {
        Change change = new Change(Rule.OPERATION_REMOVED, "o", "GET", "/o", Place.operation(), "GET /o", "", IntStream.range(0, number)
                .mapToObj(i -> new Impact("r" + i, "S", List.of(), Impact.Certainty.CERTAIN, false)).toList());
        return ReportView.of(new DriftReport("t", recipes, List.of(new Cause("", List.of(change))), List.of()), SourceLocations.in(folder));
    }
}
