package sigma.recipes.organization;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    private final Mark mark = new Mark("sr-k3x9q2mf");

    @Test
    void names_and_addresses_contain_the_mark() {
        assertThat(mark.name("Finance", 4), equalTo("Finance [sr-k3x9q2mf-4]"));
        assertThat(mark.address("ana@example.com", 4, ""), equalTo("ana+sr-k3x9q2mf-4@example.com"));
        assertThat(mark.address("ana+second@example.com", 4, ""), equalTo("ana+sr-k3x9q2mf-4-second@example.com"));
    }

    @Test
    void addresses_get_the_given_domain_and_stay_unique() {
        assertThat(mark.address("ana@example.com", 4, "acme.test"), equalTo("ana+sr-k3x9q2mf-4-example-com@acme.test"));
        assertThat(mark.address("ana@example.org", 4, "acme.test"),
                not(equalTo(mark.address("ana@example.com", 4, "acme.test"))));
    }

    @Test
    void invalid_address_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> mark.address("ana", 4, ""));
    }

    @Test
    void marked_names_are_recognized() {
        Mark fresh = Mark.fresh();

        assertThat(fresh, not(equalTo(Mark.fresh())));
        assertThat(Mark.inName(fresh.name("Finance", 12)), equalTo(Optional.of(fresh)));
        assertThat(Mark.inAddress(fresh.address("ana+x@example.com", 12, "")), equalTo(Optional.of(fresh)));
        assertThat(Mark.inAddress(fresh.address("ana@example.com", 12, "acme.test")), equalTo(Optional.of(fresh)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Finance", "Finance [sr]", "Finance [sr-k3x9q2mf]", "Finance [sr-k3x9q2mf-]",
        "[sr-k3x9q2mf-4] Finance", "Finance [sr-k3x9q2mfx-4]", "Finance [SR-k3x9q2mf-4]", "Finance (sr-k3x9q2mf-4)"})
    void similar_name_is_not_recognized_as_marked(String name) {
        assertThat(Mark.inName(name), equalTo(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.com", "ana+sr@example.com", "ana+sr-k3x9q2mf@example.com",
        "sr-k3x9q2mf-4@example.com", "ana@sr-k3x9q2mf-4.example.com", "ana+x+sr@k3x9q2mf-4"})
    void similar_address_is_not_recognized_as_marked(String address) {
        assertThat(Mark.inAddress(address), equalTo(Optional.empty()));
    }
}
