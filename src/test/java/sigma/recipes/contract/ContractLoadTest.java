package sigma.recipes.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractLoadTest {

    private final Contract contract = Contract.load();

    @Test
    void operation_has_the_content_of_its_file() {
        Operation create = contract.operation("createMember").orElseThrow();

        assertThat(create.method(), is("POST"));
        assertThat(create.path(), is("/v2/members"));
        assertThat(create.summary(), is("Create a member, and put them into teams at once"));
        assertThat(create.subject(), is("members"));
        assertThat(create.deprecated(), is(false));
        assertThat(create.parameters().stream().map(Operation.Parameter::name).toList(), contains("sendInvite"));
        assertThat(create.requestBody().orElseThrow().required(), is(true));
        assertThat(create.requestBody().orElseThrow().content().keySet(), contains("application/json"));
        assertThat(create.successes().keySet(), contains(200));
        assertThat(create.successes().get(200).content().get("application/json").name(), is("createMember/200"));
    }

    @Test
    void parameters_of_a_path_come_before_those_of_the_operation() {
        Operation teams = contract.operation("listMemberTeams").orElseThrow();

        assertThat(teams.parameters().stream().map(parameter -> parameter.in() + " " + parameter.name()).toList(),
                contains("path memberId", "query page", "query limit"));
    }

    @Test
    void response_without_a_body_has_no_content() {
        Operation remove = contract.operation("removeSamlServiceProviderCertificate").orElseThrow();

        assertThat(remove.successes().get(204).content().keySet(), empty());
        assertThat(remove.requestBody().isPresent(), is(false));
    }

    @Test
    void deprecated_operation_is_marked() {
        assertThat(contract.operation("updateConnectionDeprecated").orElseThrow().deprecated(), is(true));
    }

    @Test
    void concurrent_threads_get_the_same_document() {
        SchemaPart part = contract.operation("listTeams").orElseThrow().successes().get(200).content().get("application/json");

        List<?> documents = Stream.generate(() -> part).limit(200).parallel().map(SchemaPart::document).toList();

        documents.forEach(document -> assertThat(document, sameInstance(part.document())));
    }

    @Test
    void operations_share_the_error_schema() {
        SchemaPart error = contract.operation("whoAmI").orElseThrow().error();

        contract.operations().forEach(operation -> assertThat(operation.error(), sameInstance(error)));
        assertThat(error.document().at("/$defs/Error/required/0").asText(), is("requestId"));
    }
}
