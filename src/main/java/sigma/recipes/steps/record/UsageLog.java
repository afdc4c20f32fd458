package sigma.recipes.steps.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sigma.recipes.contract.MediaType;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.UsedValues;
import sigma.recipes.contract.exchange.Exchange;

/**
 * The API usage of a run: by recipe and scenario the operations, the sentences of the steps that called them, their
 * statuses, media types, the fields sent and the fields read. Of the values it contains only those of closed vocabularies of
 * the contract. The order of its JSON depends on the content only. Thread-safe.
 */
public final class UsageLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The step to which the client's own sign-in belongs. */
    public static final String SIGN_IN = "sign in";
    /** Most bodies are JSON, and media types are recorded only if another one is among them. */
    private static final String USUAL_TYPE = "application/json";
    private static final int FIRST_REFUSAL = 400;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final Map<String, Recipe> recipes = new TreeMap<>();

    /** Records that a scenario called an operation, with the status and the fields that it sent. */
    public synchronized void sent(OperationUse use, Operation operation, int status, Set<String> fields) {
        Used used = used(use, operation);
        used.statuses.add(status);
        (status < FIRST_REFUSAL ? used.sent : used.refused).addAll(fields);
        (use.purpose() == CallPurpose.SIGN_IN ? Optional.of(SIGN_IN) : use.sentence()).ifPresent(used.steps::add);
    }

    /**
     * Records the values of closed vocabularies and the media types of an exchange. What the recipe itself sends in a step
     * with a column for such a value counts as an input, and not as a value of the recipe.
     */
    public synchronized void exchanged(OperationUse use, Operation operation, UsedValues values, Exchange exchange) {
        Used used = used(use, operation);
        boolean chosen = use.place().runbook() && use.purpose() != CallPurpose.SIGN_IN
                && use.sentence().filter(UsageLog::hasChoice).isPresent();
        add(chosen ? used.inputs : used.values, values.sent());
        add(used.received, values.received());
        if (exchange.request().body().length > 0) {
            used.sentAs.add(MediaType.of(exchange.request().header("content-type")));
        }
        if (exchange.response().body().length > 0) {
            used.receivedAs.add(exchange.response().mediaType());
        }
    }

    /** Records the fields of a response that a scenario read. */
    public synchronized void read(OperationUse use, Operation operation, Set<String> fields) {
        used(use, operation).read.addAll(fields);
    }

    /** Records the outputs that a scenario published. */
    public synchronized void outputs(Place place, Collection<String> names) {
        recipe(place).outputs.addAll(place.runbook() ? names : Set.of());
    }

    /** Records that a scenario used a choice of the user. */
    public synchronized void asked(Place place, RunChoice choice) {
        recipe(place).choices.addAll(place.runbook() ? Set.of(choice.word()) : Set.of());
    }

    /** Returns the usage as indented JSON with a line end at its end. */
    public synchronized String json() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode all = root.putObject("recipes");
        recipes.forEach((name, recipe) -> all.set(name, recipe.json()));
        return written(root);
    }

    /** Returns usage in the format of the file: indented JSON with a line end at its end. */
    public static String written(JsonNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The usage is plain text and numbers", impossible);
        }
    }

    private Used used(OperationUse use, Operation operation) {
        Recipe recipe = recipe(use.place());
        if (use.place().runbook() && use.purpose() == CallPurpose.ACT && !operation.reads()) {
            recipe.writes = true;
        }
        Scenario scenario = recipe.scenarios.computeIfAbsent(use.place().scenario(), name -> new Scenario());
        Map<String, Used> operations = switch (use.purpose()) {
            case PREPARE -> scenario.prepares;
            case SIGN_IN -> scenario.signIn;
            default -> scenario.acts;
        };
        return operations.computeIfAbsent(operation.id(), id -> new Used());
    }

    private Recipe recipe(Place place) {
        return recipes.computeIfAbsent(place.recipe(), name -> new Recipe());
    }

    /**
     * The place of a use.
     *
     * @param recipe   the recipe's name
     * @param scenario the scenario's title
     * @param runbook  whether the scenario is the recipe itself and not one of its rules
     */
    public record Place(String recipe, String scenario, boolean runbook) {
    }

    private static final class Recipe {
        private boolean writes;
        private final Set<String> outputs = new TreeSet<>();
        private final Set<String> choices = new TreeSet<>();
        private final Map<String, Scenario> scenarios = new TreeMap<>();

        ObjectNode json() {
            ObjectNode node = JSON.createObjectNode();
            node.put("writes", writes);
            texts(node, "outputs", outputs);
            texts(node, "choices", choices);
            ObjectNode all = node.putObject("scenarios");
            scenarios.forEach((title, scenario) -> {
                ObjectNode one = all.putObject(title);
                if (!scenario.signIn.isEmpty()) {
                    scenario.write(one, "signIn", scenario.signIn);
                }
                scenario.write(one, "acts", scenario.acts);
                scenario.write(one, "prepares", scenario.prepares);
            });
            return node;
        }
    }

    /** A column without quotes in a sentence takes a word of a closed list, which the user chooses. */
    private static boolean hasChoice(String step) {
        return QUOTED.matcher(step).replaceAll("").contains("<");
    }

    private static void add(Map<String, Set<String>> to, Map<String, Set<String>> values) {
        values.forEach((field, found) -> to.computeIfAbsent(field, unseen -> new TreeSet<>()).addAll(found));
    }

    private static final class Scenario {
        private final Map<String, Used> signIn = new TreeMap<>();
        private final Map<String, Used> acts = new TreeMap<>();
        private final Map<String, Used> prepares = new TreeMap<>();

        void write(ObjectNode scenario, String name, Map<String, Used> operations) {
            ObjectNode node = scenario.putObject(name);
            operations.forEach((id, used) -> {
                ObjectNode one = node.putObject(id);
                texts(one, "steps", used.steps);
                ArrayNode statuses = one.putArray("statuses");
                used.statuses.forEach(statuses::add);
                texts(one, "sent", used.sent);
                texts(one, "refused", used.onlyRefused());
                texts(one, "values", used.values);
                texts(one, "inputs", used.inputs);
                texts(one, "read", used.read);
                texts(one, "received", used.received);
                types(one, "sentAs", used.sentAs);
                types(one, "receivedAs", used.receivedAs);
            });
        }
    }

    private static final class Used {
        private final Set<String> steps = new TreeSet<>();
        private final Set<Integer> statuses = new TreeSet<>();
        private final Set<String> sent = new TreeSet<>();
        private final Set<String> refused = new TreeSet<>();
        private final Map<String, Set<String>> values = new TreeMap<>();
        private final Map<String, Set<String>> inputs = new TreeMap<>();
        private final Set<String> read = new TreeSet<>();
        private final Map<String, Set<String>> received = new TreeMap<>();
        private final Set<String> sentAs = new TreeSet<>();
        private final Set<String> receivedAs = new TreeSet<>();

        private Set<String> onlyRefused() {
            Set<String> only = new TreeSet<>(refused);
            only.removeAll(sent);
            return only;
        }
    }

    /** Writes a list; omits empty ones, since most are empty. */
    private static void texts(ObjectNode node, String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(name)::add);
        }
    }

    private static void types(ObjectNode node, String name, Set<String> types) {
        texts(node, name, types.equals(Set.of(USUAL_TYPE)) ? Set.of() : types);
    }

    private static void texts(ObjectNode node, String name, Map<String, Set<String>> byField) {
        if (!byField.isEmpty()) {
            ObjectNode fields = node.putObject(name);
            byField.forEach((field, values) -> values.forEach(fields.putArray(field)::add));
        }
    }
}
