package sigma.recipes.sandbox;

/** Restrictions of the token endpoint that a real organization may have, and a sandbox on request. */
public enum TokenRule {

    /** An organization issues one token a second; an earlier request returns 429. */
    ONE_A_SECOND,

    /** Credentials in HTTP Basic return 400, like wrong ones; in the form they are accepted. */
    NO_BASIC
}
