package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.record.AllureReport;

/**
 * Plants a secret and searches all output of runs for it and for every token that the API issued: plain, URL-encoded, as JSON
 * text and in base 64.
 */
@Tag(Proof.ONLY)
class CanaryTest {

    private static final String CLIENT_ID = "canary-client-id-0123456789";
    private static final String SECRET = "canary/in+the=mine\"" + "x".repeat(40);

    @TempDir
    private Path project;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final MutatedApi api = new MutatedApi();
    private Sandbox sandbox;
    private SandboxOrganization organization;
    private SandboxServer server;

    @BeforeEach
    void serve() throws IOException {
        sandbox = Sandbox.create(Contract.load(), api);
        organization = sandbox.newOrganization(new Credentials(CLIENT_ID, SECRET));
        server = SandboxServer.start(sandbox, 0);
        copy(Path.of("features"), project.resolve("features"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run create-a-member --yes --first-name Ana --last-name Silva --email ana@example.com"
            + " --account-type View", "run get-an-access-token", "run list-members --page-size 5", "sweep", "show create-a-member", "list",
            "run create-a-member --yes --first-name Ana --last-name Silva --email nonsense --account-type View",
            "frobnicate"})
    void no_command_prints_or_saves_a_secret(String command) throws IOException {
        int exit = recipes(command);

        assertThat(text(printed), leaks(), empty());
        assertThat("bytes printed, exit " + exit, printed.size(), greaterThan(0));
    }

    @Test
    void most_verbose_log_contains_no_secret() throws Exception {
        Path log = project.resolve("log");
        Path levels = Files.writeString(project.resolve("levels.properties"), String.join("\n", ".level=ALL",
                "handlers=java.util.logging.ConsoleHandler", "java.util.logging.ConsoleHandler.level=ALL",
                "jdk.event.security.level=OFF"));
        ProcessBuilder verbose = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-Djava.util.logging.config.file=" + levels, "-Drecipes.home=" + project,
                "-cp", System.getProperty("java.class.path"), Recipes.class.getName(),
                "verify", "get-an-access-token", "create-a-member", "--tags", "@runbook");
        verbose.environment().putAll(environment());
        Process process = verbose.redirectErrorStream(true).redirectOutput(log.toFile()).start();

        assertThat(process.waitFor(), equalTo(ExitCode.DONE.number()));
        List<String> lines = Files.readAllLines(log);
        assertThat("log lines of the project", lines, hasItem(containsString("POST /v2/auth/token -> 200")));
        assertThat("through java.util.logging", lines, hasItem(startsWith("FINE")));
        assertThat("issued tokens", organization.tokensGivenOut(), not(empty()));
        assertThat(leaks(), empty());
    }

    static List<ApiMutation> tokenMutations() {
        return List.of(ApiMutation.renamed("postToken", "access_token", "pass"),
                ApiMutation.renamed("postToken", "refresh_token", "renewal"),
                ApiMutation.changed("postToken", "access_token", CanaryTest::listed),
                ApiMutation.changed("postToken", "refresh_token", CanaryTest::listed),
                new ApiMutation.MediaType("postToken", "text/html"), new ApiMutation.Status("postToken", 200, 400),
                new ApiMutation.CutShort("postToken"));
    }

    @ParameterizedTest
    @MethodSource("tokenMutations")
    void token_in_a_changed_response_is_not_disclosed(ApiMutation change) throws IOException {
        reported("", () -> api.add(organization, change), "get-an-access-token");
        recipes("verify get-an-access-token --tags @runbook");

        assertThat("issued tokens", organization.tokensGivenOut(), not(empty()));
        assertThat(text(printed), leaks(), empty());
    }

    private static JsonNode withLastEntryTwice(JsonNode entries) {
        return entries.isEmpty() ? entries : ((ArrayNode) entries).add(entries.get(entries.size() - 1));
    }

    static List<ApiMutation> personalDataMutations() {
        return List.of(ApiMutation.changed("listMembers", "entries", CanaryTest::withLastEntryTwice),
                ApiMutation.changed("listMembers", "entries[].email", CanaryTest::listed),
                ApiMutation.changed("listMembers", "entries[].lastName", CanaryTest::listed),
                new ApiMutation.CutShort("listMembers"), new ApiMutation.MediaType("listMembers", "text/plain"));
    }

    @ParameterizedTest
    @MethodSource("personalDataMutations")
    void report_of_failures_contains_no_personal_data_of_a_real_organization(ApiMutation change) throws IOException {
        api.add(organization, change);

        reported("", "list-members");

        assertThat("failures in the report", Stream.concat(holding("\"status\":\"failed\"").stream(),
                holding("\"status\":\"broken\"").stream()).toList(), not(empty()));
        assertThat(leaks(), empty());
        assertThat(holding("mara.lindqvist"), empty());
        assertThat(holding("Lindqvist"), empty());
        assertThat(holding("Raman"), empty());
    }

