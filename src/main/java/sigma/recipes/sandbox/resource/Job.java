package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import sigma.recipes.sandbox.call.JobFault;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/**
 * Work that continues after the response to its request, such as an export. Nothing runs: the state is derived from the
 * number of polls and from the organization's clock, so that a test controls it. Its fields are saved with the entity.
 *
 * @param kind   the kind of the entity
 * @param entity the entity with the job
 */
public record Job(Kind kind, Entity entity) {

    private static final String REQUESTED = "requestedAt";
    private static final String POLLS = "polls";
    private static final String FINISHED = "finishedAt";
    private static final String FAILURE = "failure";
    /** The earliest end of a slow job. */
    private static final String EARLIEST = "earliestAt";
    private static final String ENDLESS = "endless";
    /** The number of polls that find a job unfinished, unless time passes. */
    private static final int POLLS_UNTIL_FINISHED = 2;
    private static final Duration LONGEST_RUN = Duration.ofSeconds(10);
    /** How long the result of a finished job is kept (documented for exports). */
    private static final Duration KEPT = Duration.ofHours(1);

    /** The states of a job, in order; a job ends as ready or failed, and both expire. */
    public enum Phase { PENDING, RUNNING, READY, FAILED, EXPIRED }

    /** Writes a new job to the fields of a new entity. */
    public static ObjectNode start(ObjectNode fields, Instant now) {
        return fields.put(REQUESTED, now.toString()).put(POLLS, 0);
    }

    /** Writes a new job, possibly with a planned fault. */
    public static ObjectNode start(ObjectNode fields, Instant now, Optional<JobFault> trouble) {
        start(fields, now);
        trouble.flatMap(JobFault::failure).ifPresent(reason -> failing(fields, reason));
        trouble.flatMap(JobFault::delay).ifPresent(delay -> fields.put(EARLIEST, now.plus(delay).toString()));
        trouble.filter(JobFault::endless).ifPresent(never -> fields.put(ENDLESS, true));
        return fields;
    }

    /** Makes a job fail when it finishes. */
    public static ObjectNode failing(ObjectNode fields, String reason) {
        return fields.put(FAILURE, reason);
    }

    /** Returns the current state. */
    Phase phase(Instant now) {
        Optional<Instant> finished = finishedAt(now);
        if (finished.isEmpty()) {
            return entity.fields().path(POLLS).asInt() == 0 ? Phase.PENDING : Phase.RUNNING;
        }
        if (!now.isBefore(finished.get().plus(KEPT))) {
            return Phase.EXPIRED;
        }
        return entity.text(FAILURE).isEmpty() ? Phase.READY : Phase.FAILED;
    }

    /** Returns the current state, and counts the poll. */
    public Phase poll(State state) {
        Instant now = state.clock().instant();
        Phase phase = phase(now);
        if (phase == Phase.PENDING || phase == Phase.RUNNING) {
            state.of(kind).change(entity, fields -> {
                int polls = fields.path(POLLS).asInt() + 1;
                fields.put(POLLS, polls);
                if (polls >= POLLS_UNTIL_FINISHED && mayFinish(now)) {
                    fields.put(FINISHED, now.toString());
                }
            });
        }
        return phase;
    }

    /** Returns why it failed; empty text if it did not. */
    public String failure() {
        return entity.text(FAILURE);
    }

    private boolean mayFinish(Instant now) {
        return !entity.fields().path(ENDLESS).asBoolean() && (entity.text(EARLIEST).isEmpty() || !now.isBefore(moment(EARLIEST)));
    }

    private Optional<Instant> finishedAt(Instant now) {
        if (!entity.text(FINISHED).isEmpty()) {
            return Optional.of(moment(FINISHED));
        }
        Instant end = entity.text(EARLIEST).isEmpty() ? moment(REQUESTED).plus(LONGEST_RUN) : moment(EARLIEST);
        return Optional.of(end).filter(any -> mayFinish(now) && !any.isAfter(now));
    }

    /** A saved file may have been changed by hand: a job without a readable time counts as expired. */
    private Instant moment(String field) {
        try {
            return Instant.parse(entity.text(field));
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }
}
