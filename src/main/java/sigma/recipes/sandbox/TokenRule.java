package sigma.recipes.sandbox;

/** Restrictions of the token endpoint that a real organization may have; a sandbox has them on request. */
public enum TokenRule {

    /** An organization gives out one token a second; a request that comes sooner answers 429. */
    ONE_A_SECOND,

    /** Credentials in HTTP Basic answer 400, as if they were wrong; in the form they are taken. */
    NO_BASIC
}
