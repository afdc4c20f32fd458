package sigma.recipes.steps.row;

import java.util.Optional;

/**
 * The task for one row, known before anything is sent.
 *
 * @param target  what the request changes, such as a team: rows with the same one are sent together; empty if nothing is
 *     sent
 * @param outcome the result of the row: immediately if nothing is sent, otherwise if the request succeeds
 * @param <T>     the type of the target
 */
public record RowTask<T>(Optional<T> target, RowOutcome outcome) {

    /** Returns the task of a row for which nothing is sent. */
    public static <T> RowTask<T> none(RowOutcome outcome) {
        return new RowTask<>(Optional.empty(), outcome);
    }

    /** Returns the task of a row that is sent with others of the same target. */
    public static <T> RowTask<T> on(T target, RowOutcome outcome) {
        return new RowTask<>(Optional.of(target), outcome);
    }
}
