package sigma.recipes.violators.client;

/** Has a name that says nothing. */
class RequestUtil {
}
