package sigma.recipes.runbook.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.LazySchema;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.fixture.SchemaPlace;

/**
 * Lists the parts of the contract that recipes use and that can be removed: each field and parameter that a recipe sends, each
 * field that it reads, each enum value of these fields, and each variant of the unions above them. The only value of an enum is
 * not removed, since that equals removing the field.
 */
final class Removals {

    private static final String ENUM = "enum";
    private static final String UNION = "anyOf";

    private final List<Removal> all = new ArrayList<>();

    private Removals() {
    }

    /** A schema of an operation, and a function that replaces it. */
    private record Holder(Operation operation, String name, SchemaPart part, Function<SchemaPart, Operation> with) {

        JsonNode document() {
            return part.document();
        }

        Removal without(String what, JsonNode changed) {
            return new Removal(operation.id() + " " + name + ": " + what, operation, with.apply(new LazySchema(part.name(), changed)));
        }
    }

    /** Returns the removals, in the order of operations. */
    static List<Removal> of(Path usage, Contract contract) throws IOException {
        Map<String, Set<String>> sent = new TreeMap<>();
        Map<String, Set<String>> read = new TreeMap<>();
        new ObjectMapper().readTree(usage.toFile()).path("recipes").forEach(recipe -> recipe.path("scenarios").forEach(scenario ->
                scenario.forEach(role -> role.properties().forEach(used -> {
                    used.getValue().path("sent").forEach(field -> add(sent, used.getKey(), field.textValue()));
                    used.getValue().path("refused").forEach(field -> add(sent, used.getKey(), field.textValue()));
                    used.getValue().path("read").forEach(field -> add(read, used.getKey(), field.textValue()));
                    used.getValue().path("received").fieldNames().forEachRemaining(field -> add(read, used.getKey(), field));
                    sent.computeIfAbsent(used.getKey(), unseen -> new TreeSet<>());
                    read.computeIfAbsent(used.getKey(), unseen -> new TreeSet<>());
                }))));
        Removals removals = new Removals();
        sent.keySet().forEach(id -> removals.of(contract.operation(id).orElseThrow(), sent.get(id), read.get(id)));
        return removals.all;
    }

    /** A used field implies that its parents are used. */
    private static void add(Map<String, Set<String>> to, String operation, String field) {
        Set<String> fields = to.computeIfAbsent(operation, unseen -> new TreeSet<>(Set.of("")));
        for (int end = field.length(); end > 0; end = Math.max(field.lastIndexOf('.', end - 1), field.lastIndexOf("[]", end - 1))) {
            fields.add(field.substring(0, end));
        }
    }

    private void of(Operation operation, Set<String> sent, Set<String> read) {
        operation.parameters().stream().filter(parameter -> sent.contains(parameter.in() + " " + parameter.name()))
                .forEach(parameter -> parameter(operation, parameter));
        operation.requestBody().ifPresent(body -> body.content().forEach((type, part) -> fields(sent, new Holder(operation, "request", part,
                changed -> with(operation, Optional.of(new Operation.RequestBody(body.required(), replaced(body.content(), type, changed))),
                        operation.successes())))));
        operation.successes().forEach((status, response) -> response.content().forEach((type, part) ->
                fields(read, new Holder(operation, String.valueOf(status), part, changed -> with(operation, operation.requestBody(),
                        replaced(operation.successes(), status, new Operation.Response(replaced(response.content(), type, changed))))))));
    }

    private void parameter(Operation operation, Operation.Parameter parameter) {
        all.add(new Removal(operation.id() + " " + parameter.in() + " " + parameter.name(), operation,
                with(operation, operation.parameters().stream().filter(each -> each != parameter).toList())));
        Holder holder = new Holder(operation, parameter.in() + " " + parameter.name(), parameter.schema(), changed ->
                with(operation, operation.parameters().stream().map(each -> each != parameter ? each : new Operation.Parameter(
                        parameter.name(), parameter.in(), parameter.required(), changed)).toList()));
        SchemaPlace.of(holder.document(), "").forEach(place -> values(place, holder));
    }

    private void fields(Set<String> fields, Holder holder) {
        for (String field : fields) {
            for (SchemaPlace place : SchemaPlace.of(holder.document(), field)) {
                if (place.isField()) {
                    all.add(holder.without("field " + place, place.withoutField(holder.document())));
                }
                values(place, holder);
                List<JsonNode> variants = place.listed(holder.document(), UNION);
                for (int i = 0; i < variants.size(); i++) {
                    all.add(holder.without("variant " + i + " of " + (field.isEmpty() ? "the body" : field),
                            place.withoutVariant(holder.document(), i)));
                }
            }
        }
    }

    private void values(SchemaPlace place, Holder holder) {
        List<JsonNode> values = place.listed(holder.document(), ENUM);
        values.stream().filter(value -> values.size() > 1 && !value.isNull()).forEach(value -> all.add(holder.without(
                (place + " value " + value.asText()).strip(), place.withoutValue(holder.document(), value.asText()))));
    }

    private static <K, V> Map<K, V> replaced(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static Operation with(Operation old, List<Operation.Parameter> parameters) {
        return new Operation(old.id(), old.method(), old.path(), old.summary(), old.subject(), old.deprecated(), old.effect(),
                old.callers(), parameters, old.requestBody(), old.successes(), old.error());
    }

    private static Operation with(Operation old, Optional<Operation.RequestBody> body, Map<Integer, Operation.Response> successes) {
        return new Operation(old.id(), old.method(), old.path(), old.summary(), old.subject(), old.deprecated(), old.effect(),
                old.callers(), old.parameters(), body, successes, old.error());
    }
}
