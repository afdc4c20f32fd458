package sigma.recipes.contract.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.problem.ReportsProblems;

/** Thrown if an exchange violates the contract. The message lists all findings of the exchange. */
public final class ContractViolation extends AssertionError implements ReportsProblems {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 20;
    private static final int WIDEST = 120;
    private static final Pattern REQUEST_ID = Pattern.compile("\"requestId\"\\s*:\\s*\"([0-9A-Za-z-]{1,64})\"");

    private final transient Problem problem;
    private final transient List<Finding> findings;
    private final boolean carriedOut;

    /**
     * Creates an exception for an exchange.
     *
     * @param exchange the masked exchange
     * @param findings the violations; at least one
     * @param against  the target; a known deviation of a real organization can be accepted
     */
    public ContractViolation(Exchange exchange, Findings findings, ContractCheck.Against against) {
        this(problem(exchange.request(), Optional.of(exchange.response()), findings.all(), against), findings,
                carriedOut(exchange.request(), exchange.response()));
    }

    /**
     * Creates an exception for a request that was not sent.
     *
     * @param request  the masked request
     * @param findings the violations; at least one
     * @param against  the target
     */
    public static ContractViolation unsent(ApiRequest request, Findings findings, ContractCheck.Against against) {
        return new ContractViolation(problem(request, Optional.empty(), findings.all(), against), findings, false);
    }

    private ContractViolation(Problem problem, Findings findings, boolean carriedOut) {
        super(problem.text());
        this.problem = problem;
        this.findings = findings.all();
        this.carriedOut = carriedOut;
    }

    @Override
    public ProblemReport report() {
        return ProblemReport.of(problem);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.CONTRACT_BROKEN;
    }

    /** Returns the violations. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns whether the exchange was a write that the API accepted, so that it took effect. */
    public boolean carriedOut() {
        return carriedOut;
    }

    private static boolean carriedOut(ApiRequest request, ApiResponse response) {
        return !request.method().equals("GET") && response.status() >= 200 && response.status() <= 299
                && !request.uri().getPath().endsWith("/auth/token");
    }

    private static Problem problem(ApiRequest request, Optional<ApiResponse> response, List<Finding> findings,
                                   ContractCheck.Against against) {
        String operation = findings.get(0).operationId().isEmpty() ? request.toString()
                : findings.get(0).operationId();
        String outcome = response.map(received -> ", status " + received.status()
                + requestId(received).map(id -> ", request id " + id).orElse("")).orElse(", not sent");
        return Problem.of("The " + side(findings) + " of " + operation + " breaks the contract ("
                        + Words.counted(findings.size(), "finding") + ").")
                .at(request + outcome).actual(String.join("\n", table(findings)))
                .fix(String.join("\n", advice(request, response, findings, against))).id("contract.broken");
    }

    private static List<String> advice(ApiRequest request, Optional<ApiResponse> response, List<Finding> findings,
                                       ContractCheck.Against against) {
        List<String> lines = new ArrayList<>();
        if (response.map(received -> carriedOut(request, received)).orElse(false)) {
            lines.add("The request was carried out: look at what it changed before you send it again.");
        }
        if (!side(findings).equals("response")) {
            lines.add("The request is ours: correct the call, or have the step say that the mistake is meant.");
        }
        lines.add("If Sigma changed, the contract under src/main/resources/contract has to follow.");
        if (against == ContractCheck.Against.REAL) {
            lines.add("If this is known, an entry in " + Deviations.FILE + " beside .env lets it through for a while: known, "
                    + "with operation, finding, place, reason and until.");
        }
        return lines;
    }

    private static String side(List<Finding> findings) {
        long sent = findings.stream().filter(finding -> finding.id().startsWith("request.")).count();
        return sent == 0 ? "response" : sent == findings.size() ? "request" : "exchange";
    }

    /** Returns one line for each finding, with aligned ids; repetitions in other rows are counted. */
    private static List<String> table(List<Finding> findings) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        findings.forEach(finding -> alike.computeIfAbsent(finding.id() + " " + finding.generalPlace() + " "
                + finding.expected(), key -> new ArrayList<>()).add(finding));
        int width = alike.values().stream().limit(MOST_LINES).mapToInt(group -> line(group.get(0)).length())
                .filter(length -> length <= WIDEST).max().orElse(0);
        List<String> lines = new ArrayList<>();
        alike.values().stream().limit(MOST_LINES).forEach(group -> lines.add(padded(line(group.get(0)), width)
                + "   [" + group.get(0).id() + "]"
                + (group.size() == 1 ? "" : ", and in " + Words.counted(group.size() - 1, "more row"))));
        int left = alike.values().stream().skip(MOST_LINES).mapToInt(List::size).sum();
        if (left > 0) {
            lines.add("and " + Words.counted(left, "more finding"));
        }
        return lines;
    }

    private static String line(Finding finding) {
        return finding.place() + ": " + (finding.id().endsWith(".required") ? "required, but missing"
                : "expected " + finding.expected() + "; was " + finding.actual());
    }

    private static String padded(String line, int width) {
        return line + " ".repeat(Math.max(0, width - line.length()));
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
