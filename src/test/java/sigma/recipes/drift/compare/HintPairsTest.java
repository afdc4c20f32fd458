package sigma.recipes.drift.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Hint;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentReader;
import sigma.recipes.drift.document.DocumentText;
import sigma.recipes.drift.document.ReferencedFiles;
import sigma.recipes.drift.fixture.Comparisons;
import sigma.recipes.drift.fixture.FrozenProject;
import sigma.recipes.fixture.Proof;

/** Measures the hints on removed and added names of published documents against pairs that were judged by hand. */
@Tag(Proof.ONLY)
class HintPairsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path PAIRS = Path.of("src/test/resources/hints/pairs.yaml");
    private static final Set<String> MOVED_OPERATIONS_OF_SIGMA = new TreeSet<>(Set.of(
            "GET /v3alpha/tenants = GET /v2/tenants", "POST /v3alpha/tenants = POST /v2/tenants",
            "GET /v3alpha/tenants/{tenantOrganizationId} = GET /v2/tenants/{tenantOrganizationId}",
            "PATCH /v3alpha/tenants/{tenantOrganizationId} = PATCH /v2/tenants/{tenantOrganizationId}",
            "DELETE /v3alpha/tenants/{tenantOrganizationId} = DELETE /v2/tenants/{tenantOrganizationId}",
            "POST /v3alpha/connections/{connectionId}/dbtArtifacts = POST /v2/connections/{connectionId}/dbtArtifacts"));

    @TempDir
    static Path folder;
    private static Set<String> ofSigma;
    private static int judged;
    private static final Set<String> TRUE = new TreeSet<>();
    private static final Set<String> FOUND = new TreeSet<>();

    @BeforeAll
    static void find() throws IOException {
        FrozenProject frozen = new FrozenProject(folder);
        ofSigma = pairs(Comparisons.of(frozen.document("published-2025-11"), frozen.document("published-2026-08")));
        TRUE.addAll(MOVED_OPERATIONS_OF_SIGMA);
        FOUND.addAll(ofSigma);
        judged = 1;
        for (JsonNode place : YAML.readTree(PAIRS.toFile())) {
            String at = place.get("documents").asText() + ", " + place.get("place").asText() + ": ";
            place.get("same").properties().forEach(same -> TRUE.add(at + bare(same.getKey()) + " = " + bare(same.getValue().asText())));
            pairs(Comparisons.of(document(place, "removed"), document(place, "added"))).forEach(pair -> FOUND.add(at + pair));
            judged++;
        }
    }

    @Test
    void moved_operations_are_the_only_hints_in_sigmas_documents() {
        assertThat(ofSigma, equalTo(MOVED_OPERATIONS_OF_SIGMA));
    }

    @Test
    void precision_and_recall_match_the_drift_page() throws IOException {
        Set<String> right = new TreeSet<>(FOUND);
        right.retainAll(TRUE);

        assertThat("wrong: " + without(FOUND, TRUE), right.size() * 100 / FOUND.size(), greaterThanOrEqualTo(90));
        assertThat("missed: " + without(TRUE, FOUND), right.size() * 100 / TRUE.size(), greaterThanOrEqualTo(60));
        assertThat(Files.readString(Path.of("docs/drift.md")).replaceAll("\\s+", " "), containsString(
                "%d places, %d true pairs: %d hints, %d of them right (precision %d %%, recall %d %%)".formatted(judged, TRUE.size(), FOUND.size(),
                        right.size(), Math.round(right.size() * 100.0 / FOUND.size()), Math.round(right.size() * 100.0 / TRUE.size()))));
    }

    @Test
    void hint_does_not_change_verdict_or_fingerprint() throws IOException {
        for (JsonNode place : YAML.readTree(PAIRS.toFile())) {
            for (Change change : Comparisons.of(document(place, "removed"), document(place, "added"))) {
                Set<Verdict> verdicts = change.after().isEmpty() ? Set.of(Verdict.BREAKING, Verdict.CHECK, Verdict.COMPATIBLE)
                        : Set.of(Verdict.COMPATIBLE, Verdict.CHECK);
                assertThat(change.toString(), verdicts.contains(change.verdict()), equalTo(true));
                assertThat(fingerprint(change.hinted(Optional.empty())), equalTo(fingerprint(change)));
            }
        }
    }

    private static String fingerprint(Change change) {
        return new Cause("", List.of(change)).fingerprint();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> pairs(List<Change> changes) {
        return changes.stream().flatMap(change -> change.hint().stream().map(hint -> pair(name(change), hint)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String pair(String name, Hint hint) {
        boolean from = hint.relation() == Hint.Relation.RENAMED_FROM || hint.relation() == Hint.Relation.MOVED_FROM;
        return from ? bare(hint.other()) + " = " + name : name + " = " + bare(hint.other());
    }

    private static String name(Change change) {
        if (change.rule().kind() == RuleKind.ENUM_VALUE_ADDED || change.rule().kind() == RuleKind.ENUM_VALUE_REMOVED) {
            return bare(change.before() + change.after());
        }
        return !change.field().isEmpty() ? change.field() : !change.place().name().isEmpty() ? change.place().name() : change.method() + " " + change.path();
    }

    /** Parameters were judged without their place, and values without their quotes. */
    private static String bare(String name) {
        return name.replaceFirst("^(query|header|cookie) ", "").replace("\"", "");
    }

    private static Document document(JsonNode place, String side) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        root.putObject("info").put("title", "Books").put("version", "1");
        ObjectNode paths = root.putObject("paths");
        switch (place.get("kind").asText()) {
            case "operations" -> place.get(side).properties().forEach(each -> {
                String[] address = each.getKey().split(" ", 2);
                operation(paths, address[1], address[0]).put("operationId", each.getValue().asText());
            });
            case "parameters" -> place.get(side).properties().forEach(each -> {
                String[] parameter = each.getKey().split(" ", 2);
                operation(paths, "/books", "get").withArray("/parameters").addObject().put("in", parameter[0]).put("name", parameter[1])
                        .set("schema", each.getValue());
            });
            case "values" -> {
                List<String> values = new ArrayList<>();
                place.get(side).fieldNames().forEachRemaining(value -> values.add(bare(value)));
                values.forEach(schema(operation(paths, "/books", "get")).putArray("enum")::add);
            }
            default -> schema(operation(paths, "/books", "get")).put("type", "object").set("properties", place.get(side));
        }
        return DocumentReader.read("books.yaml", "books.yaml", ReferencedFiles.none(new DocumentText("books.yaml", root.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static ObjectNode operation(ObjectNode paths, String path, String method) {
        ObjectNode operation = paths.withObjectProperty(path).withObjectProperty(method.toLowerCase(Locale.ROOT));
        operation.withObjectProperty("responses").withObjectProperty("200").put("description", "");
        return operation;
    }

    private static ObjectNode schema(ObjectNode operation) {
        return operation.withObjectProperty("responses").withObjectProperty("200").withObjectProperty("content")
                .withObjectProperty("application/json").withObjectProperty("schema");
    }
}
