package sigma.recipes.sandbox.pipeline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.sandbox.call.Rejection;

/** Finds the operation of a request. */
public final class Routes {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?:\\{|%7B)+([^/{}%]+)(?:}|%7D)", Pattern.CASE_INSENSITIVE);

    private final Contract contract;

    /** Creates the routes of one contract. */
    public Routes(Contract contract) {
        this.contract = contract;
    }

    /**
     * Finds the operation of a request.
     *
     * @throws Rejection (400) if the path contains a malformed escape or a placeholder, as in
     *                 {@code /v2/members/{memberId}}; (404) where the contract has no such operation
     */
    public Contract.Match.Found find(ApiRequest request) {
        // In Java, an address such as foo:bar has no path.
        String path = request.uri().getRawPath();
        if (path == null) {
            throw Rejection.notFound("Cannot " + request.method() + " " + request.uri());
        }
        Matcher placeholder = PLACEHOLDER.matcher(path);
        if (placeholder.find()) {
            throw Rejection.invalid("The path holds the placeholder {" + placeholder.group(1)
                    + "}; send a value in its place, without braces");
        }
        try {
            if (contract.match(request.method(), path) instanceof Contract.Match.Found found) {
                return found;
            }
        } catch (IllegalArgumentException malformedEscape) {
            throw Rejection.invalid("The path holds a broken escape");
        }
        throw Rejection.notFound("Cannot " + request.method() + " " + path);
    }

    /** Returns the methods of a path in the contract. */
    public List<String> methods(String path) {
        return METHODS.stream().filter(method -> contract.match(method, path) instanceof Contract.Match.Found).toList();
    }
}
