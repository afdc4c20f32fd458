package sigma.recipes.sandbox.schedules;

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
 * Runs that keep the rows of an element in the data platform. Nothing runs: the state follows from the organization's clock.
 * The words pending, building and ready were seen; failed and expired, and how long each takes, are assumed.
 */
record Materializations(State state) {

    /** A run; it ends with its document. */
    static final Kind RUN = Kind.of("materialization", "materializationId").within(Kinds.INODE, "documentId");
    /** When an element is materialized; it ends with its document. */
    static final Kind SCHEDULE = Kind.of("materialization schedule", "materializationScheduleId")
            .within(Kinds.INODE, "documentId");

    private static final Duration PENDING = Duration.ofSeconds(5);
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final String BEGINS = "beginsAt";
    private static final String SECONDS = "seconds";
    private static final String SHEET = "sheetId";

    /** Starts a run of an element, after those that are not finished yet. */
    Entity start(Entity document, String sheetId, Optional<String> problem, AuditStamp stamp) {
        Instant now = state.clock().instant();
        Instant begin = runs(document, sheetId).map(Materializations::end).filter(now::isBefore).max(Comparator.naturalOrder()).orElse(now);
        return add(document, sheetId, begin, USUAL, problem, stamp);
    }

    /** Adds a run that began at some moment and takes some time. */
    Entity add(Entity document, String sheetId, Instant begin, Duration length, Optional<String> problem, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("materializationId", state.ids().uuid()).put("documentId", document.id())
                .put(SHEET, sheetId).put(BEGINS, begin.toString()).put(SECONDS, length.toSeconds());
        problem.ifPresent(text -> fields.put("problem", text));
        return state.of(RUN).add(stamp.made(fields));
    }

    /** Returns the state of a run now. The table of a run ends when the next run of the same element is ready. */
    ObjectNode view(Entity document, Entity run) {
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
                && next.text("problem").isEmpty()).map(Materializations::end).filter(end -> !now.isBefore(end)).min(Comparator.naturalOrder());
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

    /** A saved file may have been changed by hand: a run without a readable moment began long ago. */
    private static Instant begin(Entity run) {
        try {
            return Instant.parse(run.text(BEGINS));
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static Instant end(Entity run) {
        return begin(run).plusSeconds(Math.max(0, run.fields().path(SECONDS).asLong()));
    }
}
