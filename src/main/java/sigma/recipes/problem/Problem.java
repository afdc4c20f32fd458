package sigma.recipes.problem;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One problem. No part of it contains a secret. Every part except the first may be empty, and may have several lines.
 *
 * @param what     the problem, as a sentence
 * @param where    the place, such as {@code features/teams/create-a-team.feature:12} or {@code GET /v2/members}
 * @param expected what should be there
 * @param actual   what is there
 * @param fix      what the user can do, as an imperative sentence
 * @param id       a stable code, such as {@code client.write-blocked}, by which programs recognize the problem; it is not
 *     shown
 */
public record Problem(String what, String where, String expected, String actual, String fix, String id) {

    /** Requires that no part is null. */
    public Problem {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(id, "id");
    }

    /** Returns a problem with a sentence only. */
    public static Problem of(String what) {
        return new Problem(what, "", "", "", "", "");
    }

    /** Returns the same problem at a place. */
    public Problem at(String place) {
        return new Problem(what, place, expected, actual, fix, id);
    }

    /** Returns the same problem with the expected value. */
    public Problem expected(String text) {
        return new Problem(what, where, text, actual, fix, id);
    }

    /** Returns the same problem with the actual value. */
    public Problem actual(String text) {
        return new Problem(what, where, expected, text, fix, id);
    }

    /** Returns the same problem with a fix. */
    public Problem fix(String text) {
        return new Problem(what, where, expected, actual, text, id);
    }

    /** Returns the same problem with a code. */
    public Problem id(String code) {
        return new Problem(what, where, expected, actual, fix, code);
    }

    /** Returns its rendering for a file or a pipe, without a line end. */
    public String text() {
        return ProblemText.of(this, OptionalInt.empty());
    }
}
