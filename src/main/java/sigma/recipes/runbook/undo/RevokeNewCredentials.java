package sigma.recipes.runbook.undo;

import java.util.Map;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.contract.Operation;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Revokes API credentials that a run created, unless they are those with which the run is undone.
 *
 * @param write    the creation
 * @param deletion the operation that revokes
 */
record RevokeNewCredentials(RunState.Write write, Operation deletion) implements Reversal {

    @Override
    public String words() {
        return "Revoke the API credentials \"" + write.sent().path("name").asText() + "\", client id " + id();
    }

    @Override
    public void carryOut(UndoClient client) {
        if (client.writing().access().clientId().equals(id())) {
            throw new OwnCredentials(words());
        }
        try {
            client.write(deletion.id(), Map.of(RelatedOperations.lastParameter(deletion), id()), null);
        } catch (Refusal refusal) {
            if (!refusal.isNotFound()) {
                throw refusal;
            }
        }
    }

    private String id() {
        return write.received().path("clientId").asText();
    }

    /** The credentials are those of the undo itself. */
    private static final class OwnCredentials extends ProblemException {

        private static final long serialVersionUID = 1L;

        OwnCredentials(String what) {
            super(ExitCode.FAILED, Problem.of("The undo signs in with these API credentials, so they are not revoked.").at(what)
                    .fix("set other API credentials in .env, then resume the undo").id("undo.own-credentials"));
        }
    }
}
