package sigma.recipes.steps.grant;

import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;

/** An object that can have grants. */
interface GrantTarget {

    /** Grants a permission as the caller {@code as}, or changes the one that the grantee has. */
    void grant(SigmaClient as, Grantee grantee, Permission permission);

    /** Returns all grants on it. */
    Stream<Grant> grants();

    /** Revokes a grant. */
    void revoke(Grant grant);
}
