package sigma.recipes.client.request;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldPathsTest {

    private static final Set<String> READ = Set.of("entries[].grantee.id", "entries[].tags[]", "nextPage", "nextPage.deeper");

    @Test
    void only_fields_present_in_a_response_count_as_read() throws JsonProcessingException {
        assertThat(present("{'entries':[{'grantee':{}},{'grantee':{'id':'a'},'tags':[]}],'nextPage':null}"),
                contains("entries[].grantee.id", "nextPage"));
        assertThat(present("{'entries':[{'tags':[1]}]}"), contains("entries[].tags[]"));
        assertThat(present("{'entries':[]}"), empty());
        assertThat(present("[]"), empty());
    }

    @Test
    void response_may_be_a_list_without_an_envelope() throws JsonProcessingException {
        assertThat(present("[{'permission':'comment'},{'name':'a'}]", new ResponseMapper().fields(Listed[].class)), contains("[].permission"));
        assertThat(present("{'permission':'comment'}", new ResponseMapper().fields(Listed[].class)), empty());
    }

    record Listed(String permission, String description) {
    }

    private static Set<String> present(String response) throws JsonProcessingException {
        return present(response, READ);
    }

    private static Set<String> present(String response, Set<String> fields) throws JsonProcessingException {
        return FieldPaths.present(new JsonMapper().readTree(response.replace('\'', '"')), fields);
    }
}
