package sigma.recipes.client.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Operation;

/** Knows which ids a write concerns, and which ids an answer makes this run's own. */
final class Ownership {

    /** What an operation makes: the fields of its answer that hold the ids. */
    private static final Map<String, Set<String>> CREATED = Map.of(
            "createMember", Set.of("memberId"),
            "createCredentials", Set.of("clientId"),
            "createTeam", Set.of("teamId", "workspaceId"),
            // The other shape of its answer, workspaceIds, lists what was there already.
            "createWorkspace", Set.of("workspaceId"));

    /** A grant is this run's own where its grantee is: nobody else grants anything to people of this run. */
    private static final Set<String> GRANT_LISTS = Set.of("listWorkspaceGrants", "listConnectionGrants");

    /** A connection can't be made by a run, so grants on a given one are allowed, for grantees of this run. */
    private static final Set<String> ON_GIVEN_CONNECTION = Set.of("createConnectionGrant", "deleteConnectionGrant");

    /** Lists of ids whose name does not end in Id: updateTeamMembers and createTeam. */
    private static final Set<String> ID_LISTS = Set.of("add", "remove", "members");

    private Ownership() {
    }

    /** An id that a write concerns, and where it stands. */
    record Named(String place, String id) {
    }

    static boolean creates(Operation operation) {
        return CREATED.containsKey(operation.id());
    }

    static boolean teaches(Operation operation) {
        return creates(operation) || GRANT_LISTS.contains(operation.id());
    }

    static void learn(Operation operation, JsonNode answer, OwnedIds owned) {
        CREATED.getOrDefault(operation.id(), Set.of()).forEach(field -> text(answer, field).forEach(owned::add));
        if (GRANT_LISTS.contains(operation.id())) {
            for (JsonNode grant : answer.path("entries")) {
                if (Stream.of("memberId", "teamId").flatMap(field -> text(grant, field)).anyMatch(owned::has)) {
                    text(grant, "grantId").forEach(owned::add);
                }
            }
        }
    }

    static List<Named> namedIn(ApiCall call) {
        List<Named> named = new ArrayList<>();
        call.path().forEach((name, id) -> {
            if (!(name.equals("connectionId") && ON_GIVEN_CONNECTION.contains(call.operation().id()))) {
                named.add(new Named(name, id));
            }
        });
        call.query().stream().filter(parameter -> namesId(parameter.name()))
                .forEach(parameter -> named.add(new Named("query " + parameter.name(), parameter.value())));
        call.body().ifPresent(body -> collect(body, "", false, named));
        return named;
    }

    private static void collect(JsonNode node, String place, boolean isId, List<Named> named) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(),
                    place.isEmpty() ? field.getKey() : place + "." + field.getKey(), namesId(field.getKey()), named));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), place + "[" + i + "]", isId, named);
            }
        } else if (isId && !node.isNull()) {
            named.add(new Named(place, node.asText()));
        }
    }

    private static boolean namesId(String field) {
        return field.endsWith("Id") || field.endsWith("Ids") || ID_LISTS.contains(field);
    }

    private static Stream<String> text(JsonNode node, String field) {
        return node.path(field).isTextual() ? Stream.of(node.path(field).textValue()) : Stream.empty();
    }
}
