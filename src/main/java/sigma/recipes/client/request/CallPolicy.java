package sigma.recipes.client.request;

/**
 * What the client may do, and how it handles contradictions.
 *
 * @param real          whether the target is a real organization; a contradiction to an assumption of the contract is then
 *                      reported and does not fail
 * @param writesAllowed whether writes are allowed
 * @param ownOnly       whether only objects that this run created may be changed, as in a verifying run in a real
 *     organization
 * @param sendInvites   whether Sigma mails invitations
 */
public record CallPolicy(boolean real, boolean writesAllowed, boolean ownOnly, boolean sendInvites) {

    /** Returns the policy for the sandbox: every call is allowed, and no mail is sent. */
    public static CallPolicy sandbox() {
        return new CallPolicy(false, true, false, false);
    }
}
