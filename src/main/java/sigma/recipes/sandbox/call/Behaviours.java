package sigma.recipes.sandbox.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The behaviours of operations. The contract determines who may call them. */
public final class Behaviours {

    private final Map<String, Behaviour> byOperation = new LinkedHashMap<>();

    /** Collects the declarations of the modules. */
    public static Behaviours of(List<Module> modules) {
        Behaviours behaviours = new Behaviours();
        modules.forEach(module -> module.declare(behaviours));
        return behaviours;
    }

    /** Declares an operation. */
    public void operation(String operationId, Behaviour behaviour) {
        if (byOperation.putIfAbsent(operationId, behaviour) != null) {
            throw new IllegalStateException("Two modules claim the operation " + operationId);
        }
    }

    /** Returns the behaviour of an operation; empty if it is not simulated. */
    public Optional<Behaviour> of(String operationId) {
        return Optional.ofNullable(byOperation.get(operationId));
    }

    /** Returns the ids of all simulated operations. */
    public Set<String> ids() {
        return Set.copyOf(byOperation.keySet());
    }
}
