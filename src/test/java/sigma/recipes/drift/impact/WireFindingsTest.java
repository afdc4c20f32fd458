package sigma.recipes.drift.impact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.deviation.KnownDeviation;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.FindingIds;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;

class WireFindingsTest {

    private static final String OURS = "a mistake of the recipe or of the client, and not of the API";

    /** The ids without a rule, each with the reason. */
    private static final Map<String, String> EXEMPT = Map.of("request.path.unknown", OURS, "request.method.unknown", OURS,
            "request.query.repeated", OURS, "request.body.malformed", OURS,
            "response.body.malformed", "a truncated response is a fault of one response");

    @Test
    void every_finding_has_a_rule_or_an_exemption() {
        Set<String> covered = new TreeSet<>(EXEMPT.keySet());
        FindingIds.all().keySet().stream().filter(id -> WireFindings.rule(id).isPresent()).forEach(covered::add);

        assertThat(covered, equalTo(FindingIds.all().keySet()));
        assertThat(EXEMPT.keySet().stream().filter(id -> WireFindings.rule(id).isPresent()).toList(), empty());
    }

    @Test
    void rule_of_a_finding_has_its_direction() {
        FindingIds.all().keySet().forEach(id -> WireFindings.rule(id).ifPresent(rule ->
                assertThat(id, id.substring(0, id.indexOf('.')), equalTo(rule.direction().word()))));
    }

    @Test
    void response_violation_is_a_change_that_affects_its_recipes() {
        DriftReport report = report(met(Finding.Kind.VIOLATION, "response.body.nullable", "entries[3].email", "a"),
                met(Finding.Kind.VIOLATION, "response.body.nullable", "entries[7].email", "b"));

        assertThat(report.changes(), contains(new Change(Rule.RESPONSE_NULL_ALLOWED, "listMembers", "GET", "/v2/members",
                new Place(Direction.RESPONSE, "", Place.BODY, "", "", List.of(), "entries[].email"), "text", "null", List.of(hit("a"), hit("b")))));
        assertThat(report.opening(), equalTo("2 of 15 recipes break: a, b."));
    }

    @Test
    void additive_change_affects_no_recipe() {
        DriftReport report = report(met(Finding.Kind.ADDITIVE, "response.body.unknown-field", "entries[0].kind", "a"));

        assertThat(report.changes().get(0).rule(), equalTo(Rule.RESPONSE_FIELD_ADDED));
        assertThat(report.changes().get(0).hits(), empty());
    }

    @Test
    void request_violation_is_a_change_only_if_the_request_was_accepted() {
        assertThat(report(met(Finding.Kind.VIOLATION, "request.query.maximum", "query limit", "a")).changes(), empty());
        assertThat(report(met(Finding.Kind.ASSUMPTION_REFUTED, "request.query.maximum", "query limit", "a")).changes(),
                contains(new Change(Rule.REQUEST_LIMIT_LOOSENED, "listMembers", "GET", "/v2/members", Place.parameter("query", "limit"),
                        "text", "null", List.of())));
    }

    @Test
    void malformed_response_is_not_a_change() {
        assertThat(report(met(Finding.Kind.VIOLATION, "response.body.malformed", "body", "a")).changes(), empty());
    }

    @Test
    void known_deviations_are_listed_separately() {
        KnownDeviation entry = new KnownDeviation("x:1", "listMembers", "response.body.nullable", "entries[].email", "why",
                LocalDate.of(2027, 3, 31), false);

        DriftReport report = WireFindings.report("t", 15,
                List.of(met(Finding.Kind.KNOWN, "response.body.nullable", "entries[3].email", "a")), List.of(entry));

        assertThat(report.changes(), empty());
        assertThat(report.acknowledged().get(0).reason(), equalTo("why"));
    }

    private static DriftReport report(WireFindings.Met... met) {
        return WireFindings.report("t", 15, List.of(met), List.of());
    }

    private static WireFindings.Met met(Finding.Kind kind, String id, String place, String recipe) {
        return new WireFindings.Met(new Finding(kind, id, "listMembers", "", place, "text", "null", Optional.empty()), recipe, "s",
                List.of("I list"));
    }

    private static Impact hit(String recipe) {
        return new Impact(recipe, "s", List.of("I list"), Impact.Certainty.CERTAIN, false);
    }
}
