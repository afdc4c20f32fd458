package sigma.recipes.drift.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sigma.recipes.contract.Contract;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.document.DocumentText;
import sigma.recipes.drift.document.PathTemplate;

/** The recorded usage of the API by recipes, from {@code features/usage.json}. Immutable and thread-safe. */
public final class Usage {

    private static final String PREPARES = "prepares";
    private static final String FIRST_REFUSAL = "400";

    private final Set<String> recipes = new LinkedHashSet<>();
    private final Map<String, List<Call>> calls = new LinkedHashMap<>();
    private ContractVariants variants;

    private Usage() {
    }

    /** Returns an empty record, for a comparison without recipes. */
    public static Usage none() {
        return new Usage();
    }

    /**
     * Reads several records as one: that of the project, and those of the user's folders. If several contain a recipe, the
     * first counts.
     *
     * @param files    the records; for absent ones, no usage is known
     * @param contract the contract, for the addresses of the operations
     * @throws DocumentProblem if one is not a record
     */
    public static Usage read(List<Path> files, Contract contract) {
        Usage usage = new Usage();
        files.stream().filter(Files::exists).forEach(file -> usage.add(file, contract));
        return usage;
    }

    private void add(Path file, Contract contract) {
        try {
            new ObjectMapper().readTree(Files.readAllBytes(file)).path("recipes").properties().stream()
                    .filter(recipe -> recipes.add(recipe.getKey()))
                    .forEach(recipe -> recipe.getValue().path("scenarios").properties().forEach(scenario ->
                            collect(recipe.getKey(), scenario.getKey(), scenario.getValue(), call -> add(contract, call))));
        } catch (JsonProcessingException broken) {
            throw DocumentProblem.ofUsage(file.toString(), broken.getLocation(), "JSON as a verifying run writes it",
                    DocumentText.found(broken), "mvn verify, then cp target/usage.json " + file.getFileName());
        } catch (IOException failure) {
            throw DocumentProblem.ofUsage(file.toString(), null, "a file that can be read", failure.toString(), "check who may read it");
        }
    }

    /** Returns the names of all recorded recipes. */
    public Set<String> recipes() {
        return Set.copyOf(recipes);
    }

    /** Returns the variants of unions of the contract, which is read on first use. */
    synchronized ContractVariants variants() {
        if (variants == null) {
            variants = new ContractVariants(Document.ofContract());
        }
        return variants;
    }

    /** Returns the callers of an operation, by method and path, regardless of its id and of the names of path parameters. */
    List<Call> of(String method, String path) {
        return calls.getOrDefault(address(method, path), List.of());
    }

    private void add(Contract contract, Call call) {
        contract.operation(call.operationId()).map(operation -> address(operation.method(), operation.path()))
                .ifPresent(address -> calls.computeIfAbsent(address, fresh -> new ArrayList<>()).add(call));
    }

    private static String address(String method, String path) {
        return method + " " + PathTemplate.withoutNames(path);
    }

    private static void collect(String recipe, String scenario, JsonNode parts, Consumer<Call> calls) {
        for (String part : List.of("signIn", "acts", PREPARES)) {
            parts.path(part).properties().forEach(each ->
                    calls.accept(call(recipe, scenario, part.equals(PREPARES), each.getKey(), each.getValue())));
        }
    }

    private static Call call(String recipe, String scenario, boolean preparing, String operationId, JsonNode used) {
        return new Call(recipe, scenario, preparing, operationId, List.copyOf(texts(used.path("steps"))), texts(used.path("statuses")),
                new Call.Part(texts(used.path("sent")), values(used.path("values")), types(used.path("sentAs"))), texts(used.path("refused")),
                values(used.path("inputs")),
                new Call.Part(texts(used.path("read")), values(used.path("received")), types(used.path("receivedAs"))));
    }

    /** The record omits JSON if it is the only type. */
    private static Set<String> types(JsonNode list) {
        return list.isMissingNode() ? Set.of("application/json") : texts(list);
    }

    private static Map<String, Set<String>> values(JsonNode byField) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        byField.properties().forEach(field -> values.put(field.getKey(), texts(field.getValue())));
        return values;
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a scenario uses something. */
    enum Use {
        /** It does. */
        YES,
        /** The record does not show it. */
        UNKNOWN,
        /** It does not. */
        NO;

        /** Returns the combination of two uses. */
        Use and(Use other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * The use of one operation in one scenario.
     *
     * @param preparing   whether only a verifying run does it, to create fixtures
     * @param steps       the sentences of the steps that call it
     * @param statuses    the statuses of the responses
     * @param request     what it sends, without values that the user chooses
     * @param refused     the fields that it sends only in refused requests
     * @param inputs      the values of closed vocabularies that are inputs of the recipe, as in its example
     * @param response      the response fields
     */
    record Call(String recipe, String scenario, boolean preparing, String operationId, List<String> steps, Set<String> statuses,
                Part request, Set<String> refused, Map<String, Set<String>> inputs, Part response) {

        /**
         * The content of requests or responses.
         *
         * @param fields the fields sent, or read: {@code email}, {@code entries[].userId}, {@code query sendInvite}
         * @param values the values of closed vocabularies of the contract, by field
         * @param types  the media types of bodies
         */
        record Part(Set<String> fields, Map<String, Set<String>> values, Set<String> types) {
        }

        /** Returns whether it sends a field, empty for the whole body; unknown if only refused requests contain it. */
        Use sends(String field) {
            return anyIn(request.fields, field) ? Use.YES : anyIn(refused, field) ? Use.UNKNOWN : Use.NO;
        }

        /** Returns whether any of its requests succeeds. */
        boolean succeeds() {
            return statuses.stream().anyMatch(status -> status.compareTo(FIRST_REFUSAL) < 0);
        }

        /** Returns the fields that it reads. */
        Set<String> read() {
            return response.fields;
        }

        /** Returns the values of a closed vocabulary that it sends in a field, including inputs. */
        Set<String> sentValues(String field) {
            Set<String> all = new LinkedHashSet<>(request.values.getOrDefault(field, Set.of()));
            all.addAll(inputs.getOrDefault(field, Set.of()));
            return all;
        }

        /** Returns the values of a closed vocabulary that it receives in a field. */
        Set<String> receivedValues(String field) {
            return response.values.getOrDefault(field, Set.of());
        }

        /** Returns whether one of these fields is {@code field} or inside of it; empty text is the whole body. */
        static boolean anyIn(Collection<String> fields, String field) {
            return fields.stream().anyMatch(each -> field.isEmpty() ? !each.contains(" ")
                    : each.equals(field) || each.startsWith(field + ".") || each.startsWith(field + "["));
        }
    }
}
