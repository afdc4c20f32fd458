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
    void every_finding_has_a_rule_or_a_reason_to_have_none() {
        Set<String> told = new TreeSet<>(EXEMPT.keySet());
        FindingIds.all().keySet().stream().filter(id -> WireRule.of(id).isPresent()).forEach(told::add);

        assertThat(told, equalTo(FindingIds.all().keySet()));
        assertThat(EXEMPT.keySet().stream().filter(id -> WireRule.of(id).isPresent()).toList(), empty());
    }

    @Test
    void every_rule_of_a_finding_is_of_its_direction() {
        FindingIds.all().keySet().forEach(id -> WireRule.of(id).ifPresent(rule ->
                assertThat(id, id.substring(0, id.indexOf('.')), equalTo(rule.direction().word()))));
    }

    @Test
    void a_response_against_the_contract_is_a_change_that_hits_who_met_it() {
        DriftReport report = report(met(Finding.Kind.VIOLATION, "response.body.nullable", "entries[3].email", "a"),
                met(Finding.Kind.VIOLATION, "response.body.nullable", "entries[7].email", "b"));

        assertThat(report.changes(), contains(new Change(Rule.RESPONSE_NULL_ALLOWED, "listMembers", "GET", "/v2/members",
                new Place(Direction.RESPONSE, "", Place.BODY, "", "", List.of(), "entries[].email"), "text", "null", List.of(hit("a"), hit("b")))));
        assertThat(report.opening(), equalTo("2 of 15 recipes break: a, b."));
    }

    @Test
    void what_is_new_hits_nobody() {
        DriftReport report = report(met(Finding.Kind.ADDITIVE, "response.body.unknown-field", "entries[0].kind", "a"));

        assertThat(report.changes().get(0).rule(), equalTo(Rule.RESPONSE_FIELD_ADDED));
        assertThat(report.changes().get(0).hits(), empty());
    }

    @Test
    void a_request_tells_of_the_api_only_where_the_api_took_it() {
        assertThat(report(met(Finding.Kind.VIOLATION, "request.query.maximum", "query limit", "a")).changes(), empty());
        assertThat(report(met(Finding.Kind.ASSUMPTION_REFUTED, "request.query.maximum", "query limit", "a")).changes(),
                contains(new Change(Rule.REQUEST_LIMIT_LOOSENED, "listMembers", "GET", "/v2/members", Place.parameter("query", "limit"),
                        "text", "null", List.of())));
    }

    @Test
    void the_trouble_of_one_response_is_no_change() {
        assertThat(report(met(Finding.Kind.VIOLATION, "response.body.malformed", "body", "a")).changes(), empty());
    }

    @Test
    void what_is_known_stands_apart() {
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
