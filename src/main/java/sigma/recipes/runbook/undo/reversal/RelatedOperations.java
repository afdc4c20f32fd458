package sigma.recipes.runbook.undo.reversal;

import java.util.Optional;
import java.util.regex.Pattern;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

/**
 * Finds related operations by their paths.
 *
 * @param contract the contract
 */
public record RelatedOperations(Contract contract) {

    /**
     * Returns an operation.
     *
     * @throws IllegalArgumentException if the contract has no operation with this id
     */
    public Operation named(String id) {
        return contract.operation(id).orElseThrow(() -> new IllegalArgumentException("The contract has no operation \"" + id + "\""));
    }

    /** Returns the operation of a method at a path. */
    public Optional<Operation> at(String method, String path) {
        return contract.at(method, path);
    }

    /** Returns the operation that lists the collection to which the object at a path belongs. */
    public Optional<Operation> listAbove(String path) {
        return at("GET", path.substring(0, path.lastIndexOf('/')));
    }

    /** Returns the operation that deletes an entry of the collection at a path, which may end with a slash. */
    public Optional<Operation> deletionBelow(String path) {
        String collection = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return contract.operations().stream().filter(each -> each.method().equals("DELETE")
                && each.path().matches(Pattern.quote(collection) + "/\\{[^/]+}")).findFirst();
    }

    /** Returns the name of the last path parameter. */
    public static String lastParameter(Operation operation) {
        String path = operation.path();
        return path.substring(path.lastIndexOf('{') + 1, path.lastIndexOf('}'));
    }
}
