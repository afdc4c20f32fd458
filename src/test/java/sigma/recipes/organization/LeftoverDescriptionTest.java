package sigma.recipes.organization;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a cleanup knows which leftovers it finds again in the lists of the API. */
class LeftoverDescriptionTest {

    @ParameterizedTest
    @MethodSource
    void object_of_a_listed_kind_is_found_in_lists(UnaryOperator<String> description) {
        assertThat(Leftovers.listed(description.apply("Forecast")), is(true));
    }

    static Stream<Named<UnaryOperator<String>>> object_of_a_listed_kind_is_found_in_lists() {
        return Stream.of(Named.of("member", Leftovers::member), Named.of("team", Leftovers::team),
                Named.of("workspace", Leftovers::workspace), Named.of("workbook", Leftovers::workbook),
                Named.of("data model", Leftovers::dataModel), Named.of("report", Leftovers::report),
                Named.of("folder", Leftovers::folder), Named.of("version tag", Leftovers::tag),
                Named.of("user attribute", Leftovers::attribute), Named.of("account type", Leftovers::accountType));
    }

    @Test
    void grant_is_in_no_list_of_its_own() {
        assertThat(Leftovers.listed("grant on the connection \"Snowflake production\""), is(false));
    }
}
