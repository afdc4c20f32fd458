package sigma.recipes.runbook.undo;

import java.util.Optional;
import java.util.regex.Pattern;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

/**
 * Finds related operations by their paths.
 *
 * @param contract the contract
 */
record Operations(Contract contract) {

    Operation named(String id) {
        return contract.operation(id).orElseThrow(() -> new IllegalArgumentException("The contract has no operation \"" + id + "\""));
    }

    /** Returns the operation of a method at a path. */
    Optional<Operation> at(String method, String path) {
        return contract.at(method, path);
    }

    /** Returns the operation that deletes an entry of the collection at a path, which may end with a slash. */
    Optional<Operation> deletionBelow(String path) {
        String collection = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return contract.operations().stream().filter(each -> each.method().equals("DELETE")
                && each.path().matches(Pattern.quote(collection) + "/\\{[^/]+}")).findFirst();
    }

    /** Returns the name of the last path parameter. */
    static String lastParameter(Operation operation) {
        String path = operation.path();
        return path.substring(path.lastIndexOf('{') + 1, path.lastIndexOf('}'));
    }
}
