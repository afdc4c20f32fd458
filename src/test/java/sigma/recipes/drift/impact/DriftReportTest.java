package sigma.recipes.drift.impact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.deviation.AcknowledgedChange;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.cause.Publisher;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.fixture.SampleReports;

class DriftReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Change BREAKS = SampleReports.change(Rule.REQUEST_FIELD_REMOVED, "createMember", "POST", "/v2/members",
            "body application/json", "email", "string", "");

    private static final Change OTHER = SampleReports.change(Rule.REQUEST_FIELD_REMOVED, "createTeam", "POST", "/v2/teams",
            "body application/json", "name", "string", "");
    private static final Change DEPRECATED = SampleReports.change(Rule.OPERATION_DEPRECATED, "o", "GET", "/o", "", "", "", "");

    @Test
    void report_without_changes_says_that_nothing_changed() {
        assertThat(report(15).opening(), equalTo("Nothing differs."));
        assertThat(report(15).worst(), equalTo(Optional.empty()));
    }

    @Test
    void report_starts_with_the_broken_recipes() {
        assertThat(report(15, BREAKS).opening(), equalTo("No recipe breaks."));
        assertThat(report(15, hit(BREAKS, "a", Impact.Certainty.CERTAIN, false)).opening(), equalTo("1 of 15 recipes breaks: a."));
        assertThat(report(15, hit(BREAKS, "a", Impact.Certainty.CERTAIN, false), hit(OTHER, "c", Impact.Certainty.POSSIBLE, false),
                hit(DEPRECATED, "e", Impact.Certainty.CERTAIN, false)).opening(),
                equalTo("1 of 15 recipes breaks: a. 1 thing to check, for c. Recipes use 1 thing whose removal was announced."));
        assertThat(report(0, BREAKS).opening(), equalTo(
                "The API changed. No run recorded what recipes use, so the affected recipes are not known."));
    }

    @Test
    void long_lists_of_names_are_shortened() {
        List<Impact> hits = IntStream.range(0, 10).mapToObj(i -> new Impact("r" + i, "s", List.of(), Impact.Certainty.CERTAIN, false)).toList();

        assertThat(report(15, BREAKS.hitting(hits)).opening(), equalTo("10 of 15 recipes break: r0, r1, r2, r3, r4, r5, r6, r7 and 2 more."));
    }

    @Test
    void cause_that_affects_all_recipes_is_summarized() {
        Change check = SampleReports.change(Rule.REQUEST_FORMAT_CHANGED, "o", "GET", "/o", "body application/json", "x", "", "uuid");
        List<Impact> hits = Stream.of("a", "b").map(name -> new Impact(name, "s", List.of(), Impact.Certainty.CERTAIN, false)).toList();

        assertThat(report(2, check.hitting(hits)).opening(), equalTo("No recipe breaks. 1 thing to check, for all 2."));
        assertThat(report(2, check.hitting(hits)).hitting(), hasSize(1));
    }

    @Test
    void possible_break_is_reported() {
        DriftReport report = report(15, hit(BREAKS, "d", Impact.Certainty.POSSIBLE, false));

        assertThat(report.opening(), equalTo("No recipe breaks for certain. 1 thing to check, for d."));
    }

    @Test
    void part_used_only_by_tests_does_not_break_a_recipe() {
        DriftReport report = report(15, hit(BREAKS, "d", Impact.Certainty.CERTAIN, true));

        assertThat(report.opening(), equalTo("No recipe breaks. 1 thing to check, for the tests of d."));
        assertThat(report.causes().get(0).possible(), empty());
        assertThat(report.causes().get(0).inTests(), contains("d"));
    }

    @Test
    void opening_separates_recipes_from_those_of_which_only_tests_use_a_part() {
        DriftReport report = report(15, hit(BREAKS, "d", Impact.Certainty.CERTAIN, true), hit(OTHER, "c", Impact.Certainty.POSSIBLE, false),
                hit(DEPRECATED, "e", Impact.Certainty.CERTAIN, true));

        assertThat(report.opening(), equalTo("No recipe breaks for certain. 2 things to check, for c, and for the tests of d."));
    }

    @Test
    void new_option_of_a_recipe_is_an_offer() {
        Change offer = SampleReports.change(Rule.REQUEST_FIELD_NOW_OPTIONAL, "createMember", "POST", "/v2/members", "body application/json",
                "memberType", "required", "optional");
        DriftReport report = report(15, hit(offer, "a", Impact.Certainty.CERTAIN, false), DEPRECATED);

        assertThat(report.offers(), hasSize(1));
        assertThat(report.hitting(), empty());
        assertThat(report.elsewhere(), hasSize(1));
    }

    @Test
    void most_severe_cause_comes_first() {
        DriftReport report = report(1, SampleReports.change(Rule.OPERATION_ADDED, "o", "GET", "/o", "", "", "", ""), BREAKS);

        assertThat(report.causes().stream().map(Cause::rule).toList(), contains(Rule.REQUEST_FIELD_REMOVED, Rule.OPERATION_ADDED));
        assertThat(report.counts().toString(), equalTo("{BREAKING=1, COMPATIBLE=1}"));
        assertThat(report.worst(), equalTo(Optional.of(Verdict.BREAKING)));
    }

    @Test
    void acknowledged_changes_are_listed_separately_until_their_end_date() {
        Cause cause = new Cause("", List.of(BREAKS));
        Deviations deviations = new Deviations(List.of(),
                List.of(new AcknowledgedChange("x:1", cause.fingerprint(), "why", TODAY)));
        Assessment assessment = new Assessment(List.of(BREAKS), Map.of(), List.of(), List.of(), List.of(), List.of(), 0, 0, Publisher.FAITHFUL, List.of());

        DriftReport today = DriftReport.of("t", assessment, List.of(), none(), deviations, TODAY);
        DriftReport tomorrow = DriftReport.of("t", assessment, List.of(), none(), deviations, TODAY.plusDays(1));

        assertThat(today.acknowledged(), contains(new DriftReport.Acknowledged(cause, "why", TODAY)));
        assertThat(today.opening(), equalTo("Nothing differs except what was acknowledged."));
        assertThat(tomorrow.causes(), contains(cause));
    }

    private static Usage none() {
        return Usage.none();
    }

    private static DriftReport report(int recipes, Change... changes) {
        return new DriftReport("t", recipes, CauseFinder.of(List.of(changes)), List.of());
    }

    private static Change hit(Change change, String recipe, Impact.Certainty certainty, boolean preparing) {
        return change.hitting(List.of(new Impact(recipe, "s", List.of(), certainty, preparing)));
    }
}
