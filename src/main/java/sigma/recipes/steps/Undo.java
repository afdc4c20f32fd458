package sigma.recipes.steps;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import sigma.recipes.client.Refusal;

/** The reversals of what a scenario made, newest first. */
public final class Undo {

    private static final int GONE = 404;

    private final Deque<Reversal> reversals = new ConcurrentLinkedDeque<>();

    /**
     * Registers how to undo something.
     *
     * @param what the thing as a reader knows it, such as {@code workspace "Finance"}
     * @param act  the reversal
     */
    public void register(String what, Runnable act) {
        reversals.push(new Reversal(what, act));
    }

    /**
     * Runs all reversals, newest first, each once; one that fails does not stop the others.
     *
     * @return what could not be undone, with the reason
     */
    public List<String> unwind() {
        List<String> left = new ArrayList<>();
        for (Reversal reversal = reversals.poll(); reversal != null; reversal = reversals.poll()) {
            try {
                reversal.act().run();
            } catch (Refusal refusal) {
                // The scenario itself may have taken away what it made.
                if (refusal.status() != GONE) {
                    left.add(reversal.what() + ": " + firstLine(refusal));
                }
            } catch (RuntimeException | AssertionError failure) {
                left.add(reversal.what() + ": " + firstLine(failure));
            }
        }
        return left;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private record Reversal(String what, Runnable act) {
    }
}
