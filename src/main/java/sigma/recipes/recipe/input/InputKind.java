package sigma.recipes.recipe.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of value an input takes, as {@code features/inputs.yaml} describes it. Open kinds name something of an
 * organization; the values of the others are checked here.
 *
 * @param label its name in the file
 * @param form  which values it takes
 * @param pages the pages of Sigma whose addresses may stand for values, by the label of the kind that they show
 */
public record InputKind(String label, Form form, Map<String, SigmaPage> pages) {

    /** The API publishes no limit for names; databases and identity providers stop here (assumed). */
    private static final int LONGEST = 255;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** Returns the only values that it takes; empty if it takes others. */
    public List<String> words() {
        return form.words();
    }

    /** Returns whether any text may be such a value, since only an organization can say what exists. */
    public boolean isOpen() {
        return words().isEmpty() && form.maximum() == null && form.pattern() == null;
    }

    /** Returns how many characters a value may have. */
    int longest() {
        return form.maxLength() == null ? LONGEST : form.maxLength();
    }

    /** Returns the page of Sigma whose address may stand for a value. */
    Optional<SigmaPage> page() {
        return Optional.ofNullable(form.page());
    }

    /** Returns what was expected, as a phrase, if {@code value} can't be of this kind. */
    Optional<String> missedBy(String value) {
        boolean fits = isOpen() || words().contains(value) || form.inRange(value)
                || form.pattern() != null && form.pattern().matcher(value).matches();
        return fits ? Optional.empty() : Optional.of(form.description());
    }

    /**
     * Which values a kind takes: some words, a range of whole numbers, what matches a pattern, or any text.
     *
     * @param words     the only values
     * @param minimum   the smallest whole number; null if absent
     * @param maximum   the largest whole number; null if absent
     * @param pattern   what the whole value matches; null if absent
     * @param expected  a description of the pattern, as a phrase; null if absent
     * @param maxLength how many characters a value may have; null for as many as a name
     * @param page      the page of Sigma whose address may stand for a value; null if absent
     */
    public record Form(@JsonProperty("enum") List<String> words, Integer minimum, Integer maximum, Pattern pattern,
                       String expected, Integer maxLength, SigmaPage page) {

        /** Makes the list unmodifiable. */
        public Form {
            words = words == null ? List.of() : List.copyOf(words);
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
