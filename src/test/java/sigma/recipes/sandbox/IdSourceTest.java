package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.IdSource;

class IdSourceTest {

    @Test
    void short_form_of_every_uuid_has_the_minimum_length() {
        IdSource ids = new IdSource(1);

        assertThat(Stream.generate(ids::uuid).limit(20_000).filter(uuid -> uuid.startsWith("000")).toList(), empty());
        assertThat("the smallest possible UUID", Base62.ofUuid("00100000-0000-4000-8000-000000000000"), hasLength(20));
        assertThat("an impossible UUID", Base62.ofUuid("00001000-0000-4000-8000-000000000000"), hasLength(19));
    }

    @Test
    void same_seed_generates_the_same_ids() {
        assertThat(new IdSource(7).uuid(), equalTo(new IdSource(7).uuid()));
        assertThat(new IdSource(7).memberId(), equalTo(new IdSource(7).memberId()));
    }

    @Test
    void ids_and_times_have_the_format_of_the_api() {
        Caller caller = new Caller();
        JsonNode team = Caller.json(caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}"));

        assertThat(team.path("teamId").asText(), matchesPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertThat(team.path("createdBy").asText(), matchesPattern("[0-9A-Za-z]{29}"));
        assertThat(team.path("createdAt").asText(), matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }
}
