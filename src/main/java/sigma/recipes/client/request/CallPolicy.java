package sigma.recipes.client.request;

/**
 * What the client may do, and how it has to take what it meets.
 *
 * @param real          whether a real organization answers; then what contradicts an assumption of the contract is
 *                      news, not a failure
 * @param writesAllowed whether anything but reading is allowed
 * @param ownOnly       whether only what this run made may be changed: a verifying run of a real organization
 * @param sendInvites   whether Sigma shall mail the people that are invited
 */
public record CallPolicy(boolean real, boolean writesAllowed, boolean ownOnly, boolean sendInvites) {

    /** Returns the policy for the sandbox: every call is allowed, and no mail is sent. */
    public static CallPolicy sandbox() {
        return new CallPolicy(false, true, false, false);
    }
}
