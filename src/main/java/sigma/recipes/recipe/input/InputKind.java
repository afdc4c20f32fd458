package sigma.recipes.recipe.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kind of an input's values, from {@code features/inputs.yaml}. Values of open kinds refer to objects of an
 * organization; the values of the others are checked here.
 *
 * @param label its name in the file
 * @param form  its valid values
 * @param pages the pages of Sigma whose addresses are accepted as values, by the label of their kind
 */
public record InputKind(String label, Form form, Map<String, SigmaPage> pages) {

    /** The API publishes no limit for names; databases and identity providers have this limit (assumed). */
    private static final int LONGEST = 255;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** Returns its closed list of values; empty if there is none. */
    public List<String> words() {
        return form.words();
    }

    /** Returns whether any text may be a value, since only an organization knows the existing ones. */
    public boolean isOpen() {
        return words().isEmpty() && form.maximum() == null && form.pattern() == null;
    }

    /** Returns the maximum length of a value. */
    int longest() {
        return form.maxLength() == null ? LONGEST : form.maxLength();
    }

    /** Returns the page of Sigma whose address is accepted as a value. */
    Optional<SigmaPage> page() {
        return Optional.ofNullable(form.page());
    }

    /** Returns whether its values are phrases of a sentence, for which users give shorthands. */
    boolean isPhrase() {
        return !form.shorthands().isEmpty();
    }

    /** Returns the text that a sentence has for a value: a shorthand in full, and any other value unchanged. */
    public String inFull(String value) {
        return form.shorthands().entrySet().stream().filter(shorthand -> value.matches(shorthand.getKey())).findFirst()
                .map(shorthand -> value.replaceFirst(shorthand.getKey(), shorthand.getValue())).orElse(value);
    }

    /** Returns the expected value, as a phrase, if {@code value} is not of this kind. */
    Optional<String> missedBy(String value) {
        boolean fits = isOpen() || words().contains(value) || form.inRange(value)
                || form.pattern() != null && form.pattern().matcher(value).matches();
        return fits ? Optional.empty() : Optional.of(form.description());
    }

    /**
     * The valid values of a kind: a list of words, a range of whole numbers, texts that match a pattern, or any text.
     *
     * @param words      the closed list of values
     * @param minimum    the smallest whole number; null if absent
     * @param maximum    the largest whole number; null if absent
     * @param pattern    the pattern of the whole value; null if absent
     * @param expected   a description of the pattern, as a phrase; null if absent
     * @param shorthands patterns of short values, each with the text that a sentence has for it
     * @param maxLength  the maximum length of a value; null for that of a name
     * @param page       the page of Sigma whose address is accepted as a value; null if absent
     */
    public record Form(@JsonProperty("enum") List<String> words, Integer minimum, Integer maximum, Pattern pattern,
                       String expected, Map<String, String> shorthands, Integer maxLength, SigmaPage page) {

        /** Makes the collections unmodifiable. */
        public Form {
            words = words == null ? List.of() : List.copyOf(words);
            shorthands = shorthands == null ? Map.of() : Map.copyOf(shorthands);
        }

        private boolean inRange(String value) {
            return maximum != null && WHOLE_NUMBER.matcher(value).matches() && Integer.parseInt(value) >= smallest()
                    && Integer.parseInt(value) <= maximum;
        }

        private int smallest() {
            return minimum == null ? 0 : minimum;
        }

        private String description() {
            if (!words.isEmpty()) {
                return "one of " + String.join(", ", words);
            }
            return maximum == null ? expected : "a whole number from " + smallest() + " to " + maximum;
        }
    }
}
