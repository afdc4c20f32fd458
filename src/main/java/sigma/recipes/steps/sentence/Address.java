package sigma.recipes.steps.sentence;

import sigma.recipes.steps.scenario.World;

/** An email address in a sentence. */
public sealed interface Address {

    /** Returns the address in the organization. */
    String in(World world);

    /**
     * A literal address.
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
     * A text in place of an address, sent as it is.
     *
     * @param text the text
     */
    record Malformed(String text) implements Address {

        @Override
        public String in(World world) {
            return text;
        }
    }

    /**
     * The address of a member when the scenario last read it.
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
