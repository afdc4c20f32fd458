package sigma.recipes.problem;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One thing that is wrong. No part of it holds a secret. Every part but the first may be empty, and may have several lines.
 *
 * @param what     what is wrong, as a sentence
 * @param where    the place, such as {@code features/teams/create-a-team.feature:12} or {@code GET /v2/members}
 * @param expected what should be there
 * @param actual   what is there
 * @param fix      what the user can do, as an imperative sentence
 * @param id       a stable code, such as {@code client.write-blocked}, by which programs recognize the problem; not shown
 */
public record Problem(String what, String where, String expected, String actual, String fix, String id) {

    /** Requires every part, empty where there is nothing to say. */
    public Problem {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(id, "id");
    }

    /** Returns a problem of which only the first sentence is known. */
    public static Problem of(String what) {
        return new Problem(what, "", "", "", "", "");
    }

    /** Returns the same problem at a place. */
    public Problem at(String place) {
        return new Problem(what, place, expected, actual, fix, id);
    }

    /** Returns the same problem with what should be there. */
    public Problem expected(String text) {
        return new Problem(what, where, text, actual, fix, id);
    }

    /** Returns the same problem with what is there. */
    public Problem actual(String text) {
        return new Problem(what, where, expected, text, fix, id);
    }

    /** Returns the same problem with what the user can do. */
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
