package sigma.recipes.client.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Operation;

/** Determines which ids a write concerns, and which ids of a response belong to this run. */
final class Ownership {

    /** The suffix of a field that is a list. */
    private static final String LIST = "[]";

    private static final Set<String> GIVEN = Set.of("connectionId", "connectionPathId");

    private static final String SOURCE_OF_AN_ELEMENT = ".source.";

    /** Pages and elements that these operations name belong to the workbook in the path. */
    static final Set<String> WITH_PARTS_OF_WORKBOOK = Set.of("createWorkbookEmbed", "postWorkbookSchedule",
            "updateWorkbookSchedule", "sendWorkbook");
    private static final Pattern PART_OF_WORKBOOK = Pattern.compile("(?:.*\\.)?(?:sourceId|(?:element|page)Ids?(?:\\[\\d+])?)");

    /** A tagged version, named by its tag, belongs to the workbook in the path. */
    private static final String VERSION_OF_WORKBOOK = "tagName";

    /** Lists of ids whose name does not end in Id: updateTeamMembers and createTeam. */
    private static final Set<String> ID_LISTS = Set.of("add", "remove", "members");

    private Ownership() {
    }

    /** An id that a write concerns, and its place. */
    record Named(String place, String id) {
    }

    static boolean creates(Operation operation) {
        return !operation.effect().creates().isEmpty();
    }

    static boolean teaches(Operation operation) {
        return creates(operation) || listsGrants(operation);
    }

    /** A grant belongs to this run if its grantee does: no other run grants anything to them. */
    static boolean listsGrants(Operation operation) {
        return operation.method().equals("GET") && operation.path().endsWith("/grants");
    }

    /** A run can't create the tables of a connection, so grants on existing ones are allowed for grantees of this run. */
    static boolean grantsOnConnection(Operation operation) {
        return !operation.reads() && operation.path().matches("/v2/connections/.*/grants(/.*)?");
    }

    /** A document as code only reads from the sources of its elements. */
    static boolean sendsDocumentAsCode(Operation operation) {
        return !operation.reads() && operation.path().endsWith("/spec");
    }

    static boolean isPartOfWorkbook(String place) {
        return PART_OF_WORKBOOK.matcher(place).matches();
    }

    static void learn(Operation operation, JsonNode response, OwnedIds owned) {
        operation.effect().creates().forEach(field -> created(response, List.of(field.split("\\."))).forEach(owned::add));
        if (listsGrants(operation)) {
            for (JsonNode grant : response.path("entries")) {
                if (Stream.of("memberId", "teamId").flatMap(field -> text(grant, field)).anyMatch(owned::has)) {
                    text(grant, "grantId").forEach(owned::add);
                }
            }
        }
    }

    static List<Named> namedIn(ApiCall call) {
        List<Named> named = new ArrayList<>();
        call.path().forEach((name, id) -> {
            boolean given = GIVEN.contains(name) && grantsOnConnection(call.operation());
            if (!given && !name.equals(VERSION_OF_WORKBOOK)) {
                named.add(new Named(name, id));
            }
        });
        call.query().stream().filter(parameter -> namesId(parameter.name()))
                .forEach(parameter -> named.add(new Named("query " + parameter.name(), parameter.value())));
        call.body().ifPresent(body -> collect(body, "", false, named));
        if (sendsDocumentAsCode(call.operation())) {
            named.removeIf(one -> one.place().contains(SOURCE_OF_AN_ELEMENT));
        }
        if (WITH_PARTS_OF_WORKBOOK.contains(call.operation().id())) {
            named.removeIf(one -> isPartOfWorkbook(one.place()));
        }
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

    /** Returns the texts at the end of a path such as {@code entries[]}, {@code id}. */
    private static Stream<String> created(JsonNode node, List<String> way) {
        String field = way.get(0);
        if (way.size() == 1 && !field.endsWith(LIST)) {
            return text(node, field);
        }
        JsonNode inside = node.path(field.replace(LIST, ""));
        Stream<JsonNode> each = field.endsWith(LIST) ? StreamSupport.stream(inside.spliterator(), false) : Stream.of(inside);
        return way.size() == 1 ? each.filter(JsonNode::isTextual).map(JsonNode::textValue)
                : each.flatMap(one -> created(one, way.subList(1, way.size())));
    }

    private static Stream<String> text(JsonNode node, String field) {
        return node.path(field).isTextual() ? Stream.of(node.path(field).textValue()) : Stream.empty();
    }
}
