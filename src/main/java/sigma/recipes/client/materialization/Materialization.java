package sigma.recipes.client.materialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One run that stores the rows of an element in the data platform (getWorkbookMaterialization, getDataModelMaterialization).
 *
 * @param id        its id
 * @param status    its state, as in the API; the values are not published
 * @param startedAt when the data platform started it
 * @param readyAt   when the rows were stored
 * @param error     the error; empty text if there is none
 */
public record Materialization(MaterializationId id, String status, Optional<Instant> startedAt, Optional<Instant> readyAt,
                              String error) {

    private static final Set<String> UNFINISHED = Set.of("pending", "building");
    private static final String READY = "ready";

    /** Creates an instance from the fields of a response. */
    @JsonCreator
    public static Materialization of(@JsonProperty("materializationId") MaterializationId id, @JsonProperty("status") String status,
                                     @JsonProperty("startedAt") String startedAt, @JsonProperty("readyAt") String readyAt,
                                     @JsonProperty("error") String error) {
        return new Materialization(id, status == null ? "" : status, Optional.ofNullable(startedAt).map(Instant::parse),
                Optional.ofNullable(readyAt).map(Instant::parse), error == null ? "" : error);
    }

    /** Returns whether it is running or queued. */
    public boolean unfinished() {
        return UNFINISHED.contains(word());
    }

    /** Returns whether its rows are stored. */
    public boolean ready() {
        return word().equals(READY);
    }

    /** Returns the state in lower case; Sigma's samples have it in upper case. */
    String word() {
        return status.toLowerCase(Locale.ROOT);
    }
}
