package sigma.recipes.runbook.undo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.schedule.ScheduleField;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Restores the fields of a scheduled export that a run changed. The API does not return the recipients, so they are restored
 * only if an earlier run set them and the scheduled export was not changed since. Some parts of its files can't be sent.
 *
 * @param write  the change
 * @param update its operation
 * @param list   the operation that lists the scheduled exports of the workbook
 */
public record RestoreSchedule(RunState.Write write, Operation update, Operation list) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CHANGED = "updatedAt";

    @Override
    public String words() {
        List<String> fields = known().filter(field -> !before(field).equals(sent(field)))
                .map(field -> (isOfRecipients(field) ? "recipients" : field.name()) + " from " + sent(field) + " to " + before(field)).toList();
        return "Set back the scheduled export " + title() + (fields.isEmpty() ? "" : ": " + String.join(", ", fields));
    }

    private static boolean isOfRecipients(ScheduleField field) {
        return field.name().equals(ScheduleField.RECIPIENTS);
    }

    private JsonNode sent(ScheduleField field) {
        return write.sent().at(field.pointer());
    }

    private JsonNode before(ScheduleField field) {
        return field.in(write.before()).orElseThrow();
    }

    private String title() {
        return '"' + write.before().at("/configV2/title").asText() + '"';
    }

    private Stream<ScheduleField> known() {
        return ScheduleField.of(write.sent()).stream().filter(field -> field.in(write.before()).isPresent());
    }

    private List<String> unknown() {
        Stream<String> fields = ScheduleField.of(write.sent()).stream().filter(field -> field.in(write.before()).isEmpty())
                .map(field -> isOfRecipients(field)
                        ? "the API does not return the recipients of a scheduled export, and no journal in runs/ contains those before the run"
                        : "the API does not return " + field.name());
        Stream<String> parts = known().flatMap(field -> field.missingFromChanges(write.before()).stream())
                .map(part -> "a change of a scheduled export can't set " + part);
        return Stream.concat(fields, parts).toList();
    }

    @Override
    public Optional<String> obstacle() {
        return known().findAny().isPresent() ? Optional.empty() : Optional.of(String.join("; ", unknown()));
    }

    @Override
    public Optional<String> remainder() {
        return unknown().isEmpty() ? Optional.empty()
                : Optional.of("Part of the scheduled export " + title() + ": " + String.join("; ", unknown()));
    }

    @Override
    public void carryOut(UndoClient client) {
        String id = write.path().get(RelatedOperations.lastParameter(update));
        JsonNode now = client.rows(list.id(), list.ownOf(write.path())).stream()
                .filter(row -> row.path("scheduledNotificationId").asText().equals(id)).findFirst()
                .orElseThrow(() -> new ChangedSince(words(), "the scheduled export", "nothing"));
        ObjectNode body = JSON.createObjectNode();
        known().forEach(field -> {
            if (isOfRecipients(field)) {
                requireUnchanged(now, client);
                field.put(body, before(field));
                return;
            }
            JsonNode current = field.in(now).orElseGet(JSON::missingNode);
            if (current.equals(before(field))) {
                return;
            }
            if (!current.equals(sent(field))) {
                throw new ChangedSince(field.name() + " of the scheduled export " + title(), sent(field).toString(), current.toString());
            }
            field.put(body, before(field));
        });
        if (!body.isEmpty()) {
            client.write(update.id(), write.path(), body);
        }
    }

    /** Recipients can't be compared, but the time of the last change can. */
    private void requireUnchanged(JsonNode now, UndoClient client) {
        if (!client.lost().getAsBoolean() && !now.path(CHANGED).equals(write.received().path(CHANGED))) {
            throw new ChangedSince("recipients of the scheduled export " + title(), "last changed at " + write.received().path(CHANGED).asText(),
                    "last changed at " + now.path(CHANGED).asText());
        }
    }
}
