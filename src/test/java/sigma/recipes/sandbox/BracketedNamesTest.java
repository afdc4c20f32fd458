package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Operation;

/** Tests query parameters with brackets, as axios writes lists: no operation ignores such a filter. */
class BracketedNamesTest {

    private final Caller caller = new Caller();

    @Test
    void bracketed_query_parameters_are_read_as_lists_or_refused_by_name() {
        List<String> ignored = new ArrayList<>();
        Caller.CONTRACT.operations().stream().filter(operation -> caller.sandbox.simulates(operation.id()))
                .filter(operation -> operation.method().equals("GET")).forEach(operation -> query(operation).forEach(name -> {
                    String path = operation.path().replaceAll("\\{memberId}", caller.me()).replaceAll("\\{[^}]*}",
                            "00000000-0000-4000-8000-000000000000");
                    String response = refusal(caller.get(path + "?" + name + "%5B%5D=no-such-word"));
                    if (!response.startsWith("400 invalid_request: Expecting ") || !response.contains(" at " + name)) {
                        ignored.add(operation.id() + " " + name + ": " + response);
                    }
                }));

        assertThat(ignored, empty());
    }

    @Test
    void brackets_on_a_single_value_parameter_are_refused() {
        assertThat(refusal(caller.get("/v2/members?email%5B%5D=mara.lindqvist%40harborandpine.example.com")),
                equalTo("400 invalid_request: Expecting one value at email but instead got: array"));
        assertThat(refusal(caller.get("/v2/members?limit%5B0%5D=3")),
                equalTo("400 invalid_request: Expecting one value at limit but instead got: array"));
    }

    @Test
    void unknown_names_with_brackets_are_ignored() {
        for (String query : List.of("other%5B%5D=3", "%5B%5D=3", "limit%5Bx%5D=3", "%5B%5D", "a=%5B%5D&limit=13")) {
            assertThat(query, caller.get("/v2/members?" + query).status(), is(200));
        }
    }

    private static Stream<String> query(Operation operation) {
        return operation.parameters().stream().filter(parameter -> parameter.in().equals("query"))
                .map(Operation.Parameter::name);
    }
}
