package sigma.recipes.recipe.input;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import sigma.recipes.recipe.fixture.FeatureFixture;

/** Tests the shorthands of a kind of inputs. */
class InputKindTest {

    private final InputKind version = FeatureFixture.kind("version");

    @Test
    void shorthand_is_written_in_full() {
        assertThat(version.inFull("latest"), is("the latest version"));
        assertThat(version.inFull("12"), is("version 12"));
    }

    @Test
    void other_value_is_unchanged() {
        assertThat(version.inFull("version 12"), is("version 12"));
        assertThat(version.inFull("latest one"), is("latest one"));
        assertThat(FeatureFixture.kind("name").inFull("latest"), is("latest"));
    }

    @Test
    void only_the_text_in_full_is_a_value() {
        assertThat(version.missedBy("the latest version"), is(Optional.empty()));
        assertThat(version.missedBy("version 0"), is(Optional.of("the number of a version, or latest")));
        assertThat(version.missedBy("latest"), is(Optional.of("the number of a version, or latest")));
    }
}
