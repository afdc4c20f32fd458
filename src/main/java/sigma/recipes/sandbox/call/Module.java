package sigma.recipes.sandbox.call;

import java.util.List;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Kind;

/** The operations of one subject and its specific rules. Modules are independent of each other. */
public interface Module {

    /** Declares the behaviours of the subject's operations. */
    void declare(Behaviours on);

    /** Returns the kinds of this subject only. */
    default List<Kind> kinds() {
        return List.of();
    }

    /** Creates the seed's entries of these kinds; those of earlier modules exist already. */
    default void seed(SeedRows seed) {
    }
}
