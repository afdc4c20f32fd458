package sigma.recipes.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sigma.recipes.sandbox.call.JobFault;

/** The faults that are planned for one organization. Thread-safe. */
public final class PlannedFaults {

    private final List<Planned> planned = new ArrayList<>();
    private long last;

    /**
     * A planned fault.
     *
     * @param id          its number in this organization
     * @param fault       the fault
     * @param operationId the operation of the affected calls; empty for every call with a token
     * @param every       the interval of affected calls: 1 for each, 20 for every twentieth
     * @param left        the number of calls left, or {@link Fault#UNTIL_REMOVED}
     * @param met         the number of matching calls so far, affected or not
     */
    public record Planned(long id, Fault fault, Optional<String> operationId, int every, int left, long met) {

        private boolean strikes(String called) {
            return operationId.map(called::equals).orElse(!called.equals(OAuthEndpoint.TOKENS));
        }

        private Planned meeting(String called) {
            return strikes(called) ? new Planned(id, fault, operationId, every, left, met + 1) : this;
        }

        private boolean due(String called) {
            return strikes(called) && met % every == 0;
        }

        private Planned used() {
            return new Planned(id, fault, operationId, every, left == Fault.UNTIL_REMOVED ? left : left - 1, met);
        }
    }

    PlannedFaults() {
    }

    /** Plans a fault for each call, or each call of one operation, and returns it. */
    public Planned add(Fault fault, Optional<String> operationId) {
        return add(fault, operationId, 1);
    }

    /**
     * Plans a fault.
     *
     * @param operationId the operation of the affected calls; empty for every call with a token
     * @param every       the interval of affected calls: 1 for each, 20 for every twentieth; calls affected by other faults
     *                    count too
     * @return the planned fault
     */
    public synchronized Planned add(Fault fault, Optional<String> operationId, int every) {
        Planned added = new Planned(++last, fault, operationId, every, fault.times(), 0);
        planned.add(added);
        return added;
    }

    /** Returns the pending faults, earliest first. */
    public synchronized List<Planned> list() {
        return List.copyOf(planned);
    }

    /** Removes a fault; returns whether it existed. */
    public synchronized boolean remove(long id) {
        return planned.removeIf(one -> one.id() == id);
    }

    /** Removes all faults. */
    public synchronized void clear() {
        planned.clear();
    }

    /** Returns the faults of a call: the first delay and the first other fault; both count as used. */
    synchronized FaultInjector next(String operationId) {
        planned.replaceAll(one -> one.meeting(operationId));
        Optional<Fault> delay = take(operationId, fault -> fault instanceof Fault.Slow);
        Optional<Fault> other = take(operationId, fault -> !(fault instanceof Fault.Slow || fault instanceof Fault.Query));
        return new FaultInjector(delay.map(Fault.Slow.class::cast).map(Fault.Slow::by), other);
    }

    /** Returns the fault of the job that a call starts. */
    synchronized Optional<JobFault> nextJob(String operationId) {
        return take(operationId, fault -> fault instanceof Fault.Query).map(Fault.Query.class::cast).map(Fault.Query::what);
    }

    private Optional<Fault> take(String operationId, Predicate<Fault> kind) {
        for (int i = 0; i < planned.size(); i++) {
            Planned one = planned.get(i);
            if (one.due(operationId) && kind.test(one.fault())) {
                if (one.left() == 1) {
                    planned.remove(i);
                } else {
                    planned.set(i, one.used());
                }
                return Optional.of(one.fault());
            }
        }
        return Optional.empty();
    }
}
