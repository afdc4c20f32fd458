package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Findings;

/** Tests exchanges about files with the contract of the project, which assumes the types that can be created. */
class FileExchangeCheckTest {

    private static final String FILE = """
            {"id":"4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e","urlId":"2opi6VLEne4BaPyj00US50","name":"New","type":"dataset",
             "parentId":"4ea60fe9-f487-43b0-aa7a-3ef43ca3a90f","parentUrlId":"2opi6VLEne4BaPyj00US51","permission":"edit",
             "path":"My Documents","badge":null,"isArchived":false,"createdBy":"3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa",
             "updatedBy":"3Bq7Tz0LmNc5RwXy8KdVf2HgJp6Sa","createdAt":"2026-01-31T09:30:00.000Z",
             "updatedAt":"2026-01-31T09:30:00.000Z"}""";

    @Test
    void real_organization_that_creates_other_types_refutes_the_assumption() {
        Findings findings = new ContractCheck(Contract.load(), ContractCheck.Against.REAL).check(created("dataset"));

        assertThat(findings.violations(), empty());
        assertThat(findings.all().stream().map(finding -> finding.kind() + " " + finding.place()).toList(),
                contains("ASSUMPTION_REFUTED type"));
    }

    @Test
    void other_types_are_violations_in_the_sandbox() {
        ContractCheck check = new ContractCheck(Contract.load());

        assertThat(check.check(created("dataset")).violations().size(), equalTo(1));
        assertThat(check.check(created("report")).violations(), empty());
    }

    private static Exchange created(String type) {
        ApiRequest request = new ApiRequest("POST", URI.create("/v2/files"), Map.of("authorization", List.of("Bearer x"),
                "content-type", List.of("application/json")),
                ("{\"name\":\"New\",\"type\":\"" + type + "\"}").getBytes(StandardCharsets.UTF_8));
        return new Exchange(request, new ApiResponse(200, Map.of("content-type", List.of("application/json")),
                FILE.replace("dataset", type).getBytes(StandardCharsets.UTF_8)));
    }
}
