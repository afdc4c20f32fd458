package sigma.recipes.drift.impact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.deviation.AcknowledgedChange;
import sigma.recipes.contract.deviation.Correction;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.fixture.SampleReports;

class DriftReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Change BREAKS = SampleReports.change(Rule.REQUEST_FIELD_REMOVED, "createMember", "POST", "/v2/members",
            "body application/json", "email", "string", "");

    @Test
    void nothing_changed() {
        assertThat(report(15).opening(), equalTo("Nothing changed."));
        assertThat(report(15).worst(), equalTo(Optional.empty()));
    }

    @Test
    void it_opens_with_the_recipes_that_need_something() {
        assertThat(report(15, BREAKS).opening(), equalTo("None of the 15 recipes needs a change."));
        assertThat(report(15, hit(BREAKS, "a", Impact.Certainty.CERTAIN, false)).opening(),
                equalTo("1 of 15 recipes needs a change: a."));
        assertThat(report(15, hit(BREAKS, "a", Impact.Certainty.CERTAIN, false), hit(BREAKS, "b", Impact.Certainty.CERTAIN, false),
                hit(BREAKS, "c", Impact.Certainty.POSSIBLE, false), hit(BREAKS, "d", Impact.Certainty.CERTAIN, true),
                hit(SampleReports.change(Rule.OPERATION_DEPRECATED, "o", "GET", "/o", "", "", "", ""), "e", Impact.Certainty.CERTAIN, false))
                .opening(), equalTo("2 of 15 recipes need a change: a, b. 1 has to be looked at: c."
                + " 1 has its verification to be looked at: d. 1 uses what will go: e."));
        assertThat(report(0, BREAKS).opening(), equalTo(
                "The API changed. No run recorded what recipes use, so nobody knows which ones it hits."));
    }

    @Test
    void many_names_are_cut() {
        Change[] changes = IntStream.range(0, 10).mapToObj(i -> hit(BREAKS, "r" + i, Impact.Certainty.CERTAIN, false)).toArray(Change[]::new);

        assertThat(report(15, changes).opening(),
                equalTo("10 of 15 recipes need a change: r0, r1, r2, r3, r4, r5, r6, r7 and 2 more."));
    }

    @Test
    void a_risk_is_looked_at_even_where_it_is_certain() {
        Change risk = SampleReports.change(Rule.REQUEST_FORMAT_CHANGED, "o", "GET", "/o", "body application/json", "x", "", "uuid");

        assertThat(report(1, hit(risk, "a", Impact.Certainty.CERTAIN, false)).tasks().get(0).need(), equalTo(RecipeImpact.Need.LOOK));
    }

    @Test
    void what_prepares_a_recipe_is_left_aside_where_the_recipe_itself_is_hit() {
        Change both = BREAKS.hitting(List.of(new Impact("a", "s", List.of("acts"), Impact.Certainty.POSSIBLE, false),
                new Impact("a", "s", List.of("prepares"), Impact.Certainty.CERTAIN, true)));

        RecipeImpact task = report(1, both).tasks().get(0);

        assertThat(task.need(), equalTo(RecipeImpact.Need.LOOK));
        assertThat(task.affairs().get(0).certainty(), equalTo(Impact.Certainty.POSSIBLE));
        assertThat(task.affairs().get(0).telling().get(0).steps(), contains("acts"));
    }

    @Test
    void the_same_change_of_many_operations_is_told_once() {
        List<Change> shared = Stream.of("listMembers", "listTeams").map(id -> SampleReports.change(Rule.RESPONSE_FIELD_ADDED, id, "GET",
                "/" + id, "200 application/json", "entries[].kind", "", "string, optional")).toList();
        Change nested = SampleReports.change(Rule.RESPONSE_FIELD_ADDED, "getMember", "GET", "/m", "200 application/json", "kind", "", "string, optional");
        Change other = SampleReports.change(Rule.RESPONSE_FIELD_ADDED, "getMember", "GET", "/m", "200 application/json", "kind", "", "number");

        List<Group> groups = report(1, shared.get(0), shared.get(1), nested, other).others();

        assertThat(groups, hasSize(2));
        assertThat(groups.get(0).places(), equalTo(Map.of("200 application/json entries[].kind",
                List.of("listMembers", "listTeams"), "200 application/json kind", List.of("getMember"))));
        assertThat(groups.get(1).difference(), equalTo("+ number"));
    }

    @Test
    void the_worst_comes_first() {
        DriftReport report = report(1, SampleReports.change(Rule.OPERATION_ADDED, "o", "GET", "/o", "", "", "", ""), BREAKS);

        assertThat(report.others().stream().map(Group::rule).toList(), contains(Rule.REQUEST_FIELD_REMOVED, Rule.OPERATION_ADDED));
        assertThat(report.counts().toString(), equalTo("{BREAKING=1, ADDITIVE=1}"));
        assertThat(report.worst(), equalTo(Optional.of(Verdict.BREAKING)));
    }

    @Test
    void what_we_know_better_leaves_the_report() {
        Correction ours = new Correction("x:1", "request-field-removed", "*", "body *", "email", "*", "", "why");

        DriftReport report = DriftReport.of("t", List.of(BREAKS), List.of(), none(), new Deviations(List.of(ours), List.of(), List.of()), TODAY);

        assertThat(report.changes(), empty());
        assertThat(report.notes().corrected(), equalTo(1));
    }

    @Test
    void what_was_acknowledged_stands_apart_until_its_last_day() {
        Deviations deviations = new Deviations(List.of(), List.of(),
                List.of(new AcknowledgedChange("x:1", BREAKS.fingerprint(), "why", TODAY)));

        DriftReport today = DriftReport.of("t", List.of(BREAKS), List.of(), none(), deviations, TODAY);
        DriftReport tomorrow = DriftReport.of("t", List.of(BREAKS), List.of(), none(), deviations, TODAY.plusDays(1));

        assertThat(today.acknowledged(), contains(new Acknowledged(BREAKS, "why", TODAY)));
        assertThat(today.opening(), equalTo("Nothing changed but what was acknowledged."));
        assertThat(tomorrow.changes(), contains(BREAKS));
    }

    @Test
    void every_standing_correction_names_a_rule() {
        Set<String> rules = Stream.of(Rule.values()).map(Rule::id).collect(Collectors.toSet());

        Set<String> unknown = Deviations.load(Path.of("none"), Contract.load()).corrections().stream()
                .map(Correction::rule).filter(rule -> !rules.contains(rule)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown, empty());
    }

    @Test
    void no_standing_correction_hides_a_change_of_the_contract_that_recipes_rest_on() {
        Deviations deviations = Deviations.load(Path.of("none"), Contract.load());

        assertThat(deviations.corrected(BREAKS.difference()), equalTo(Optional.empty()));
        assertThat(deviations.corrected(SampleReports.change(Rule.RESPONSE_FIELD_NOW_OPTIONAL, "getMember", "GET", "/m",
                "200 application/json", "memberId", "required", "optional").difference()), equalTo(Optional.empty()));
    }

    private static Usage none() {
        return Usage.read(Path.of("none"), Contract.load());
    }

    private static DriftReport report(int recipes, Change... changes) {
        return new DriftReport("t", recipes, List.of(changes), List.of(), DriftNotes.NONE);
    }

    private static Change hit(Change change, String recipe, Impact.Certainty certainty, boolean preparing) {
        return change.hitting(List.of(new Impact(recipe, "s", List.of(), certainty, preparing)));
    }
}
