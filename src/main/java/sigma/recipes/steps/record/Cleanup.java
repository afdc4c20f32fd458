package sigma.recipes.steps.record;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import sigma.recipes.client.call.Refusal;

/** The reversals of what a scenario made, newest first. */
public final class Cleanup {

    private static final int GONE = 404;

    private final Deque<Entry> entries = new ConcurrentLinkedDeque<>();

    /**
     * Registers how to undo something. Whatever is made by a request is registered before the request leaves, since its
     * response may be lost.
     *
     * @param what     the thing as a reader knows it, such as {@code workspace "Finance"}
     * @param reversal the reversal
     * @return the entry, to be made more exact once the response is there
     */
    public Entry register(String what, Runnable reversal) {
        Entry entry = new Entry(what, reversal);
        entries.push(entry);
        return entry;
    }

    /**
     * Runs all reversals, newest first, each once; one that fails does not stop the others.
     *
     * @return what could not be undone
     */
    public List<Left> unwind() {
        List<Left> left = new ArrayList<>();
        for (Entry entry = entries.poll(); entry != null; entry = entries.poll()) {
            try {
                entry.reversal.run();
            } catch (Refusal refusal) {
                // The scenario itself may have taken away what it made.
                if (refusal.status() != GONE) {
                    left.add(Left.because(entry.what, refusal));
                }
            } catch (RuntimeException | AssertionError failure) {
                left.add(Left.because(entry.what, failure));
            }
        }
        return left;
    }

    /** How to undo one thing, which is changed while the response comes and read when a run is broken off. */
    public final class Entry {

        private final String what;
        private volatile Runnable reversal;

        private Entry(String what, Runnable reversal) {
            this.what = what;
            this.reversal = reversal;
        }

        /** Puts a reversal that knows the thing's id in the place of one that has to look for it. */
        public void confirm(Runnable exact) {
            reversal = exact;
        }

        /** Forgets the entry: nothing was made. */
        public void drop() {
            entries.remove(this);
        }
    }

    /**
     * Something that could not be undone.
     *
     * @param what the thing as a reader knows it
     * @param why  the first line of what went wrong
     */
    public record Left(String what, String why) {

        /** Returns what could not be undone, with the first line of the reason. */
        public static Left because(String what, Throwable failure) {
            return new Left(what, String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(""));
        }
    }
}
