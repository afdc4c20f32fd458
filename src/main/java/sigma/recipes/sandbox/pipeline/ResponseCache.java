package sigma.recipes.sandbox.pipeline;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * Responses of one organization that remain valid until something in it changes. Clients that read a long list, or read over
 * many connections, get pages that were created and checked before. Thread-safe.
 */
public final class ResponseCache {

    private static final int OVERHEAD = 1024;
    private static final int LATEST = 10_000;

    private final int mostBytes;
    private final Set<Integer> latest = new LinkedHashSet<>();
    private final Map<String, ApiResponse> byQuestion = new LinkedHashMap<>(16, 0.75f, true);
    private long changes;
    private int bytes;

    /**
     * Creates an empty cache.
     *
     * @param mostBytes its maximum memory
     */
    public ResponseCache(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Returns the response to a request, if it was cached since the last change.
     *
     * @param question the caller and the request
     * @param changes  the number of changes at the time of the request
     */
    public synchronized Optional<ApiResponse> find(String question, long changes) {
        if (changes > this.changes) {
            byQuestion.clear();
            bytes = 0;
            this.changes = changes;
        }
        return changes < this.changes ? Optional.empty() : Optional.ofNullable(byQuestion.get(question));
    }

    /**
     * Records a request, and returns whether it was recorded before. A response is cached when its request is repeated:
     * otherwise a client that never repeats one would fill the heap with responses that are of no use.
     */
    public synchronized boolean isRepeated(String question) {
        boolean repeated = !latest.add(question.hashCode());
        if (latest.size() > LATEST) {
            latest.remove(latest.iterator().next());
        }
        return repeated;
    }

    /** Caches a response that is valid after {@code changes} changes; evicts the oldest ones. */
    public synchronized void keep(String question, long changes, ApiResponse response) {
        int size = size(question, response);
        if (changes != this.changes || size > mostBytes || byQuestion.containsKey(question)) {
            return;
        }
        byQuestion.put(question, response);
        bytes += size;
        Iterator<Map.Entry<String, ApiResponse>> oldest = byQuestion.entrySet().iterator();
        while (bytes > mostBytes) {
            Map.Entry<String, ApiResponse> removed = oldest.next();
            bytes -= size(removed.getKey(), removed.getValue());
            oldest.remove();
        }
    }

    /** Returns the maximum memory of an entry: keys are Java strings, and short responses are mostly object overhead. */
    private static int size(String question, ApiResponse response) {
        return OVERHEAD + 2 * question.length() + response.body().length;
    }
}
