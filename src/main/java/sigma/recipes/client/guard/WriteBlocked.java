package sigma.recipes.client.guard;

import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if this run may not make a write. Nothing was sent to the API. */
public final class WriteBlocked extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final String OWN_ONLY = "only what this run created, because it verifies a real organization";

    private final Why why;

    private WriteBlocked(Why why, Problem problem) {
        super(ExitCode.FAILED, problem);
        this.why = why;
    }

    private enum Why {
        NO_WRITES, NOT_OWN, OWNER
    }

    /** The run may not write at all. */
    static WriteBlocked noWrites(ApiCall call) {
        return new WriteBlocked(Why.NO_WRITES, problem(call, "ALLOW_WRITES=true, because this organization is a real one",
                "ALLOW_WRITES is not true", "set ALLOW_WRITES=true in .env if this organization may be changed"));
    }

    /** The write concerns an object that this run did not create. */
    static WriteBlocked foreign(ApiCall call, String place, String id) {
        return new WriteBlocked(Why.NOT_OWN, problem(call, OWN_ONLY,
                place + " is \"" + id + "\", which this run did not create",
                "create it in the scenario, or use ./recipes run to change what exists"));
    }

    /** The write neither concerns an object of this run nor creates one. */
    static WriteBlocked nameless(ApiCall call) {
        return new WriteBlocked(Why.NOT_OWN, problem(call, OWN_ONLY,
                "a write that names no object of this run", "use ./recipes run to change what exists"));
    }

    /** The write would lock out its own credentials. */
    static WriteBlocked owner(ApiCall call, MemberId owner) {
        return new WriteBlocked(Why.OWNER, problem(call, "a member who does not own the credentials, since they would stop working",
                "member \"" + owner + "\", who owns the credentials of this run", "name another member"));
    }

    /** Returns whether the run may not write at all. */
    public boolean ofRun() {
        return why == Why.NO_WRITES;
    }

    /** Returns whether the write would deactivate the owner of the credentials. */
    public boolean ofOwner() {
        return why == Why.OWNER;
    }

    private static Problem problem(ApiCall call, String expected, String actual, String fix) {
        return Problem.of("Blocked " + call.operation().id() + "; nothing was sent.")
                .at(call.operation().method() + " " + call.operation().path())
                .expected(expected).actual(actual).fix(fix).id("client.write-blocked");
    }
}
