package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Callers;
import sigma.recipes.contract.Operation;
import sigma.recipes.fixture.Proof;

/**
 * Tests that the contract marks with {@code x-caller} exactly the operations that refuse some members: a member who owns
 * nothing, has no grant and the account type View sends their smallest requests with every id of the organization.
 */
@Tag(Proof.ONLY)
class CallersTest {

    private static final int FORBIDDEN = 403;

    private final Sandbox sandbox = Sandbox.create(Caller.CONTRACT);

    @Test
    void operation_that_refuses_a_member_is_marked() {
        assertThat("mark them with x-caller", simulated(operation -> operation.callers() == Callers.EVERYONE)
                .filter(this::refuses).map(Operation::id).toList(), empty());
    }

    @Test
    void marked_operation_refuses_a_member() {
        assertThat("delete x-caller", simulated(operation -> operation.callers() != Callers.EVERYONE)
                .filter(operation -> !refuses(operation)).map(Operation::id).toList(), empty());
    }

    @Test
    void refused_and_admitted_members_are_distinguished() {
        assertThat(refuses(Caller.CONTRACT.operation("createTeam").orElseThrow()), is(true));
        assertThat(refuses(Caller.CONTRACT.operation("whoAmI").orElseThrow()), is(false));
    }

    private Stream<Operation> simulated(Predicate<Operation> which) {
        return Caller.CONTRACT.operations().stream().filter(operation -> sandbox.simulates(operation.id()) && !operation.signsIn())
                .filter(which);
    }

    private boolean refuses(Operation operation) {
        Caller admin = new Caller(sandbox);
        admin.member("Nobody", "nobody@example.com");
        ObjectNode more = SweepSetup.prepare(operation.id(), admin);
        Optional<String> token = Optional.of(admin.as("nobody@example.com").token());
        SmallestRequest request = new SmallestRequest(admin, operation, draft -> draft.withMore(more).withToken(token));
        return request.find(sandbox::response, response -> response.status() == FORBIDDEN).isPresent();
    }
}
