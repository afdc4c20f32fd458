package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Operation;
import sigma.recipes.fixture.RecordedFile;
import sigma.recipes.sandbox.call.Behaviours;

/** Tests that each operation of the contract is simulated by one module or returns 501, and that nothing else is declared. */
class DeclaredOperationsTest {

    private static final String NOT_SIMULATED = """
            # Operations of the contract for which the sandbox returns 501, in alphabetical order.
            %s
            """;

    private final Caller caller = new Caller();

    @Test
    void every_declared_operation_is_in_the_contract() {
        TreeSet<String> unknown = new TreeSet<>(Behaviours.of(Modules.all()).ids());
        Caller.CONTRACT.operations().forEach(operation -> unknown.remove(operation.id()));

        assertThat(unknown, empty());
    }

    @Test
    void exactly_the_undeclared_operations_return_501() {
        List<String> refused = Caller.CONTRACT.operations().stream().filter(operation -> !operation.id().equals(OAuthEndpoint.TOKENS))
                .filter(operation -> send(operation) == 501).map(Operation::id).sorted().toList();
        List<String> undeclared = Caller.CONTRACT.operations().stream().map(Operation::id)
                .filter(id -> !caller.sandbox.simulates(id)).sorted().toList();

        assertThat(refused, equalTo(undeclared));
    }

    @Test
    void every_other_operation_is_recorded_as_not_simulated() {
        String undeclared = Caller.CONTRACT.operations().stream().map(Operation::id).filter(id -> !caller.sandbox.simulates(id))
                .sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining("\n"));

        RecordedFile.at("src/test/resources/not-simulated.txt").requireCurrent(NOT_SIMULATED.formatted(undeclared));
    }

    /** Sends a request without a body and with invalid ids: an operation that is not simulated is refused before validation. */
    private int send(Operation operation) {
        return caller.send(operation.method(), operation.path().replaceAll("\\{[^}]+}", "x"), "").status();
    }
}
