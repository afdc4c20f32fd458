package sigma.recipes.runbook.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.sentence.ReadablePattern;
import sigma.recipes.text.NearestNames;

/** Suggestions for a sentence without a step: the nearest sentences, or a new step in the class of its subject. */
final class StepSuggestion {

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String FOLDER = "src/main/java/";
    private static final int MOST = 3;
    /** Shorter words, such as "of", occur in sentences of any subject. */
    private static final int SHORTEST_WORD = 3;
    private static final double ALIKE = 0.25;
    private static final String BODY = "(?s)\\{\\R.*}\\s*$";

    /** The class of each step, by its pattern in words. */
    private final Map<String, String> classByPattern;
    private final boolean own;

    /**
     * Creates a source of suggestions.
     *
     * @param locationByPattern the methods of existing steps by sentence
     * @param own               whether the sentences belong to the user's own feature, whose new steps belong in the user's
     *     jar
     */
    StepSuggestion(Map<String, String> locationByPattern, boolean own) {
        this.own = own;
        this.classByPattern = new HashMap<>();
        locationByPattern.forEach((pattern, location) -> ReadablePattern.of(pattern)
                .forEach(sentence -> classByPattern.putIfAbsent(sentence, className(location))));
    }

    /**
     * Returns the problem of a sentence, without its place.
     *
     * @param sentence the sentence without its keyword
     * @param snippet  the method that Cucumber suggests
     */
    Problem problem(String sentence, String snippet) {
        List<String> nearest = nearest(sentence);
        return Problem.of("No step matches this sentence: " + sentence).id("step.undefined")
                .expected(nearest.isEmpty() ? "" : "a sentence that exists, such as\n" + String.join("\n", nearest))
                .fix((nearest.isEmpty() ? "" : "write one of these, or ") + "add a step to " + file(nearest) + ":\n\n"
                        + method(snippet));
    }

    /**
     * Returns the sentences that have the most words in common with this one, measured by the words of both (Dice); of equal
     * ones the most similar.
     */
    private List<String> nearest(String sentence) {
        Set<String> words = words(sentence);
        return classByPattern.keySet().stream().filter(pattern -> likeness(words(pattern), words) >= ALIKE)
                .sorted(Comparator.comparingDouble((String pattern) -> -likeness(words(pattern), words))
                        .thenComparingInt(pattern -> NearestNames.edits(pattern, sentence)).thenComparing(pattern -> pattern))
                .limit(MOST).toList();
    }

    private String file(List<String> nearest) {
        if (own) {
            return "a class of your own, and give its jar with --glue (docs/write-a-recipe.md)";
        }
        return nearest.isEmpty() ? "the class of its subject in " + FOLDER + "sigma/recipes/steps"
                : FOLDER + classByPattern.get(nearest.get(0)).replace('.', '/') + ".java";
    }

    private static double likeness(Set<String> one, Set<String> other) {
        return 2.0 * Math.min(common(one, other), common(other, one)) / (one.size() + other.size());
    }

    private static long common(Set<String> one, Set<String> other) {
        return one.stream().filter(word -> other.stream().anyMatch(each -> isSpelledAlike(word, each))).count();
    }

    /** A letter in four may differ, so that a misspelled word is still the word that was meant. */
    private static boolean isSpelledAlike(String one, String other) {
        return NearestNames.edits(one, other) <= Math.min(one.length(), other.length()) / 4;
    }

    private static Set<String> words(String sentence) {
        return Arrays.stream(sentence.replaceAll(QUOTED, "").replaceAll("\\{\\w*}", "").toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD && !word.equals("the")).collect(Collectors.toSet());
    }

    /** Quoted texts are {text} here, which accepts any text; Cucumber suggests its own {string}. */
    private static String method(String snippet) {
        String method = snippet.strip().replace("{string}", "{text}").replaceAll("String string(\\d*)", "String text$1");
        return method.replaceFirst(BODY, "{\n    throw new io.cucumber.java.PendingException();\n}");
    }

    private static String className(String location) {
        String method = location.replaceFirst("\\(.*", "");
        return method.substring(0, Math.max(0, method.lastIndexOf('.')));
    }
}
