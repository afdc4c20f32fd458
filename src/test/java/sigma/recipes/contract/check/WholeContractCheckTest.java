package sigma.recipes.contract.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.fixture.TinyContract;
import sigma.recipes.contract.schema.CompiledParts;

/** Tests the check with every schema of the contract. */
class WholeContractCheckTest {

    private final Contract contract = Contract.load();

    @Test
    void every_schema_of_the_contract_can_be_used() {
        CompiledParts compiled = new CompiledParts();
        List<String> unusable = new ArrayList<>();

        schemas().forEach(part -> {
            try {
                compiled.of(part).faults(TextNode.valueOf("nonsense"));
            } catch (RuntimeException mistake) {
                unusable.add(part.name() + ": " + mistake);
            }
        });

        assertThat(unusable, empty());
    }

    @Test
    void every_operation_rejects_an_error_without_a_request_id() {
        ContractCheck check = new ContractCheck(contract);
        ApiResponse error = TinyContract.json(404, "{'message':'No','code':'not_found'}");

        assertThat(contract.operations().stream().map(operation -> TinyContract.ids(check.checkResponse(operation, error))).toList(),
                everyItem(contains("response.body.required")));
    }

    @Test
    void concurrent_threads_get_the_same_findings() {
        Operation list = contract.operation("listMembers").orElseThrow();
        ApiResponse page = TinyContract.json(200, "{'entries':[{'memberId':7},{'nickname':'A'}],'nextPage':null}");
        Findings expected = new ContractCheck(contract).checkResponse(list, page);
        ContractCheck shared = new ContractCheck(contract);

        List<Findings> found = IntStream.range(0, 200).parallel().mapToObj(i -> shared.checkResponse(list, page)).toList();

        assertThat(found, everyItem(equalTo(expected)));
    }

    private Stream<SchemaPart> schemas() {
        return contract.operations().stream().flatMap(operation -> Stream.of(
                operation.parameters().stream().map(Operation.Parameter::schema),
                operation.requestBody().stream().flatMap(body -> body.content().values().stream()),
                operation.successes().values().stream().flatMap(response -> response.content().values().stream()),
                Stream.of(operation.error())).flatMap(parts -> parts));
    }
}
