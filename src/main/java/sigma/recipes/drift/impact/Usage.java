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
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.drift.change.ChangeFingerprint;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.document.PathTemplate;

/** What recipes use of the API, as a verifying run recorded it in {@code features/usage.json}. Immutable. */
public final class Usage {

    private static final String ACTS = "acts";
    private static final String PREPARES = "prepares";
    /** Every run signs in, whoever's turn it is when the first token is fetched. */
    private static final String SIGN_IN = "postToken";

    private final Set<String> recipes = new LinkedHashSet<>();
    private final Map<String, List<Call>> calls = new LinkedHashMap<>();

    private Usage() {
    }

    /**
     * Reads the record.
     *
     * @param file     the record; where there is none, nothing is known to be used
     * @param contract knows the addresses of the operations
     * @throws DocumentProblem where it is no record
     */
    public static Usage read(Path file, Contract contract) {
        Usage usage = new Usage();
        if (!Files.exists(file)) {
            return usage;
        }
        try {
            new ObjectMapper().readTree(Files.readAllBytes(file)).path("recipes").properties().forEach(recipe -> {
                usage.recipes.add(recipe.getKey());
                recipe.getValue().path("scenarios").properties().forEach(scenario ->
                        collect(recipe.getKey(), scenario.getKey(), scenario.getValue(), call -> usage.add(contract, call)));
            });
            return usage;
        } catch (JsonProcessingException broken) {
            throw DocumentProblem.ofUsage(file.toString(), broken.getLocation(), "JSON as a verifying run writes it",
                    broken.getOriginalMessage(), "mvn verify, then cp target/usage.json " + file.getFileName());
        } catch (IOException failure) {
            throw DocumentProblem.ofUsage(file.toString(), null, "a file that can be read", failure.toString(), "check who may read it");
        }
    }

    /** Returns the names of all recorded recipes. */
    public Set<String> recipes() {
        return Set.copyOf(recipes);
    }

    /** Returns who calls an operation, found by method and path, whatever a document calls it and its path parameters. */
    List<Call> of(String method, String path) {
        return calls.getOrDefault(address(method, path), List.of());
    }

    private void add(Contract contract, Call call) {
        contract.operation(call.operationId()).map(Usage::address)
                .ifPresent(address -> calls.computeIfAbsent(address, fresh -> new ArrayList<>()).add(call));
    }

    private static String address(Operation operation) {
        return address(operation.method(), operation.path());
    }

    private static String address(String method, String path) {
        return method + " " + PathTemplate.withoutNames(path);
    }

    private static void collect(String recipe, String scenario, JsonNode parts, Consumer<Call> calls) {
        for (String part : List.of(ACTS, PREPARES)) {
            parts.path(part).properties().forEach(each -> calls.accept(new Call(recipe, scenario,
                    part.equals(PREPARES) && !each.getKey().equals(SIGN_IN), each.getKey(),
                    texts(each.getValue().path("statuses")), texts(each.getValue().path("sent")),
                    texts(each.getValue().path("read")), List.copyOf(texts(each.getValue().path("steps"))))));
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /**
     * The use of one operation in one scenario.
     *
     * @param preparing   whether only a verifying run does it, to make what the scenario needs
     * @param statuses    the statuses that were answered
     * @param sent        what was sent: {@code email}, {@code addToTeams[].teamId}, {@code query sendInvite}
     * @param read        the fields read of answers: {@code entries[].userId}
     * @param steps       the sentences of the steps that call it
     */
    record Call(String recipe, String scenario, boolean preparing, String operationId, Set<String> statuses,
                Set<String> sent, Set<String> read, List<String> steps) {

        /** Tells whether one of these fields is {@code field} or lies in it; empty text is the body as a whole. */
        static boolean anyIn(Collection<String> fields, String field) {
            return fields.stream().anyMatch(each -> field.isEmpty() ? !each.contains(" ")
                    : each.equals(field) || each.startsWith(field + ".") || each.startsWith(field + "["));
        }
    }
}
