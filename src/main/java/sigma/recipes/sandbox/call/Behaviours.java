package sigma.recipes.sandbox.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which operation does what, and who may ask for it. */
public final class Behaviours {

    /** Who may ask for an operation. */
    public enum Audience {
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
    public record Simulated(Audience audience, Behaviour behaviour) {
    }

    private final Map<String, Simulated> byOperation = new LinkedHashMap<>();

    /** Collects what the modules declare. */
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

    /** Returns what an operation does, or nothing where it is not simulated. */
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
