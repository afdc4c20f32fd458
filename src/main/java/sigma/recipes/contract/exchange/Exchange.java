package sigma.recipes.contract.exchange;

/**
 * A request and the response to it.
 *
 * @param request  what was sent
 * @param response what came back
 */
public record Exchange(ApiRequest request, ApiResponse response) {
}
