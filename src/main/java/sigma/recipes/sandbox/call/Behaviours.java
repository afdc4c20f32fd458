package sigma.recipes.sandbox.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The behaviours of operations, and who may call them. */
public final class Behaviours {

    /** The callers of an operation. */
    public enum Audience {
        /** Every member with a valid token. */
        MEMBERS,
        /** Members whose account type is Admin. */
        ADMINS
    }

    /**
     * A simulated operation.
     *
     * @param audience  who may call it
     * @param behaviour its behaviour
     */
    public record Simulated(Audience audience, Behaviour behaviour) {
    }

    private final Map<String, Simulated> byOperation = new LinkedHashMap<>();

    /** Collects the declarations of the modules. */
    public static Behaviours of(List<Module> modules) {
        Behaviours behaviours = new Behaviours();
        modules.forEach(module -> module.declare(behaviours));
        return behaviours;
    }

    /** Declares an operation for every member. */
    public void everyone(String operationId, Behaviour behaviour) {
        claim(operationId, new Simulated(Audience.MEMBERS, behaviour));
    }

    /** Declares an operation for admins. */
    public void admins(String operationId, Behaviour behaviour) {
        claim(operationId, new Simulated(Audience.ADMINS, behaviour));
    }

    /** Returns the behaviour of an operation; empty if it is not simulated. */
    public Optional<Simulated> of(String operationId) {
        return Optional.ofNullable(byOperation.get(operationId));
    }

    /** Returns the ids of all simulated operations. */
    public Set<String> ids() {
        return Set.copyOf(byOperation.keySet());
    }

    private void claim(String operationId, Simulated simulated) {
        if (byOperation.putIfAbsent(operationId, simulated) != null) {
            throw new IllegalStateException("Two modules claim the operation " + operationId);
        }
    }
}
