package sigma.recipes.recipe.lint;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sigma.recipes.recipe.RecipeBook;

/** Tests that the features of the project follow the rules for recipes. */
class FeatureRulesTest {

    private static final Path FEATURES = Path.of("features");

    @Test
    void every_feature_follows_the_rules() {
        List<RuleViolation> breaks = FeatureRules.check(FEATURES);

        if (!breaks.isEmpty()) {
            fail(breaks.stream().map(RuleViolation::toString)
                    .collect(Collectors.joining("\n", "features/ breaks " + breaks.size() + " rules\n", "")));
        }
    }

    @Test
    void every_feature_is_a_recipe_of_the_book() {
        assertThat(RecipeBook.open(FEATURES).recipes(), not(empty()));
    }
}
