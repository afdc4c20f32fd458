package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.sandbox.ApiChange;

/**
 * Shows that the checks bite: for each way in which the API may change, exactly these scenarios fail, with exactly these
 * findings; they stand in {@code src/test/resources/drill.yaml}. Without a change none fails.
 */
class DrillTest {

    private static final Path EXPECTED = Path.of("src/test/resources/drill.yaml");
    private static final Path FRESH = Path.of("target/drill.yaml");
    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private static final List<String> WRITES = List.of("createMember", "updateMember", "deleteMember", "createTeam",
            "updateTeamMembers", "createWorkspace", "deleteWorkspace", "createWorkspaceGrant", "deleteWorkspaceGrant",
            "createConnectionGrant", "deleteConnectionGrant", "createCredentials");
    private static final Map<String, ApiChange> CHANGES = changes();

    private static Map<String, ApiChange> changes() {
        Map<String, ApiChange> changes = new LinkedHashMap<>();
        changes.put("a required field is gone", new ApiChange.FieldGone("getMember", "memberType"));
        changes.put("a required field of a list is gone", new ApiChange.FieldGone("listWorkspaceGrants", "entries[].permission"));
        changes.put("an id is renamed", new ApiChange.FieldRenamed("createMember", "memberId", "id"));
        changes.put("a field is retyped", new ApiChange.FieldChanged("getMember", "email", value -> IntNode.valueOf(7)));
        changes.put("a field is null that may not be", new ApiChange.FieldChanged("listMembers", "entries[].firstName", value -> NullNode.getInstance()));
        changes.put("a date has another form", new ApiChange.FieldChanged("listRecentInodes", "entries[].lastInteractionAt", value -> TextNode.valueOf("yesterday")));
        changes.put("a closed vocabulary has a new word", new ApiChange.FieldChanged("listConnectionGrants", "entries[].permission", value -> TextNode.valueOf("own")));
        changes.put("another status", new ApiChange.OtherStatus("createWorkspace", 201));
        changes.put("a bare list instead of the envelope", new ApiChange.BareArray("listMembers"));
        changes.put("the page token never ends", new ApiChange.EndlessPages("listMembers"));
        changes.put("an entry is lost between pages", new ApiChange.EntryLost("listMembers"));
        changes.put("another media type", new ApiChange.OtherMediaType("getTeamMembers", "text/plain"));
        changes.put("JSON is cut short", new ApiChange.CutShort("listWorkspaces"));
        changes.put("an entry is listed twice", new ApiChange.EntryTwice("listMembers"));
        changes.put("a refusal has no request id", new ApiChange.RefusalFieldGone("updateMember", "requestId"));
        changes.put("a refusal has another status", new ApiChange.RefusalStatus("updateMember", 403));
        changes.put("a mistake makes the server fail", new ApiChange.RefusalStatus("createWorkspace", 500));
        WRITES.forEach(write -> changes.put(write + " answers and does nothing", new ApiChange.WriteNotMade(write)));
        return changes;
    }

    static List<String> names() {
        return List.copyOf(CHANGES.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_change_of_the_api_is_noticed_by_exactly_these_scenarios(String name) throws IOException {
        Map<String, String> noticed = Drill.noticed(List.of(CHANGES.get(name)));

        record(name, noticed);
        assertThat(noticed, aMapWithSize(greaterThan(0)));
        if (CHANGES.get(name) instanceof ApiChange.WriteNotMade write && Drill.operations("acts").contains(write.operationId())) {
            assertThat("a later step may trip over it, but one must read back", noticed.values(), hasItem(Drill.READ_BACK));
        }
        assertThat("new (+) and missing (-) among what noticed that " + name + "; " + FRESH + " has it all",
                difference(expected().getOrDefault(name, Map.of()), noticed), empty());
    }

    @Test
    void without_a_change_no_scenario_fails() throws IOException {
        assertThat(Drill.noticed(List.of()), anEmptyMap());
    }

    @Test
    void every_write_of_the_recipes_is_among_those_that_do_nothing() throws IOException {
        Contract contract = Contract.load();
        assertThat(Drill.operations("acts", "prepares").stream().filter(id -> !id.equals("postToken"))
                .filter(id -> !contract.operation(id).orElseThrow().method().equals("GET")).toList(),
                containsInAnyOrder(WRITES.toArray()));
    }

    @Test
    void nothing_is_expected_of_a_change_that_is_not_tried() throws IOException {
        assertAll(expected().keySet().stream().map(name -> () ->
                assertThat("tried: " + name, CHANGES.containsKey(name), equalTo(true))));
    }

    private static List<String> difference(Map<String, String> expected, Map<String, String> noticed) {
        return Stream.concat(noticed.entrySet().stream().filter(one -> !expected.entrySet().contains(one)).map(one -> "+ " + one),
                expected.entrySet().stream().filter(one -> !noticed.entrySet().contains(one)).map(one -> "- " + one)).toList();
    }

    private static Map<String, Map<String, String>> expected() throws IOException {
        return Files.exists(EXPECTED) ? YAML.readValue(EXPECTED.toFile(), new TypeReference<>() { }) : Map.of();
    }

    /** What was noticed is written down, so that a change that is meant can be copied over. */
    private static void record(String name, Map<String, String> noticed) throws IOException {
        Map<String, Object> all = Files.exists(FRESH) ? YAML.readValue(FRESH.toFile(), new TypeReference<TreeMap<String, Object>>() { })
                : new TreeMap<>();
        all.put(name, noticed);
        Files.createDirectories(FRESH.getParent());
        YAML.writeValue(FRESH.toFile(), all);
    }
}
