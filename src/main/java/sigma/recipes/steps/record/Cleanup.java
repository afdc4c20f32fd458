package sigma.recipes.steps.record;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import sigma.recipes.client.call.Refusal;

/** The reversals of what a scenario created, newest first. */
public final class Cleanup {

    private final Deque<Entry> entries = new ConcurrentLinkedDeque<>();

    /**
     * Registers a reversal. It is registered before the request is sent, since its response may be lost.
     *
     * @param what     the object as shown to users, such as {@code workspace "Finance"}
     * @param reversal the reversal
     * @return the entry, which is refined when the response arrives
     */
    public Entry register(String what, Runnable reversal) {
        Entry entry = new Entry(what, reversal);
        entries.push(entry);
        return entry;
    }

    /**
     * Runs all reversals, newest first, each once; a failure does not stop the others.
     *
     * @return what could not be undone
     */
    public List<Left> unwind() {
        List<Left> left = new ArrayList<>();
        for (Entry entry = entries.poll(); entry != null; entry = entries.poll()) {
            try {
                entry.reversal.run();
            } catch (Refusal refusal) {
                // The scenario itself may have removed what it created.
                if (!refusal.isNotFound()) {
                    left.add(Left.because(entry.what, refusal));
                }
            } catch (RuntimeException | AssertionError failure) {
                left.add(Left.because(entry.what, failure));
            }
        }
        return left;
    }

    /** The reversal of one object, which is updated with the response and read if a run is interrupted. */
    public final class Entry {

        private final String what;
        private volatile Runnable reversal;

        private Entry(String what, Runnable reversal) {
            this.what = what;
            this.reversal = reversal;
        }

        /** Replaces a reversal that has to search for the object by one with its id. */
        public void confirm(Runnable exact) {
            reversal = exact;
        }

        /** Removes the entry: nothing was created. */
        public void drop() {
            entries.remove(this);
        }
    }

    /**
     * An object that could not be removed.
     *
     * @param what the object as shown to users
     * @param why  the first line of the error
     */
    public record Left(String what, String why) {

        /** Returns the object with the first line of the reason. */
        public static Left because(String what, Throwable failure) {
            return new Left(what, String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(""));
        }
    }
}
