package sigma.recipes.contract.exchange;

/**
 * A request and the response to it.
 *
 * @param request  the request
 * @param response the response
 */
public record Exchange(ApiRequest request, ApiResponse response) {
}
