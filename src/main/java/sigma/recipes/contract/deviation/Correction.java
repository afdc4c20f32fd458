package sigma.recipes.contract.deviation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standing correction: a fact that our contract holds better than the published document does. It has no end.
 *
 * @param at        where it is, such as {@code contract/deviations.yaml:12}
 * @param rule      the rule of docs/drift-policy.md that would report the difference
 * @param operation the operation; {@code *} matches any text, here and in the next two
 * @param place     the part of the exchange, such as {@code 200 application/json} or {@code query limit}
 * @param field     the field, such as {@code entries[].createdBy}; empty text for the part as a whole
 * @param contract  what our contract says, with {@code *} for any text
 * @param published what the document says, with {@code *} for any text
 * @param reason    how it is known
 */
public record Correction(String at, String rule, String operation, String place, String field, String contract,
                         String published, String reason) {

    /**
     * A difference between our contract and a published document.
     *
     * @param rule      the id of the rule that reports it
     * @param operation the operation
     * @param place     the part of the exchange
     * @param field     the field, or empty text
     * @param contract  what our contract says, or empty text
     * @param published what the document says, or empty text
     */
    public record Difference(String rule, String operation, String place, String field, String contract,
                             String published) {
    }

    boolean holdsFor(Difference difference) {
        return rule.equals(difference.rule()) && fits(operation, difference.operation()) && fits(place, difference.place())
                && fits(field, difference.field()) && fits(contract, difference.contract())
                && fits(published, difference.published());
    }

    private static boolean fits(String pattern, String text) {
        if (!pattern.contains("*")) {
            return pattern.equals(text);
        }
        String expression = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.DOTALL).matcher(text).matches();
    }
}
