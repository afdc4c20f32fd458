package sigma.recipes.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which operation does what, and who may ask for it. */
final class Behaviours {

    /** Who may ask for an operation. */
    enum Audience {
        /** Every member with a valid token. */
        MEMBERS,
        /** Members whose account type is Admin. */
        ADMINS
    }

    /**
     * A simulated operation.
     *
     * @param audience  who may ask for it
     * @param behaviour what it does
     */
    record Simulated(Audience audience, Behaviour behaviour) {
    }

    private final Map<String, Simulated> byOperation = new LinkedHashMap<>();

    /** Collects what the modules declare. */
    static Behaviours of(List<Module> modules) {
        Behaviours behaviours = new Behaviours();
        modules.forEach(module -> module.declare(behaviours));
        return behaviours;
    }

    /** Declares an operation for every member. */
    void everyone(String operationId, Behaviour behaviour) {
        claim(operationId, new Simulated(Audience.MEMBERS, behaviour));
    }

    /** Declares an operation for admins. */
    void admins(String operationId, Behaviour behaviour) {
        claim(operationId, new Simulated(Audience.ADMINS, behaviour));
    }

    /** Returns what an operation does, or nothing where it is not simulated. */
    Optional<Simulated> of(String operationId) {
        return Optional.ofNullable(byOperation.get(operationId));
    }

    /** Returns the ids of all simulated operations. */
    Set<String> ids() {
        return Set.copyOf(byOperation.keySet());
    }

    private void claim(String operationId, Simulated simulated) {
        if (byOperation.putIfAbsent(operationId, simulated) != null) {
            throw new IllegalStateException("Two modules claim the operation " + operationId);
        }
    }
}
