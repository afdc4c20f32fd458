package sigma.recipes.contract.deviation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.fixture.TinyContract;

class DeviationsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final TinyContract TINY = TinyContract.operation("GET", "/v2/books").responses(200, "application/json",
            "{'type':'object','required':['title'],'properties':{'title':{'type':'string'},'shelves':{'type':'array',"
                    + "'items':{'type':'object','properties':{'row':{'type':'integer'}}}}}}");
    private static final String KNOWN = """
            known:
              - operation: theOperation
                finding: response.body.nullable
                place: shelves[].row
                reason: Sigma sends null for a new shelf
                until: 2027-03-31
            """;

    @TempDir
    private Path folder;

    @Test
    void known_deviation_accepts_exactly_its_finding_with_the_reason() throws IOException {
        ContractCheck check = new ContractCheck(TINY.contract(), ContractCheck.Against.REAL, read(KNOWN));

        Findings found = check.check(received("{'title':null,'shelves':[{'row':1},{'row':null},{'row':'b'}]}"));

        assertThat(TinyContract.lines(found.of(Finding.Kind.KNOWN)), contains("[response.body.nullable] shelves[1].row: an integer "
                + "(known until 2027-03-31: Sigma sends null for a new shelf); null"));
        assertThat("neither another place nor another finding", TinyContract.lines(found.violations()), contains(
                "[response.body.nullable] title: a string; null", "[response.body.type] shelves[2].row: an integer; \"b\""));
    }

    @Test
    void deviations_do_not_apply_to_the_sandbox() throws IOException {
        ContractCheck check = new ContractCheck(TINY.contract(), ContractCheck.Against.SANDBOX, read(KNOWN));

        assertThat(check.check(received("{'title':'a','shelves':[{'row':null}]}")).violations(), not(empty()));
    }

    @Test
    void expired_deviation_fails_the_run() throws IOException {
        Deviations deviations = read(KNOWN);

        assertDoesNotThrow(() -> deviations.requireInForce(LAST_DAY));
        DeviationException lapsed = assertThrows(DeviationException.class,
                () -> deviations.requireInForce(LAST_DAY.plusDays(1)));
        assertThat(lapsed.getMessage(), equalTo("""
                1 known deviation is past the end date; today is 2027-04-01.
                  theOperation response.body.nullable shelves[].row, known until 2027-03-31: Sigma sends null for a new shelf
                    where:    deviations.yaml:2
                    fix:      check whether it still occurs. If not, delete the entry; if the API is meant to be so, correct \
                the contract; else give it a new date, in deviations.yaml beside .env where it came with the project"""));
    }

    @Test
    void deviation_is_obsolete_if_its_operation_succeeded_without_it() throws IOException {
        Deviations deviations = read(KNOWN);
        List<Finding> found = new ContractCheck(TINY.contract(), ContractCheck.Against.REAL, deviations)
                .check(received("{'title':'a','shelves':[{'row':null}]}")).all();

        assertThat(deviations.stale(Set.of("theOperation"), List.of()), equalTo(deviations.known()));
        assertThat("it occurred", deviations.stale(Set.of("theOperation"), found), empty());
        assertThat("its operation was not called", deviations.stale(Set.of("otherOperation"), List.of()), empty());
        assertThat("it depends on the data",
                read(KNOWN + "    occurs: sometimes\n").stale(Set.of("theOperation"), List.of()), empty());
    }

    @Test
    void acknowledged_change_is_valid_until_its_end_date() throws IOException {
        Deviations deviations = read("""
                acknowledged:
                  - change: 0123456789abcdef
                    reason: no recipe reads the field
                    until: 2027-03-31
                """);

        AcknowledgedChange entry = new AcknowledgedChange("deviations.yaml:2", "0123456789abcdef",
                "no recipe reads the field", LAST_DAY);
        assertThat(deviations.acknowledged("0123456789abcdef", LAST_DAY), equalTo(Optional.of(entry)));
        assertThat(deviations.acknowledged("0123456789abcdef", LAST_DAY.plusDays(1)), equalTo(Optional.empty()));
        assertThat(deviations.acknowledged("fedcba9876543210", LAST_DAY), equalTo(Optional.empty()));
    }

    @Test
    void deviations_of_the_project_match_the_contract() {
        assertDoesNotThrow(() -> Deviations.load(folder, Contract.load()));
    }

    @Test
    void entry_of_the_administrator_overrides_one_of_the_project() throws IOException {
        Deviations own = read(KNOWN.replace("2027-03-31", "2027-12-31"));

        assertThat(own.over(read(KNOWN)).known(), equalTo(own.known()));
        assertThat(own.over(read(KNOWN.replace("[].row", ""))).known().size(), equalTo(2));
    }

    private Deviations read(String text) throws IOException {
        Files.writeString(folder.resolve(Deviations.FILE), text);
        return Deviations.load(folder, TINY.contract());
    }

    private static Exchange received(String body) {
        return new Exchange(TinyContract.request("GET", "/v2/books"), TinyContract.json(200, body));
    }
}
