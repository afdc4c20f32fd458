package sigma.recipes.sandbox.pipeline;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Answers of one organization that stay true until something in it changes. Who reads a long list, or reads with many
 * connections, gets pages that were made and checked before. Thread-safe.
 */
public final class ResponseCache {

    private static final int OVERHEAD = 1024;

    private final int mostBytes;
    private final Map<String, ApiResponse> byQuestion = new LinkedHashMap<>(16, 0.75f, true);
    private long changes;
    private int bytes;

    /**
     * Creates an empty cache.
     *
     * @param mostBytes the most memory that it takes
     */
    public ResponseCache(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Returns the answer to a question, if it was answered since the last change.
     *
     * @param question who asks for what
     * @param changes  how many changes the organization has seen when the question comes
     */
    public synchronized Optional<ApiResponse> find(String question, long changes) {
        if (changes > this.changes) {
            byQuestion.clear();
            bytes = 0;
            this.changes = changes;
        }
        return changes < this.changes ? Optional.empty() : Optional.ofNullable(byQuestion.get(question));
    }

    /** Keeps a response that was made after {@code changes} changes and before another one; the oldest ones make room. */
    public synchronized void keep(String question, long changes, ApiResponse answer) {
        int size = size(question, answer);
        if (changes != this.changes || size > mostBytes || byQuestion.containsKey(question)) {
            return;
        }
        byQuestion.put(question, answer);
        bytes += size;
        Iterator<Map.Entry<String, ApiResponse>> oldest = byQuestion.entrySet().iterator();
        while (bytes > mostBytes) {
            Map.Entry<String, ApiResponse> removed = oldest.next();
            bytes -= size(removed.getKey(), removed.getValue());
            oldest.remove();
        }
    }

    /** Returns the memory that an entry takes, at most: keys are Java strings, and short answers are mostly objects. */
    private static int size(String question, ApiResponse answer) {
        return OVERHEAD + 2 * question.length() + answer.body().length;
    }
}
