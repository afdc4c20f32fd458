package sigma.recipes.sandbox.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/**
 * Runs that store the rows of an element in the data platform. Nothing runs: the state is derived from the organization's
 * clock, and polling ends a short run sooner, so that clients do not wait. The states pending, building and ready were
 * observed; failed and expired, and all durations, are assumed.
 */
record MaterializationRuns(State state) {

    /** A run; removed with its document. */
    static final Kind RUN = Kind.of("materialization", "materializationId").within(Kinds.INODE, "documentId");
    /** The schedule of an element; removed with its document. */
    static final Kind SCHEDULE = Kind.of("materialization schedule", "materializationScheduleId")
            .within(Kinds.INODE, "documentId");

    private static final Duration PENDING = Duration.ofSeconds(5);
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final String BEGINS = "beginsAt";
    private static final String SECONDS = "seconds";
    private static final String SHEET = "sheetId";
    private static final String POLLS = "polls";
    /** The number of polls that find a run unfinished, unless time passes: first pending, then building. */
    private static final int POLLS_UNTIL_FINISHED = 4;

    /** Starts a run of an element, after the unfinished ones; {@code longer} is added to the usual duration. */
    Entity start(Entity document, String sheetId, Duration longer, Optional<String> problem, AuditStamp stamp) {
        Instant now = state.clock().instant();
        Instant begin = runs(document, sheetId).map(MaterializationRuns::end).filter(now::isBefore).max(Comparator.naturalOrder()).orElse(now);
        return add(document, sheetId, begin, USUAL.plus(longer), problem, stamp);
    }

    /** Adds a run with a start and a duration. */
    Entity add(Entity document, String sheetId, Instant begin, Duration length, Optional<String> problem, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("materializationId", state.ids().uuid()).put("documentId", document.id())
                .put(SHEET, sheetId).put(BEGINS, begin.toString()).put(SECONDS, length.toSeconds());
        problem.ifPresent(text -> fields.put("problem", text));
        return state.of(RUN).add(stamp.made(fields));
    }

    /**
     * Returns the current state of a run, and counts the poll. Polls do not accelerate a queued run, or one with a duration
     * from the seed.
     */
    ObjectNode poll(Entity document, Entity run) {
        ObjectNode view = view(document, run);
        Instant now = state.clock().instant();
        boolean atWork = !now.isBefore(begin(run)) && now.isBefore(end(run));
        if (atWork && run.fields().path(SECONDS).asLong() <= USUAL.toSeconds()) {
            state.of(RUN).change(run, fields -> hasten(fields.put(POLLS, fields.path(POLLS).asInt() + 1), now));
        }
        return view;
    }

    /** After the first poll a run is building, and after the last one it has ended. */
    private static void hasten(ObjectNode fields, Instant now) {
        Instant begin = begin(fields);
        if (now.isBefore(begin.plus(PENDING))) {
            fields.put(BEGINS, now.minus(PENDING).toString());
        } else if (fields.path(POLLS).asInt() >= POLLS_UNTIL_FINISHED) {
            fields.put(SECONDS, Duration.between(begin, now).toSeconds());
        }
    }

    /** Returns the current state of a run. Its table expires when the next run of the same element is ready. */
    private ObjectNode view(Entity document, Entity run) {
        Instant now = state.clock().instant();
        ObjectNode view = Json.object().put("materializationId", run.id());
        Instant start = begin(run).plus(PENDING);
        if (now.isBefore(start)) {
            return view.put("status", "pending");
        }
        view.put("startedAt", AuditStamp.moment(start));
        if (now.isBefore(end(run))) {
            return view.put("status", "building");
        }
        if (!run.text("problem").isEmpty()) {
            return view.put("status", "failed").put("error", run.text("problem"));
        }
        view.put("readyAt", AuditStamp.moment(end(run)));
        Optional<Instant> replaced = runs(document, run.text(SHEET)).filter(next -> next.position() > run.position()
                && next.text("problem").isEmpty()).map(MaterializationRuns::end).filter(end -> !now.isBefore(end)).min(Comparator.naturalOrder());
        replaced.ifPresent(end -> view.put("expiredAt", AuditStamp.moment(end)));
        return view.put("status", replaced.isPresent() ? "expired" : "ready");
    }

    /** Returns the schedules of a document, with the name and the id of the element. */
    List<ObjectNode> schedules(Entity document) {
        Content content = new Versions(state).content(document);
        return state.of(SCHEDULE).all(IndexKey.PARENT, document.id()).values().stream()
                .flatMap(schedule -> content.element(schedule.text(SHEET)).stream()
                        .map(element -> schedule.fields().deepCopy().put("elementName", element.name())
                                .put("elementId", element.id()))).toList();
    }

    private Stream<Entity> runs(Entity document, String sheetId) {
        return state.of(RUN).all(IndexKey.PARENT, document.id()).values().stream().filter(run -> run.text(SHEET).equals(sheetId));
    }

    private static Instant begin(Entity run) {
        return begin(run.fields());
    }

    /** A saved file may have been changed by hand: a run without a readable time began long ago. */
    private static Instant begin(JsonNode fields) {
        try {
            return Instant.parse(fields.path(BEGINS).asText());
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static Instant end(Entity run) {
        return begin(run).plusSeconds(Math.max(0, run.fields().path(SECONDS).asLong()));
    }
}
