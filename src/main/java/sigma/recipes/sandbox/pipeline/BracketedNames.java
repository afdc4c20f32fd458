package sigma.recipes.sandbox.pipeline;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;

/**
 * Query parameters with brackets in their names, as sent by axios and other libraries for lists:
 * {@code typeFilters[]=workbook} and {@code typeFilters[0]=workbook} mean {@code typeFilters=workbook} (assumed). A filter
 * that was sent is never ignored.
 */
public final class BracketedNames {

    private static final String INDEX = "(?:\\[|%5B)[0-9]*(?:]|%5D)";
    private static final Pattern BRACKETS = Pattern.compile(INDEX, Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile("(.*)" + INDEX, Pattern.CASE_INSENSITIVE);

    private BracketedNames() {
    }

    /**
     * Returns the request with plain names.
     *
     * @throws Rejection (400, assumed) if the parameter takes a single value
     */
    public static ApiRequest plain(ApiRequest request, Operation operation) {
        String query = request.uri().getRawQuery();
        if (query == null || !BRACKETS.matcher(query).find()) {
            return request;
        }
        String plain = Arrays.stream(query.split("&")).map(pair -> plain(pair, operation)).collect(Collectors.joining("&"));
        return new ApiRequest(request.method(), URI.create(request.uri().getRawPath() + "?" + plain), request.headers(),
                request.body());
    }

    private static String plain(String pair, Operation operation) {
        String[] parts = pair.split("=", 2);
        Matcher bracketed = BRACKETED.matcher(parts[0]);
        Optional<Operation.Parameter> parameter = bracketed.matches() ? declared(operation, bracketed.group(1)) : Optional.empty();
        if (parameter.isEmpty()) {
            return pair;
        }
        String name = parameter.get().name();
        if (!takesLists(parameter.get())) {
            throw Rejection.invalid(ErrorMessages.expecting("one value", name, "array"));
        }
        return name + (parts.length == 2 ? "=" + parts[1] : "");
    }

    private static Optional<Operation.Parameter> declared(Operation operation, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query") && parameter.name().equals(name)).findFirst();
    }

    private static boolean takesLists(Operation.Parameter parameter) {
        return parameter.schema().document().findValuesAsText("type").contains("array");
    }
}
