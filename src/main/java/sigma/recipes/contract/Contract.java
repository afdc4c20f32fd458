package sigma.recipes.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The API contract: every operation, found by its id or by method and path. Immutable and thread-safe. */
public final class Contract {

    private final Map<String, Operation> byId = new LinkedHashMap<>();
    private final Map<Integer, List<Route>> routesByLength = new LinkedHashMap<>();

    private Contract(List<Operation> operations) {
        for (Operation operation : operations) {
            Operation twin = byId.put(operation.id(), operation);
            if (twin != null) {
                throw new IllegalArgumentException("Two operations have the id " + operation.id());
            }
            Route route = Route.of(operation);
            routesByLength.computeIfAbsent(route.segments().size(), length -> new ArrayList<>()).add(route);
        }
        // A literal segment takes precedence over a parameter: /v2/members/me over /v2/members/{memberId}.
        routesByLength.values().forEach(routes -> routes.sort(Comparator.comparing(Route::parameterCount)));
    }

    /**
     * Returns a contract of the given operations.
     *
     * @throws IllegalArgumentException if two operations have the same id
     */
    public static Contract of(List<Operation> operations) {
        return new Contract(operations);
    }

    /**
     * Returns the contract of the Sigma REST API, which is the same for a whole process. The first call reads the compiled
     * index only; schemas are read on demand.
     *
     * @throws ExceptionInInitializerError if the build did not compile the contract
     */
    public static Contract load() {
        return Loaded.CONTRACT;
    }

    /** Returns all operations in the order of the contract files. */
    public List<Operation> operations() {
        return List.copyOf(byId.values());
    }

    /** Returns the operation with the id {@code operationId}; empty if the contract has none. */
    public Optional<Operation> operation(String operationId) {
        return Optional.ofNullable(byId.get(operationId));
    }

    /**
     * Returns the operation of a method at a path; empty if the contract has none.
     *
     * @param method   the HTTP method in upper case
     * @param template the path template in the contract, such as {@code /v2/members/{memberId}}
     */
    public Optional<Operation> at(String method, String template) {
        return byId.values().stream().filter(each -> each.method().equals(method) && each.path().equals(template)).findFirst();
    }

    /**
     * Finds the operation for a request.
     *
     * @param method the HTTP method in upper case
     * @param path   the raw (still encoded) path from the root, such as {@code /v2/members}; without the query
     */
    public Match match(String method, String path) {
        List<String> segments = Route.split(path);
        TreeSet<String> methodsOfPath = new TreeSet<>();
        for (Route route : routesByLength.getOrDefault(segments.size(), List.of())) {
            Optional<Map<String, String>> parameters = route.parametersOf(segments);
            if (parameters.isEmpty()) {
                continue;
            }
            if (route.operation().method().equals(method)) {
                return new Match.Found(route.operation(), parameters.get());
            }
            methodsOfPath.add(route.operation().method());
        }
        return methodsOfPath.isEmpty() ? new Match.PathUnknown() : new Match.MethodUnknown(List.copyOf(methodsOfPath));
    }

    /** The result of looking up a method and a path. */
    public sealed interface Match {

        /**
         * The operation is known.
         *
         * @param operation  the operation
         * @param parameters the path parameters by name, decoded
         */
        record Found(Operation operation, Map<String, String> parameters) implements Match {
        }

        /**
         * The path is known, the method is not.
         *
         * @param methods the methods of the path
         */
        record MethodUnknown(List<String> methods) implements Match {
        }

        /** No operation has the path. */
        record PathUnknown() implements Match {
        }
    }

    private static final class Loaded {

        private static final Contract CONTRACT = of(ContractIndex.operations());
    }
}
