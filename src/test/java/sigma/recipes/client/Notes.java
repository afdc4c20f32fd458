package sigma.recipes.client;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import sigma.recipes.contract.Operation;

/** A listener that writes everything down. */
final class Notes implements ExchangeListener {

    private final List<CheckedExchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Read> reads = new CopyOnWriteArrayList<>();

    record Read(String operationId, int status, Set<String> fields) {
    }

    @Override
    public void exchanged(CheckedExchange exchange) {
        exchanges.add(exchange);
    }

    @Override
    public void read(Operation operation, int status, Set<String> fields) {
        reads.add(new Read(operation.id(), status, fields));
    }

    List<CheckedExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    List<Read> reads() {
        return List.copyOf(reads);
    }

    List<String> operations() {
        return exchanges.stream().map(one -> one.operation().map(Operation::id).orElse("unknown")).toList();
    }
}
