package sigma.recipes.runbook.drill;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.client.http.Network;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.organization.Organization;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.runbook.run.FeatureRun;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;

/** Plays Then sentences in a sandbox with a mutated API, each as the only one of its scenario, and returns those that fail. */
final class SentenceDrill {

    // A UUID, the id of a member, a Java class, or the dump of a collection, a record or a Hamcrest value.
    private static final Pattern MACHINE_TEXT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-|\\b(?=\\w*\\d)[0-9A-Za-z]{22,40}\\b"
            + "|\\b(?:java|sigma)\\.[a-z]|[Cc]ollection|iterable|Optional|<[^>]+>|\\w\\[\\w+=");

    /**
     * Lines that may contain ids: messages of Sigma with a request id, candidates distinguished by id, search terms, and the
     * XML layout of a document.
     */
    private static final Pattern NAMES_AN_ID_ON_PURPOSE = Pattern.compile("request id|^  .+, .+, id \\S+$|^There is no \\w+ \"|^\\s+[-+]?\\s+layout: ");

    private final List<String> machineTexts = new CopyOnWriteArrayList<>();
    private final Map<String, ThenSentences> features = new TreeMap<>();
    private final VerifyScope scope;
    private final Map<String, ThenSentence> round = new ConcurrentHashMap<>();
    private final Baseline<ThenSentence> baseline = new Baseline<>(this::starting);

    SentenceDrill(Path folder) throws IOException {
        scope = VerifyScope.everything(folder);
        for (Recipe recipe : scope.recipes()) {
            features.put(recipe.name(), ThenSentences.of(recipe));
        }
    }

    /** Returns one feature by its recipe's name. */
    ThenSentences feature(String recipe) {
        return features.get(recipe);
    }

    /** Returns all Then sentences of the features, in order. */
    List<ThenSentence> sentences() {
        return features.values().stream().flatMap(feature -> feature.all().stream()).toList();
    }

    /** Returns those of {@code sentences} that detect the mutation themselves; the contract check does not count. */
    Set<ThenSentence> detecting(Mutation mutation, Collection<ThenSentence> sentences) {
        return played(ChangedSandbox.of(mutation), sentences);
    }

    /** Returns those of {@code sentences} whose play a mutation alters; others cannot detect it. */
    List<ThenSentence> affected(Mutation mutation, Collection<ThenSentence> sentences) {
        if (!mutation.visible()) {
            return List.copyOf(sentences);
        }
        Set<ThenSentence> failing = failingUnchanged(sentences.stream().filter(sentence -> !baseline.has(sentence)).toList());
        if (!failing.isEmpty()) {
            throw new AssertionError("Sentences fail without a mutation: " + failing);
        }
        ChangedSandbox changed = ChangedSandbox.of(mutation);
        return baseline.affected(sentences, changed.api(), changed.prepared());
    }

    /** Plays sentences in an unchanged sandbox, and returns those that fail. */
    Set<ThenSentence> failingUnchanged(Collection<ThenSentence> sentences) {
        return played(new ChangedSandbox(baseline, baseline::prepare, Network.standard().readTimeout()), sentences);
    }

    private Set<ThenSentence> played(ChangedSandbox sandbox, Collection<ThenSentence> sentences) {
        if (sentences.isEmpty()) {
            return Set.of();
        }
        try (Organization organization = sandbox.open(); VerifyingRun run = VerifyingRun.start(organization, scope)) {
            return played(run, sentences);
        }
    }

    private Set<ThenSentence> played(VerifyingRun run, Collection<ThenSentence> sentences) {
        Failures failures = new Failures(sentences);
        Map<Integer, List<ThenSentence>> rounds = sentences.stream().collect(Collectors.groupingBy(ThenSentence::position));
        rounds.values().forEach(sentencesOfRound -> {
            round.clear();
            sentencesOfRound.forEach(sentence -> round.put(sentence.place(), sentence));
            FeatureRun edited = new FeatureRun().heardBy(failures).heardBy(baseline).titled(VerifyScope.exactly(
                    sentencesOfRound.stream().map(ThenSentence::scenario).toList()));
            sentencesOfRound.stream().map(ThenSentence::recipe).distinct().map(features::get).forEach(feature ->
                    edited.whole(feature.recipe().path().toUri(), feature.only(sentencesOfRound)));
            run.play(edited);
        });
        return failures.failed;
    }

    private ThenSentence starting(TestCase scenario) {
        return round.get(UsedOperations.place(Path.of(scenario.getUri()).getFileName().toString().replace(".feature", ""), scenario.getName()));
    }

    /** Returns whether a sentence failed by its own assertion, and not because a call failed. */
    private static boolean isAssertion(Throwable failure) {
        return failure instanceof AssertionError && !(failure instanceof ContractViolation);
    }

    /** Returns the texts of failed sentences that name an id, a Java class or a dump of a value instead of people and things. */
    List<String> machineTexts() {
        return List.copyOf(machineTexts);
    }

    /** Returns whether a line of a text contains an id or a Java value without need. */
    static boolean isMachineText(String text) {
        return text.lines().filter(line -> !NAMES_AN_ID_ON_PURPOSE.matcher(line).find()).anyMatch(line -> MACHINE_TEXT.matcher(line).find());
    }

    private final class Failures implements ConcurrentEventListener {

        private final Set<ThenSentence> failed = ConcurrentHashMap.newKeySet();
        private final Collection<ThenSentence> sentences;

        Failures(Collection<ThenSentence> sentences) {
            this.sentences = new ArrayList<>(sentences);
        }

        @Override
        public void setEventPublisher(EventPublisher events) {
            events.registerHandlerFor(TestStepFinished.class, this::finished);
        }

        private void finished(TestStepFinished event) {
            if (event.getTestStep() instanceof PickleStepTestStep step && isAssertion(event.getResult().getError())) {
                String file = Path.of(step.getUri()).getFileName().toString();
                Predicate<ThenSentence> same = sentence -> file.equals(sentence.recipe() + ".feature")
                        && sentence.line() == step.getStep().getLine();
                sentences.stream().filter(same).forEach(failed::add);
                String text = String.valueOf(event.getResult().getError().getMessage());
                if (isMachineText(text)) {
                    machineTexts.add(file + ":" + step.getStep().getLine() + ": " + text);
                }
            }
        }
    }
}
