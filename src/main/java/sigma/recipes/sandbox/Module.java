package sigma.recipes.sandbox;

import java.util.List;

/** The operations of one subject and the rules that are particular to it. Modules do not know each other. */
interface Module {

    /** Declares what each operation of the subject does. */
    void declare(Behaviours on);

    /** Returns the kinds that belong to this subject alone. */
    default List<Kind> kinds() {
        return List.of();
    }

    /** Adds what the seed holds of these kinds; everything that the seed holds of core kinds is there already. */
    default void seed(SeedRows seed) {
    }
}
