package sigma.recipes.steps.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;

/** One exchange as text for reports. It must already be masked. */
public record ExchangeText(CheckedExchange checked) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BODY = 20_000;

    /** Returns the operation and the status, as a heading. */
    public String title() {
        String name = checked.operation().map(operation -> operation.id()).orElse(checked.exchange().request().toString());
        return name + " → " + checked.exchange().response().status();
    }

    /** Returns the exchange as text; secrets are already masked. */
    public String body() {
        ApiRequest request = checked.exchange().request();
        ApiResponse response = checked.exchange().response();
        StringBuilder text = new StringBuilder();
        checked.operation().ifPresent(operation -> text.append("# ").append(operation.summary()).append("\n\n"));
        text.append(request.method()).append(' ').append(request.uri()).append('\n');
        headers(text, request.headers());
        pretty(text, request.text());
        text.append('\n').append(response.status()).append(" after ").append(checked.took().toMillis()).append(" ms\n");
        headers(text, response.headers());
        pretty(text, response.text());
        response.stored().ifPresent(body -> text.append('\n').append(body.size()).append(" bytes, kept in a file, SHA-256 ")
                .append(body.sha256()).append('\n'));
        checked.findings().all().forEach(finding -> text.append('\n').append(finding.kind()).append(' ')
                .append(finding.place()).append(": expected ").append(finding.expected()).append("; was ")
                .append(finding.actual()).append(" [").append(finding.id()).append(']'));
        return text.toString();
    }

    private static void headers(StringBuilder text, Map<String, List<String>> headers) {
        new TreeMap<>(headers).forEach((name, values) ->
                values.forEach(value -> text.append(name).append(": ").append(value).append('\n')));
    }

    private static void pretty(StringBuilder text, String body) {
        if (body.isEmpty()) {
            return;
        }
        String shown = body;
        try {
            shown = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(body));
        } catch (JsonProcessingException notJson) {
            // A form, a page of the edge or a truncated body is shown unchanged.
        }
        text.append('\n').append(shown.length() <= LONGEST_BODY ? shown
                : shown.substring(0, LONGEST_BODY) + "\n… " + (shown.length() - LONGEST_BODY) + " characters more");
        text.append('\n');
    }
}
