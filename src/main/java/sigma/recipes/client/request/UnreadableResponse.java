package sigma.recipes.client.request;

import sigma.recipes.contract.Operation;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/**
 * Thrown if a response that passed the contract check can't be read: either the client is lenient, or the contract has a gap.
 * Contains no part of the response, which may be secret.
 */
public final class UnreadableResponse extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param wanted what the response was read as, with an article
     */
    UnreadableResponse(Operation operation, String wanted) {
        super(ExitCode.CONTRACT_BROKEN, Problem.of("The response of " + operation.id() + " can't be read as " + wanted + ".")
                .at(operation.method() + " " + operation.path())
                .fix("compare the response with the contract; if the API has changed, update the contract")
                .id("client.unreadable-response"));
    }
}
