package sigma.recipes.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exchange broke the contract. Its message holds all findings of the exchange at once. */
public final class ContractBroken extends AssertionError {

    private static final long serialVersionUID = 1L;
    private static final Pattern REQUEST_ID = Pattern.compile("\"requestId\"\\s*:\\s*\"([0-9A-Za-z-]{1,64})\"");

    private final transient List<Finding> findings;

    /**
     * Creates the failure.
     *
     * @param exchange the exchange, masked already
     * @param findings what departs from the contract; at least one
     */
    public ContractBroken(Exchange exchange, Findings findings) {
        super(message(exchange, findings.all()));
        this.findings = findings.all();
    }

    /** Returns what departs from the contract. */
    public List<Finding> findings() {
        return findings;
    }

    private static String message(Exchange exchange, List<Finding> findings) {
        String operation = findings.get(0).operationId().isEmpty() ? exchange.request().toString()
                : findings.get(0).operationId();
        boolean sent = findings.stream().allMatch(finding -> finding.id().startsWith("request."));
        StringBuilder text = new StringBuilder(sent ? "The request of " : "The answer of ").append(operation)
                .append(" breaks the contract (").append(findings.size())
                .append(findings.size() == 1 ? " finding)" : " findings)");
        List<String> lines = findings.stream().map(ContractBroken::line).toList();
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            String padded = lines.get(i) + " ".repeat(width - lines.get(i).length());
            text.append("\n  ").append(padded).append("   [").append(findings.get(i).id()).append(']');
        }
        text.append("\n  at  ").append(exchange.request()).append(", answered ").append(exchange.response().status());
        requestId(exchange.response()).ifPresent(id -> text.append(", request id ").append(id));
        return text.append("\n  If Sigma changed, the contract under src/main/resources/contract has to follow.").toString();
    }

    private static String line(Finding finding) {
        String expected = finding.id().endsWith(".required") ? "required, but missing"
                : "expected " + finding.expected() + "; was " + finding.actual();
        return finding.place() + ": " + expected;
    }

    private static Optional<String> requestId(ApiResponse response) {
        Optional<String> header = response.header("x-request-id");
        if (header.isPresent()) {
            return header;
        }
        Matcher matcher = REQUEST_ID.matcher(response.text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
