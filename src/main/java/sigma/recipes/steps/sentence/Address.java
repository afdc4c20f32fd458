package sigma.recipes.steps.sentence;

import sigma.recipes.steps.scenario.World;

/** An email address as a sentence names it. */
public sealed interface Address {

    /** Returns the address as the organization has it. */
    String in(World world);

    /**
     * An address that the sentence writes out.
     *
     * @param text the address
     */
    record Written(String text) implements Address {

        @Override
        public String in(World world) {
            return world.naming().address(text);
        }
    }

    /**
     * The address that a member had when the scenario last read it.
     *
     * @param member the member's name in the scenario
     */
    record OfMember(String member) implements Address {

        @Override
        public String in(World world) {
            return world.members().named(member).email();
        }
    }
}
