package sigma.recipes.runbook.verify;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.resource.Resource;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The scenarios of recipes, as counted by Cucumber: each row of an outline is one. */
final class Scenarios {

    private Scenarios() {
    }

    /**
     * A scenario.
     *
     * @param recipe the recipe's name
     * @param title  its title
     * @param tags   its tags, each with its {@code @}
     */
    record One(String recipe, String title, List<String> tags) {
    }

    /**
     * Returns the scenarios of a scope.
     *
     * @throws io.cucumber.tagexpressions.TagExpressionException if its tags are not a tag expression
     */
    static List<One> of(VerifyScope scope) {
        FeatureParser parser = new FeatureParser(UUID::randomUUID);
        return scope.recipes().stream().flatMap(recipe -> parser.parseResource(new Source(recipe.path())).stream()
                .flatMap(feature -> feature.getPickles().stream()).filter(pickle -> wanted(pickle, scope))
                .map(pickle -> new One(recipe.name(), pickle.getName(), pickle.getTags()))).toList();
    }

    private static boolean wanted(Pickle pickle, VerifyScope scope) {
        return scope.tags().map(text -> TagExpressionParser.parse(text).evaluate(pickle.getTags())).orElse(true)
                && scope.titles().map(pattern -> pattern.matcher(pickle.getName()).find()).orElse(true);
    }

    private record Source(Path file) implements Resource {

        @Override
        public URI getUri() {
            return file.toUri();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
