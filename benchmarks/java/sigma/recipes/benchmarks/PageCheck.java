package sigma.recipes.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;

/** The check of one page of members against the contract, in a JVM that has done it often. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class PageCheck {

    private static final String FORM = "application/x-www-form-urlencoded";

    private ContractCheck check;
    private Operation operation;
    private ApiResponse page;

    /** Takes a page from a sandbox. */
    @Setup
    public void read() {
        Contract contract = Contract.load();
        Sandbox sandbox = Sandbox.create(contract);
        SandboxOrganization organization = sandbox.newOrganization();
        organization.addMembers(50);
        check = new ContractCheck(contract);
        operation = contract.operation("listMembers").orElseThrow();
        String body = "grant_type=client_credentials&client_id=" + organization.credentials().clientId() + "&client_secret="
                + organization.credentials().clientSecret();
        sandbox.response(request("POST", "/v2/auth/token", "content-type", FORM, body));
        page = organization.tokensGivenOut().stream()
                .map(token -> sandbox.response(request("GET", "/v2/members", "authorization", "Bearer " + token, "")))
                .filter(response -> response.status() == 200).findFirst().orElseThrow();
    }

    /** Checks the page. */
    @Benchmark
    public Findings check() {
        return check.checkResponse(operation, page);
    }

    static List<Figure> measure() throws Exception {
        RunResult result = new Runner(new OptionsBuilder().include(PageCheck.class.getName()).verbosity(VerboseMode.SILENT)
                .build()).runSingle();
        double[] milliseconds = result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore() / 1_000).toArray();
        return List.of(Figure.of("the check of a page of 50 members", "ms", milliseconds, Figure.Target.atMost(0.5)));
    }

    private static ApiRequest request(String method, String path, String header, String value, String body) {
        return new ApiRequest(method, URI.create(path), Map.of(header, List.of(value)), body.getBytes(StandardCharsets.UTF_8));
    }
}
