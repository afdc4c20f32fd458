package sigma.recipes.sandbox;

/** The operations of one subject and the rules that are peculiar to it. Modules do not know each other. */
@FunctionalInterface
interface Module {

    /** Says what each operation of the subject does. */
    void declare(Behaviours on);
}
