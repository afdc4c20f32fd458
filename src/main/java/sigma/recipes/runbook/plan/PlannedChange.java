package sigma.recipes.runbook.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.schedule.ScheduleField;
import sigma.recipes.runbook.earlier.HandedOver;
import sigma.recipes.runbook.earlier.HandedOverDocuments;
import sigma.recipes.runbook.earlier.ObjectNames;
import sigma.recipes.runbook.earlier.RequestFields;

/**
 * A write that a recipe would send.
 *
 * @param call   the call
 * @param before the current value: the object, or all rows of the list; empty if absent
 * @param names  the names of objects that the plan has read
 */
public record PlannedChange(ApiCall call, Optional<JsonNode> before, ObjectNames names) {

    /** Returns the request in words: a sentence, method and path, and the names of the objects in the path. */
    public String request() {
        return call.operation().summary() + ": " + call.operation().method() + " " + path() + names.in(path());
    }

    /** Returns the path with its parameters. */
    public String path() {
        return call.uri(URI.create("")).toString();
    }

    /** Returns the body as JSON; empty without one. */
    public String body() {
        return call.body().map(JsonNode::toString).orElse("");
    }

    /** Returns the change, in lines: fields with their values before and after, or the created or removed object. */
    public List<String> effects() {
        JsonNode now = before.orElseGet(MissingNode::getInstance);
        return switch (call.operation().method()) {
            case "DELETE" -> Stream.concat(Stream.of("removes it"), handedOver(now)).toList();
            case "PUT", "PATCH" -> sent("add").isArray() || sent("remove").isArray() ? members(now)
                    : sent("delete").isArray() ? removed() : fields(now);
            default -> sent("grants").isArray() ? grants(now) : sent("assignments").isArray() ? values(now)
                    : sent("grantee").isObject() ? List.of(grant(now, call.body().orElseThrow(), "raises the permission "))
                    : call.operation().effect().creates().isEmpty() ? List.of()
                    : List.of(sent("noDuplicates").asBoolean() ? "creates it, unless its name is taken" : "creates it");
        };
    }

    private JsonNode sent(String field) {
        return call.body().map(body -> body.path(field)).orElseGet(MissingNode::getInstance);
    }

    private static Stream<String> handedOver(JsonNode member) {
        return HandedOverDocuments.of(member).map(HandedOverDocuments::objects).filter(objects -> !objects.isEmpty())
                .map(objects -> "gives to another owner: " + objects.stream().map(HandedOver::words).collect(Collectors.joining(", "))).stream();
    }

    private List<String> members(JsonNode rows) {
        Set<String> now = rows.valueStream().map(row -> row.path("userId").asText()).collect(Collectors.toSet());
        long more = sent("add").valueStream().filter(id -> !now.contains(id.asText())).count();
        long fewer = sent("remove").valueStream().filter(id -> now.contains(id.asText())).count();
        if (more + fewer == 0) {
            return List.of("nothing to do");
        }
        return Stream.of(more == 0 ? "" : "adds " + members(more, "add"), fewer == 0 ? "" : "removes " + members(fewer, "remove"))
                .filter(words -> !words.isEmpty()).toList();
    }

    private String members(long count, String field) {
        return count + (count == 1 ? " member" : " members") + names.in(sent(field).toString());
    }

    private List<String> grants(JsonNode rows) {
        return sent("grants").valueStream().map(grant -> grant(rows, grant, "changes the permission ")).toList();
    }

    private String grant(JsonNode rows, JsonNode grant, String change) {
        String permission = grant.path("permission").asText();
        String grantee = grant.path("grantee").valueStream().map(JsonNode::asText).findFirst().orElse("");
        Optional<String> old = rows.valueStream().filter(row -> row.path("memberId").asText().equals(grantee)
                || row.path("teamId").asText().equals(grantee)).map(row -> row.path("permission").asText()).findFirst();
        return old.isEmpty() ? "grants " + permission + names.in(grantee) : old.get().equals(permission) ? "nothing to do"
                : change + old.get() + " -> " + permission;
    }

    private List<String> removed() {
        int count = sent("delete").size();
        return List.of("removes " + count + (count == 1 ? " value" : " values") + names.in(sent("delete").toString()));
    }

    private List<String> values(JsonNode rows) {
        return sent("assignments").valueStream().map(assignment -> {
            String holder = Overlay.holder(assignment);
            String value = assignment.path("value").path("val").asText();
            Optional<String> old = rows.valueStream().filter(row -> Overlay.names(row, holder))
                    .map(row -> row.path("value").path("val").asText()).findFirst();
            return old.isEmpty() ? "sets the value " + value : old.get().equals(value) ? "nothing to do"
                    : "changes the value " + old.get() + " -> " + value;
        }).toList();
    }

    private List<String> fields(JsonNode now) {
        List<String> changes = new ArrayList<>();
        if (!now.isObject()) {
            return changes;
        }
        call.body().ifPresent(body -> {
            if (call.operation().id().equals("updateWorkbookSchedule")) {
                ScheduleField.of(body).forEach(field -> change(field.name(), field.in(now).orElseGet(MissingNode::getInstance), body.at(field.pointer()))
                        .ifPresent(changes::add));
            } else {
                body.properties().stream().filter(field -> !RequestFields.INSTRUCTIONS.contains(field.getKey()))
                        .forEach(field -> change(field.getKey(), now.path(field.getKey()), field.getValue()).ifPresent(changes::add));
            }
        });
        return changes.isEmpty() ? List.of("nothing to do") : changes;
    }

    private Optional<String> change(String field, JsonNode old, JsonNode changed) {
        return old.equals(changed) ? Optional.empty()
                : Optional.of("changes " + field + " " + names.explained((old.isMissingNode() ? "" : old + " -> ") + changed));
    }
}
