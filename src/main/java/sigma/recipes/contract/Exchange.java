package sigma.recipes.contract;

/**
 * A request and the answer to it.
 *
 * @param request  what was sent
 * @param response what came back
 */
public record Exchange(ApiRequest request, ApiResponse response) {
}
