package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void no_uuid_is_so_small_that_its_short_form_is_too_short() {
        Ids ids = new Ids(1);

        assertThat(Stream.generate(ids::uuid).limit(20_000).filter(uuid -> uuid.startsWith("000")).toList(), empty());
        assertThat("the smallest that there can be", Base62.ofUuid("00100000-0000-4000-8000-000000000000"), hasLength(20));
        assertThat("and one that there can't", Base62.ofUuid("00001000-0000-4000-8000-000000000000"), hasLength(19));
    }

    @Test
    void the_same_seed_gives_the_same_ids() {
        assertThat(new Ids(7).uuid(), equalTo(new Ids(7).uuid()));
        assertThat(new Ids(7).memberId(), equalTo(new Ids(7).memberId()));
    }
}
