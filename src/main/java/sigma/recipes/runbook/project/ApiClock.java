package sigma.recipes.runbook.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.contract.Operation;

/**
 * The API's own time, by the {@code Date} of its responses, so that a wrong local clock does not distort ages. Until the
 * first response, the local clock is used.
 */
public final class ApiClock implements ExchangeListener {

    private final ApiTime time = new ApiTime(Instant::now);

    @Override
    public void exchanged(CheckedExchange checked) {
        Map<String, List<String>> headers = checked.exchange().response().headers();
        headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("Date"))
                .flatMap(header -> header.getValue().stream()).findFirst().ifPresent(time::learn);
    }

    @Override
    public void read(Operation operation, int status, Set<String> fields) {
        // Not needed here.
    }

    /** Returns the current time of the API. */
    public Instant now() {
        return time.now();
    }
}
