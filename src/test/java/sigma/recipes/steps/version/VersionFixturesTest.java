package sigma.recipes.steps.version;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.version.TagId;
import sigma.recipes.client.version.VersionTag;

/** Tests the ways to name a version tag. The pair of UUID and short form was observed. */
class VersionFixturesTest {

    private static final VersionTag PRODUCTION = new VersionTag(new TagId("4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e"), "Production", Optional.empty(), "");
    private static final VersionTag OTHER = new VersionTag(new TagId("00000000-0000-4000-8000-000000000001"), "Staging", Optional.empty(), "");
    private static final List<VersionTag> TAGS = List.of(OTHER, PRODUCTION);

    @ParameterizedTest
    @ValueSource(strings = {"4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e", "2opi6VLEne4BaPyj00US50", "Production", " production "})
    void tag_is_found_by_its_id_short_id_and_name(String text) {
        assertThat(VersionFixtures.found(TAGS, text), equalTo(PRODUCTION));
    }

    @Test
    void unknown_tag_is_reported() {
        assertThat(Assertions.assertThrows(AssertionError.class, () -> VersionFixtures.found(TAGS, "2opi6VLEne4BaPyj00US51")).getMessage(),
                startsWith("There is no version tag \"2opi6VLEne4BaPyj00US51\" in this organization."));
    }
}
