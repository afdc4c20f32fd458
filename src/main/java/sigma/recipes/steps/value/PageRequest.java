package sigma.recipes.steps.value;

import java.util.OptionalInt;

/**
 * A request for a page of a list.
 *
 * @param start where the page starts
 * @param limit how many entries it may have
 * @param token the page token, where the sentence gives one
 */
public record PageRequest(Start start, OptionalInt limit, String token) {

    /** The start of a page. */
    public enum Start {
        /** At the first entry. */
        FIRST,
        /** After the page that was read last. */
        NEXT,
        /** After the last entry. */
        PAST_THE_END,
        /** At a page token. */
        TOKEN
    }
}
