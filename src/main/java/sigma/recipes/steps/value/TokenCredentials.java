package sigma.recipes.steps.value;

/** The credentials with which an access token is requested. */
public enum TokenCredentials {
    /** The right ones. */
    RIGHT,
    /** A wrong secret. */
    WRONG_SECRET,
    /** A client id that does not exist. */
    UNKNOWN_CLIENT
}
