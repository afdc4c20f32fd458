package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Operation;
import sigma.recipes.sandbox.call.Behaviours;

/** Each operation of the contract is simulated by one module, or answers 501; and nothing else is declared. */
class DeclaredOperationsTest {

    private static final Path NOT_SIMULATED = Path.of("src/test/resources/not-simulated.txt");

    private final Caller caller = new Caller();

    @Test
    void every_declared_operation_is_in_the_contract() {
        TreeSet<String> unknown = new TreeSet<>(Behaviours.of(Modules.all()).ids());
        Caller.CONTRACT.operations().forEach(operation -> unknown.remove(operation.id()));

        assertThat(unknown, empty());
    }

    @Test
    void exactly_the_operations_that_are_not_declared_answer_501() {
        List<String> refused = Caller.CONTRACT.operations().stream().filter(operation -> !operation.id().equals(OAuthEndpoint.TOKENS))
                .filter(operation -> send(operation) == 501).map(Operation::id).sorted().toList();
        List<String> undeclared = Caller.CONTRACT.operations().stream().map(Operation::id)
                .filter(id -> !caller.sandbox.simulates(id)).sorted().toList();

        assertThat(refused, equalTo(undeclared));
    }

    @Test
    void every_other_operation_is_on_the_list_of_those_that_are_not_simulated() throws IOException {
        List<String> listed = Files.readAllLines(NOT_SIMULATED).stream().filter(line -> !line.startsWith("#")).toList();
        List<String> undeclared = Caller.CONTRACT.operations().stream().map(Operation::id)
                .filter(id -> !caller.sandbox.simulates(id)).sorted(String.CASE_INSENSITIVE_ORDER).toList();

        assertThat(NOT_SIMULATED + " lists what answers 501; remove what is simulated now, and simulate or add what is new",
                listed, equalTo(undeclared));
    }

    /** A request without a body and with ids that are none: what is not simulated is refused before that is noticed. */
    private int send(Operation operation) {
        return caller.send(operation.method(), operation.path().replaceAll("\\{[^}]+}", "x"), "").status();
    }
}
