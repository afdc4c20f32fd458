package sigma.recipes.runbook.drill;

import io.cucumber.messages.types.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;

/**
 * The Then sentences of one feature. Cucumber skips the sentences after a failed one, so the drill plays a scenario once for
 * each of its Then sentences, without the others.
 */
final class ThenSentences {

    private final Recipe recipe;
    private final List<String> source;
    private final List<ThenSentence> sentences = new ArrayList<>();
    private final Map<ThenSentence, Integer> lastLines = new HashMap<>();

    private ThenSentences(Recipe recipe, byte[] content) {
        this.recipe = recipe;
        this.source = new String(content, StandardCharsets.UTF_8).lines().toList();
        FeatureFile.parse(FeatureFolder.read(recipe.path(), recipe.place()), recipe.path().toUri()).scenarios()
                .forEach(this::add);
    }

    static ThenSentences of(Recipe recipe) throws IOException {
        return new ThenSentences(recipe, Files.readAllBytes(recipe.path()));
    }

    Recipe recipe() {
        return recipe;
    }

    List<ThenSentence> all() {
        return List.copyOf(sentences);
    }

    /** Returns the feature without its other Then sentences, each line in its place. */
    byte[] only(Collection<ThenSentence> kept) {
        List<Integer> removed = sentences.stream().filter(sentence -> !kept.contains(sentence))
                .flatMap(sentence -> IntStream.rangeClosed(sentence.line(), lastLines.get(sentence)).boxed()).toList();
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= source.size(); line++) {
            text.append(removed.contains(line) ? "" : source.get(line - 1)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(FeatureFile.Titled scenario) {
        List<Step> outcomes = scenario.outcomes();
        for (int position = 0; position < outcomes.size(); position++) {
            Step step = outcomes.get(position);
            if (step.getDocString().isPresent()) {
                throw new IllegalStateException("A Then of " + recipe.name() + " has a text below it, which the drill does "
                        + "not leave out: " + step.getText());
            }
            int line = Math.toIntExact(step.getLocation().getLine());
            ThenSentence sentence = new ThenSentence(recipe.name(), scenario.scenario().getName(), line,
                    source.get(line - 1).strip(), position);
            sentences.add(sentence);
            lastLines.put(sentence, line + step.getDataTable().map(table -> table.getRows().size()).orElse(0));
        }
    }
}
