package sigma.recipes.sandbox.call;

import java.util.List;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Kind;

/** The operations of one subject and the rules that are particular to it. Modules do not know each other. */
public interface Module {

    /** Declares what each operation of the subject does. */
    void declare(Behaviours on);

    /** Returns the kinds that belong to this subject alone. */
    default List<Kind> kinds() {
        return List.of();
    }

    /** Adds what the seed holds of these kinds; what the modules before it have added is there already. */
    default void seed(SeedRows seed) {
    }
}