    /** Returns mutations that put personal data into fields unknown to the contract; their texts must not appear anywhere. */
    static List<ApiMutation> unknownFields() {
        return List.of(ApiMutation.changed("listMembers", "entries[]", CanaryTest::withPhoneAndManager),
                ApiMutation.renamed("listMembers", "entries[].lastName", "surname"),
                ApiMutation.changed("listMembers", "", body -> ((ObjectNode) body).set("owners", body.get("entries").deepCopy())),
                ApiMutation.changed("getMember", "", CanaryTest::withPhoneAndManager),
                ApiMutation.changed("whoAmI", "", CanaryTest::withPhoneAndManager));
    }

    @ParameterizedTest
    @MethodSource("unknownFields")
    void unknown_fields_are_masked_everywhere(ApiMutation change) throws IOException {
        api.add(organization, change);

        recipes("verify list-members look-up-a-member --report " + project.resolve("wire"));
        reported("", "list-members", "look-up-a-member");

        assertThat(text(printed), containsString(" (masked)"));
        assertThat("one in each report format", holding("(masked)").stream().filter(place -> place.contains("/wire/")).toList(),
                hasSize(3));
        assertHidden();
    }

    @Test
    void unknown_fields_are_masked_even_where_personal_data_is_shown() throws IOException {
        api.add(organization, ApiMutation.changed("listMembers", "entries[]", CanaryTest::withPhoneAndManager));

        reported("true", "list-members");

        assertThat(holding("Lindqvist"), not(empty()));
        assertThat(holding("+46 70 555"), empty());
        assertThat(holding("Astrid"), empty());
    }

    static List<ApiMutation> malformedResponses() {
        return List.of(new ApiMutation.CutShort("listMembers"), new ApiMutation.MediaType("listMembers", "text/plain"),
                ApiMutation.changed("listMembers", "entries[].lastName",
                        value -> JsonNodeFactory.instance.objectNode().set("family", value)));
    }

    @ParameterizedTest
    @MethodSource("malformedResponses")
    void malformed_response_discloses_no_unknown_field(ApiMutation form) throws IOException {
        api.add(organization, ApiMutation.changed("listMembers", "entries[]", CanaryTest::withPhoneAndManager));
        api.add(organization, form);

        recipes("verify list-members --report " + project.resolve("wire"));
        reported("", "list-members");

        assertThat(text(printed), containsString("The response of listMembers breaks the contract"));
        assertHidden();
    }

    private void assertHidden() throws IOException {
        for (String text : List.of("+46 70 555", "Astrid", "Sundberg", "Lindqvist", "Raman")) {
            assertThat(holding(text), empty());
        }
    }

    private static JsonNode withPhoneAndManager(JsonNode member) {
        ((ObjectNode) member).put("mobilePhone", "+46 70 555").put("badge", 4670555).putObject("managerNames")
                .put("given", "Astrid").putArray("family").add("Sundberg");
        return member;
    }

    private static JsonNode listed(JsonNode value) {
        return new ArrayNode(JsonNodeFactory.instance).add(value);
    }

    @Test
    void failed_run_prints_no_secret() throws IOException {
        api.add(organization, ApiMutation.renamed("getMember", "email", "client_secret"));
        api.add(organization, new ApiMutation.CutShort("listMembers"));

        recipes("verify get-an-access-token list-members --output junit --file " + project.resolve("junit.xml"));

        assertThat(Files.readString(project.resolve("junit.xml")), containsString("<failure"));
        assertThat(text(printed), leaks(), empty());
        assertThat(text(printed), containsString("FAIL"));
    }

    @Test
    void report_contains_no_secret_and_no_personal_data_of_a_real_organization() throws IOException {
        reported("", "get-an-access-token", "list-members", "create-a-member");

        assertThat("files of the report", files("report"), hasSize(greaterThan(10)));
        assertThat(leaks(), empty());
        assertThat(holding("mara.lindqvist@harborandpine.example.com"), empty());
        assertThat(holding("Lindqvist"), empty());
        // The features name fictitious people; requests and responses are in attachments.
        assertThat(holding("Silva").stream().filter(place -> place.contains("-attachment")).toList(), empty());
        assertThat(holding("ana+sr-"), empty());
        assertThat("masked values are present", holding("****@hidden.example"), not(empty()));
        assertThat("the client id is shortened as on the console", holding("client_id=cana****"), not(empty()));
        assertThat(holding(CLIENT_ID), empty());
    }

    @Test
    void report_contains_personal_data_on_request() throws IOException {
        reported("true", "list-members");

        assertThat(leaks(), empty());
        assertThat(holding("mara.lindqvist@harborandpine.example.com"), not(empty()));
    }

