package sigma.recipes.client.request;

/**
 * When something was created (getMember, getWorkspace).
 *
 * @param createdAt the time, as the API writes it
 */
public record Creation(String createdAt) {
}
