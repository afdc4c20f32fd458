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
import static sigma.recipes.sandbox.ApiChange.Of.REFUSAL;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import sigma.recipes.sandbox.Fault;

/**
 * Shows that the checks bite: for each way in which the API may change or fail, exactly these scenarios fail, with exactly
 * these findings; they stand in {@code src/test/resources/drill.yaml}. Without a change nothing is noticed, and the
 * features themselves are the proof for all of them.
 */
class DrillTest {

    private static final Path EXPECTED = Path.of("src/test/resources/drill.yaml");
    private static final Path FRESH = Path.of("target/drill.yaml");
    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private static final String DOES_NOTHING = " answers and does nothing";
    private static final List<String> WRITES = List.of("createMember", "updateMember", "deleteMember", "createTeam",
            "updateTeamMembers", "createWorkspace", "deleteWorkspace", "createWorkspaceGrant", "deleteWorkspaceGrant",
            "createConnectionGrant", "deleteConnectionGrant", "createCredentials");
    private static final Map<String, Mutation> MUTATIONS = mutations();

    private static Map<String, Mutation> mutations() {
        Map<String, Mutation> all = new LinkedHashMap<>();
        changes().forEach((name, change) -> all.put(name, Mutation.of(change)));
        all.put("the page token is ignored", Mutation.of(new ApiChange.ParameterIgnored("listMembers", "page")).within("page-through-members"));
        all.put("the limit is ignored", Mutation.of(new ApiChange.ParameterIgnored("listMembers", "limit")).within("page-through-members"));
        all.put("a filter is ignored", Mutation.of(new ApiChange.ParameterIgnored("listMembers", "includeArchived")).within("list-members"));
        all.put("what is not there makes the server fail", Mutation.of(new ApiChange.Status("getMember", 404, 500)).within("look-up-a-member"));
        all.put("what is not there is answered with 200", Mutation.of(new ApiChange.Status("getMember", 404, 200)).within("look-up-a-member"));
        all.put("a taken address is accepted", Mutation.of(new ApiChange.MistakeAccepted("createMember", 409, Distortions.member())).within("create-a-member"));
        all.put("wrong credentials get a token", Mutation.of(new ApiChange.Unguarded("postToken")).within("get-an-access-token"));
        all.put("no token is needed", Mutation.of(new ApiChange.Unguarded("whoAmI")).within("get-an-access-token"));
        WRITES.forEach(write -> all.put(write + DOES_NOTHING, Mutation.of(new ApiChange.WriteNotMade(write))));
        all.put("the connection breaks", Mutation.of("createConnectionGrant", new Fault.DroppedConnection(Mutation.ALWAYS)));
        all.put("the service is down", Mutation.of("createTeam", new Fault.Unavailable(Mutation.ALWAYS, 503)));
        all.put("the server hangs", Mutation.silence("listRecentInodes"));
        return all;
    }

    private static Map<String, ApiChange> changes() {
        Map<String, ApiChange> all = new LinkedHashMap<>();
        all.put("a required field is gone", ApiChange.gone("getMember", "memberType"));
        all.put("a required field of an entry is gone", ApiChange.gone("listWorkspaceGrants", "entries[].permission"));
        all.put("an id is renamed", ApiChange.renamed("createTeam", "teamId", "id"));
        all.put("a field is retyped", ApiChange.changed("updateMember", "email", value -> IntNode.valueOf(7)));
        all.put("a field is null that may not be", ApiChange.changed("listConnections", "entries[].name", value -> NullNode.getInstance()));
        all.put("a date has another form", ApiChange.changed("listRecentInodes", "entries[].lastInteractionAt", value -> TextNode.valueOf("yesterday")));
        all.put("a closed vocabulary has a new word", ApiChange.changed("listConnectionGrants", "entries[].permission", value -> TextNode.valueOf("own")));
        all.put("an open vocabulary has a new word", ApiChange.changed("updateMember", "userKind", value -> TextNode.valueOf("robot")));
        all.put("a field is new", ApiChange.changed("listWorkspaces", "entries[]", entry -> ((ObjectNode) entry).put("color", "blue")));
        all.put("another status", new ApiChange.Status("createWorkspace", 200, 201));
        all.put("another media type", new ApiChange.MediaType("getTeamMembers", "text/plain"));
        all.put("no media type", new ApiChange.MediaType("listMemberTeams", ""));
        all.put("JSON is cut short", new ApiChange.CutShort("listWorkspaces"));
        all.put("a bare list instead of the envelope", ApiChange.changed("listWorkspaces", "", page -> page.path("entries")));
        all.put("the page token never ends", ApiChange.changed("listMembers", "nextPage", token -> token.isNull() ? TextNode.valueOf("1") : token));
        all.put("an entry is lost between pages", ApiChange.changed("listMembers", "", Distortions::withoutLastEntry));
        all.put("an entry is listed twice", ApiChange.changed("listMembers", "entries", Distortions::lastTwice));
        all.put("a list comes empty", ApiChange.changed("listWorkspaceGrants", "entries", entries -> ((ArrayNode) entries).removeAll()));
        all.put("a refusal has no request id", new ApiChange.Body("updateMember", REFUSAL, "requestId", id -> MissingNode.getInstance()));
        all.put("a refusal has another status", new ApiChange.Status("updateMember", 409, 403));
        all.put("a mistake makes the server fail", new ApiChange.Status("createWorkspace", 400, 500));
        return all;
    }

    static List<String> names() {
        return List.copyOf(MUTATIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_change_of_the_api_is_noticed_by_exactly_these_scenarios(String name) throws IOException {
        Mutation mutation = MUTATIONS.get(name);
        Map<String, String> noticed = Drill.noticed(mutation);

        record(name, noticed);
        assertThat(noticed, aMapWithSize(greaterThan(0)));
        if (name.endsWith(DOES_NOTHING) && Drill.operations("acts").contains(mutation.operationId())) {
            assertThat("a later step may trip over it, but one must read back", noticed.values(), hasItem(Drill.READ_BACK));
        }
        assertThat("new (+) and missing (-) among what noticed that " + name + "; " + FRESH + " has it all",
                difference(expected().getOrDefault(name, Map.of()), noticed), empty());
    }

    @Test
    void without_a_change_nothing_is_noticed() throws IOException {
        assertThat(Drill.noticed(Mutation.none("createConnectionGrant")), anEmptyMap());
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
                assertThat("tried: " + name, MUTATIONS.containsKey(name), equalTo(true))));
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
        all.keySet().retainAll(MUTATIONS.keySet());
        all.put(name, noticed);
        Files.createDirectories(FRESH.getParent());
        YAML.writeValue(FRESH.toFile(), all);
    }
}
