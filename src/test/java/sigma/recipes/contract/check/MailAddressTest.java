package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.contract.fixture.TinyContract;
import sigma.recipes.contract.redaction.Redaction;

/** Tests that email addresses are valid under any domain, in requests and in responses. */
class MailAddressTest {

    private static final Contract CONTRACT = Contract.load();

    @ParameterizedTest
    @ValueSource(strings = {"me@corp.internal", "me@printer.local", "me@example.test", "ana@corp.example", "ana@acme.corp",
        "ana@localhost", "ana@acme.com", "ana+tag@acme.co.uk", "o'hara@acme.lan", "ana@b\u00fccher.internal",
        "ana@xn--bcher-kva.internal", "ana@a-b.internal", "ana@9to5.internal", "ana@[10.0.0.1]", "\u00e4nne@acme.home"})
    void address_under_any_domain_is_valid(String address) {
        assertThat(sent(address), empty());
        assertThat(received(address), empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ana@", "@corp.internal", "ana@@corp.internal", "ana@corp..internal", "ana@corp.internal.",
        "ana@.internal", "ana@-corp.internal", "ana@corp-.internal", "ana@corp_x.internal", "ana@corp internal",
        "ana@10.0.0.1", "ana@corp.internal/x", "ana b@corp.internal", "ana@corp.internal, ben@corp.internal",
        "ana@aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg.internal"})
    void invalid_address_violates_the_contract(String address) {
        assertThat(sent(address), contains("[request.body.format] email: an email address; \"" + Words.cut(address, 60) + "\""));
        assertThat(received(address), contains("[response.body.format] email: an email address; \"" + Words.cut(address, 60) + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@corp.internal", "ana@localhost"})
    void address_under_any_domain_is_masked(String address) {
        assertThat(Redaction.hidingPeople().masked("No member is at " + address + "."),
                equalTo("No member is at ****@hidden.example."));
    }

    private static List<String> sent(String address) {
        return lines(new ContractCheck(CONTRACT).checkRequest(TinyContract.request("POST", "/v2/members", "application/json", TinyContract.json(
                "{'firstName':'Ana','lastName':'Silva','memberType':'View','email':'" + address + "'}"))));
    }

    private static List<String> received(String address) {
        Operation operation = CONTRACT.operation("getMember").orElseThrow();
        return lines(new ContractCheck(CONTRACT).checkResponse(operation, TinyContract.json(200, "{'email':'" + address + "'}")));
    }

    private static List<String> lines(Findings findings) {
        return TinyContract.lines(findings.all()).stream().filter(line -> line.contains("] email:")).toList();
    }
}
