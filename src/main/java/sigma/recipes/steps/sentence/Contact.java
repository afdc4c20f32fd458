package sigma.recipes.steps.sentence;

import java.util.Optional;

/**
 * The email address of a person to invite.
 *
 * @param address   the address; empty to omit it
 * @param malformed whether it is no email address
 */
public record Contact(Optional<Address> address, boolean malformed) {

    /** Returns whether the API can accept it. */
    public boolean conforms() {
        return address.isPresent() && !malformed;
    }
}
