package sigma.recipes.steps.sentence;

import sigma.recipes.client.attribute.ValueHolder;

/**
 * A member, team or tenant that has values of user attributes, in a sentence.
 *
 * @param kind its kind
 * @param name its name
 */
public record HolderName(ValueHolder kind, String name) {

    /** Returns it as in a sentence. */
    @Override
    public String toString() {
        return switch (kind) {
            case MEMBER -> name;
            case TEAM -> "the team " + name;
            case TENANT -> "the tenant " + name;
        };
    }
}