    @Test
    void every_command_refuses_a_secret_on_the_command_line_without_printing_it() throws IOException {
        for (String command : List.of("run list-members", "list")) {
            int exit = recipes(command + " -DSECRET=wrong-but-still-secret-value");

            assertThat(exit, equalTo(ExitCode.MISUSED.number()));
            assertThat(text(printed), found("wrong-but-still-secret-value"), empty());
            assertThat(text(printed), containsString("-DSECRET=**** is a secret on the command line, which other users and test "
                    + "reports can see"));
        }
    }

    @Test
    void token_is_shown_only_on_request_and_never_saved() throws IOException {
        recipes("run get-an-access-token --reveal");

        assertThat(text(printed), leaks(), not(empty()));
        printed.reset();
        assertThat("saved files", leaks(), empty());
    }

    @Test
    void search_finds_a_secret_in_every_encoding_and_place() throws IOException {
        recipes("run get-an-access-token");
        assertThat(leaks(), empty());
        List<String> secrets = new ArrayList<>(organization.tokensGivenOut());
        assertThat("access token and refresh token", secrets, hasSize(greaterThan(1)));
        secrets.add(SECRET);
        for (String secret : secrets) {
            for (String violator : violators(secret)) {
                Path file = Files.writeString(project.resolve("planted"), "before " + violator + " after");
                assertThat(violator, leaks(), contains(file.toString()));
                Files.delete(file);
                printed.writeBytes(violator.getBytes(StandardCharsets.UTF_8));
                assertThat(violator, leaks(), contains("what was printed"));
                printed.reset();
            }
        }
    }

    private static List<String> violators(String secret) {
        List<String> violators = new ArrayList<>(List.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8),
                JsonNodeFactory.instance.textNode(secret).toString()));
        for (String before : List.of("", "a", "ab")) {
            byte[] bytes = (before + secret + "zz").getBytes(StandardCharsets.UTF_8);
            violators.add(Base64.getEncoder().encodeToString(bytes));
            violators.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            violators.add(URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8));
        }
        return violators;
    }

    private void reported(String personalData, String... recipes) throws IOException {
        reported(personalData, () -> { }, recipes);
    }

    /** Runs recipes into a report; {@code change} is applied after the sign-in, which would fail otherwise. */
    private void reported(String personalData, Runnable change, String... recipes) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("REPORT_PERSONAL_DATA", personalData);
        Settings settings = Settings.load(project, environment(), properties);
        VerifyScope scope = VerifyScope.everything(project.resolve("features")).recipes(List.of(recipes));
        try (Organization real = Organization.open(settings, Purpose.VERIFY, project, new SkippedTime());
                VerifyingRun run = VerifyingRun.start(real, scope)) {
            change.run();
            run.play(scope.features().heardBy(new AllureReport(project.resolve("report"))));
            run.verdict(SkipLimit.none());
        }
    }

    private Map<String, String> environment() {
        return Map.of("CLIENT_ID", organization.credentials().clientId(), "SECRET", SECRET,
                "baseURL", server.baseUrl().toString(), "ALLOW_WRITES", "true");
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private int recipes(String command) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(stream);
        System.setErr(stream);
        try {
            return Recipes.run(command.split(" "), stream, stream,
                    new Environment(project, environment(), new Properties(), Ansi.OFF).timedBy(new SkippedTime()));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private List<String> leaks() throws IOException {
        return places(Stream.concat(Stream.of(SECRET), organization.tokensGivenOut().stream())
                .flatMap(secret -> spellings(secret).stream()).distinct().toList());
    }

    private List<String> found(String secret) throws IOException {
        return places(spellings(secret));
    }

    /** Returns the places that contain {@code text} unencoded: a name is too short to be searched for in encoded form. */
    private List<String> holding(String text) throws IOException {
        return places(List.of(text));
    }

    private List<String> places(List<String> spellings) throws IOException {
        List<String> places = new ArrayList<>();
        if (spellings.stream().anyMatch(text(printed)::contains)) {
            places.add("what was printed");
        }
        // The features are separate pages, which may name people of the sandbox.
        for (Path file : files("").stream().filter(each -> !each.startsWith(project.resolve("features"))).toList()) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            if (spellings.stream().anyMatch(content::contains)) {
                places.add(file.toString());
            }
        }
        return places;
    }

    /** The middle of a Base64 text depends only on its alignment, of which there are three. */
    private static List<String> spellings(String secret) {
        List<String> spellings = new ArrayList<>(List.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8),
                secret.replace("\\", "\\\\").replace("\"", "\\\"")));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = ("x".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8);
            for (Base64.Encoder base64 : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                String encoded = base64.encodeToString(shifted);
                String middle = encoded.substring(4, encoded.length() - 4);
                spellings.add(middle);
                spellings.add(URLEncoder.encode(middle, StandardCharsets.UTF_8));
            }
        }
        return spellings;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
