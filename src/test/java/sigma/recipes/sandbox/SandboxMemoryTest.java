package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Operation;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.oauth.CredentialsStore;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.saved.MemoryReader;
import sigma.recipes.sandbox.saved.MemoryWriter;
import sigma.recipes.sandbox.saved.UnreadableMemory;
import sigma.recipes.sandbox.store.InitialState;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** Tests what an organization of the sandbox keeps between processes, and how it handles an unusable file. */
@Tag(Proof.ONLY)
class SandboxMemoryTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void next_process_continues_with_the_saved_state() {
        String ana;
        String team;
        try (Session first = new Session()) {
            ana = first.caller.member("Ana", "ana@example.com");
            team = first.caller.team("Finance");
            first.organization.advance(Duration.ofDays(3));
            first.caller.signIn();
            first.caller.send("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + ana + "\"]}");
        }
        try (Session second = new Session()) {
            assertThat(second.caller.get("/v2/teams/" + team + "/members").text(), containsString(ana));
            assertThat(second.organization.contents().clock().ahead(), equalTo(Duration.ofDays(3)));
            String ben = second.caller.member("Ben", "ben@example.com");
            assertThat("ids continue", ben, greaterThan(ana));
            assertThat(second.memory.note(), equalTo(Optional.empty()));
        }
    }

    @Test
    void change_is_saved_before_its_response_is_sent_and_a_read_saves_nothing() throws IOException {
        try (Session session = new Session()) {
            session.caller.get("/v2/members");
            assertThat(Files.exists(file()), is(false));

            session.caller.member("Ana", "ana@example.com");

            assertThat(Files.readString(file()), containsString("ana@example.com"));
            byte[] before = Files.readAllBytes(file());
            assertThat(session.caller.send("POST", "/v2/members", "{}").status(), equalTo(400));
            assertThat("a refused request is not saved", Files.readAllBytes(file()), equalTo(before));
        }
    }

    @Test
    void tokens_and_secrets_are_not_saved_and_created_credentials_still_work() throws IOException {
        JsonNode created;
        try (Session first = new Session()) {
            String ana = first.caller.member("Ana", "ana@example.com");
            created = Caller.json(first.caller.send("POST", "/v2/credentials", "{\"name\":\"x\",\"ownerId\":\"" + ana + "\"}"));
            String saved = Files.readString(file());
            assertThat(saved, containsString(created.path("clientId").asText()));
            assertThat(saved, not(containsString(created.path("clientSecret").asText())));
            assertThat(saved, not(containsString(first.organization.credentials().clientId())));
            for (String token : first.organization.tokensGivenOut()) {
                assertThat(saved, not(containsString(token)));
            }
        }
        try (Session second = new Session()) {
            String id = created.path("clientId").asText();
            assertThat(second.caller.tokenFor(id, created.path("clientSecret").asText()).status(), equalTo(200));
            assertThat(second.caller.tokenFor(id, "another").status(), equalTo(401));
        }
    }

    @Test
    void shown_credentials_are_saved_on_request() {
        Credentials shown;
        try (SandboxMemory memory = open()) {
            shown = Sandbox.create(Caller.CONTRACT).remembered(memory, Optional.empty()).credentials();
            assertThat(Files.exists(file()), is(true));
        }
        try (SandboxMemory memory = open()) {
            Sandbox sandbox = Sandbox.create(Caller.CONTRACT);
            sandbox.remembered(memory, Optional.of(new Credentials("mine", "secret of mine")));
            assertThat(new Caller(sandbox, shown).get("/v2/whoami").status(), equalTo(200));
            assertThat(new Caller(sandbox, new Credentials("mine", "secret of mine")).get("/v2/whoami").status(), equalTo(200));
        }
    }

    @Test
    void loaded_organization_equals_the_saved_one() throws IOException {
        Sandbox sandbox = Sandbox.create(Caller.CONTRACT);
        List<Operation> operations = Caller.CONTRACT.operations().stream().filter(each -> sandbox.simulates(each.id())).toList();
        for (int seed = 0; seed < 12; seed++) {
            Caller caller = new Caller(sandbox);
            RandomRequests random = new RandomRequests(new Random(seed), caller, operations);
            for (int i = 0; i < 150; i++) {
                sandbox.response(random.next());
            }
            byte[] saved = saved(caller.organization);
            InitialState read = MemoryReader.read(new ByteArrayInputStream(saved), Modules.kinds());
            assertThat("seed " + seed, entities(read.state()), equalTo(entities(caller.organization.state())));
            assertThat(read.state().ids().state(), equalTo(caller.organization.state().ids().state()));
            assertThat(read.owner().id(), equalTo(caller.organization.owner().id()));
        }
    }

    @Test
    void unusable_file_is_renamed_and_reported_in_one_line() throws IOException {
        Files.writeString(file(), "{\"format\":");
        try (Session session = new Session()) {
            assertThat(session.memory.note().orElseThrow(), equalTo("The saved sandbox organization can't be used: it is damaged: "
                    + "Unexpected end-of-input within/between Object entries. It is kept as " + folder.resolve("unreadable-1.json")
                    + "; this run starts with a new one."));
            session.caller.member("Ana", "ana@example.com");
        }
        assertThat(Files.readString(folder.resolve("unreadable-1.json")), equalTo("{\"format\":"));
        Files.writeString(file(), "again");
        try (Session session = new Session()) {
            assertThat(session.memory.note().orElseThrow(), containsString("unreadable-2.json"));
        }
        assertThat("the first file is kept", Files.readString(folder.resolve("unreadable-1.json")), equalTo("{\"format\":"));
    }

    @Test
    void file_of_another_version_is_renamed() throws IOException {
        assertThat(refused(saved -> saved.put("version", 0)), equalTo("it has the version 0, and this program reads version 1"));
        assertThat(refused(saved -> saved.put("version", 2)), equalTo("it has the version 2, and this program reads version 1"));
        assertThat(refused(saved -> saved.remove("version")), startsWith("it has the version 0"));
        assertThat(refused(saved -> saved.put("format", "x")), equalTo("it is not a saved sandbox organization"));
    }

    @Test
    void organization_saved_before_a_resource_was_simulated_has_none_of_it() throws IOException {
        ObjectNode saved = (ObjectNode) JSON.readTree(saved(Sandbox.create(Caller.CONTRACT).newOrganization()));
        List<String> first = Modules.kinds().stream().filter(Kind::isRequired).map(Kind::key).toList();
        first.forEach(key -> assertThat(saved.path("stores").has(key), is(true)));
        ((ObjectNode) saved.get("stores")).retain(first);

        State read = MemoryReader.read(new ByteArrayInputStream(saved.toString().getBytes(StandardCharsets.UTF_8)), Modules.kinds())
                .state();

        assertThat(read.of(Versions.VERSION).all().size(), equalTo(0));
        assertThat(read.of(Kinds.MEMBER).all().size(), equalTo(rows(saved, "MEMBER").size()));
    }

    @Test
    void inconsistent_file_is_refused_with_the_place() throws IOException {
        assertThat(refused(saved -> saved.put("owner", "nobody")), equalTo("owner: there is no such member"));
        assertThat(refused(saved -> saved.put("clockAhead", "PT-1S")),
                equalTo("clockAhead: expected a duration from PT0S to PT8760000H"));
        assertThat(refused(saved -> saved.put("clockAhead", "PT8760001H")),
                equalTo("clockAhead: expected a duration from PT0S to PT8760000H"));
        assertThat(refused(saved -> saved.put("clockAhead", "tomorrow")),
                equalTo("clockAhead: expected a duration from PT0S to PT8760000H"));
        assertThat(refused(saved -> saved.put("random", -1)), equalTo("random: expected a number from 0 to 281474976710655"));
        assertThat(refused(saved -> saved.put("crowd", "many")), equalTo("crowd: expected a number from 0 to 2147483647"));
        assertThat(refused(saved -> ((ObjectNode) saved.get("stores")).remove("TEAM")),
                equalTo("stores.TEAM is missing or damaged"));
        assertThat(refused(saved -> rows(saved, "TEAM").set(0, "x")),
                equalTo("stores.TEAM.rows[0]: expected a position and an object"));
        assertThat(refused(saved -> rows(saved, "TEAM").add(rows(saved, "TEAM").get(0))),
                equalTo("stores.TEAM.rows[3]: its teamId is duplicated"));
        assertThat(refused(saved -> fields(saved, "TEAM").remove("teamId")),
                equalTo("stores.TEAM.rows[0]: its teamId is missing"));
        assertThat(refused(saved -> ((ArrayNode) rows(saved, "TEAM").get(0)).set(0, 0)),
                equalTo("stores.TEAM.rows[0]: its position is 0, which is too low"));
        assertThat(refused(saved -> fields(saved, "MEMBER").putNull("email")), startsWith("member 3H1"));
        assertThat(refused(saved -> fields(saved, "MEMBER").put("memberType", "Vizier")),
                containsString(": memberType names no account type"));
        assertThat(refused(saved -> fields(saved, "MEMBERSHIP").put("userId", "nobody")),
                containsString(": userId names no member"));
        assertThat(refused(saved -> fields(saved, "INODE").put("parentId", fields(saved, "INODE").path("id").asText())),
                containsString(": parentId leads to no workspace and no own folder"));
        assertThat(refused(saved -> fields(saved, "INODE").put("createdAt", "today")),
                containsString(": createdAt is not a moment"));
        assertThat(refused(saved -> fields(saved, "bookmark").put("workbookId", "none")),
                containsString(": workbookId names no document"));
        assertThat(refused(saved -> fields(saved, "GRANT").putNull("memberId").putNull("teamId")),
                containsString(": it has to name one member or one team"));
    }

    @Test
    void folder_and_files_are_accessible_to_their_owner_only() throws IOException {
        try (Session session = new Session()) {
            session.caller.member("Ana", "ana@example.com");
            assertThat(permissions(folder), equalTo("rwx------"));
            for (String name : List.of("organization.json", "lock", "holder.json")) {
                assertThat(name, permissions(folder.resolve(name)), equalTo("rw-------"));
            }
        }
    }

    @Test
    void reset_starts_anew_and_keeps_one_previous_organization() {
        try (Session session = new Session()) {
            session.caller.member("Ana", "ana@example.com");
        }
        try (SandboxMemory memory = open()) {
            assertThat(memory.reset(), equalTo(Optional.of(folder.resolve("previous.json"))));
            assertThat(memory.reset(), equalTo(Optional.empty()));
        }
        try (Session session = new Session()) {
            assertThat(session.caller.get("/v2/members?email=ana@example.com").text(), not(containsString("Ana")));
        }
    }

    @Test
    void large_organization_is_saved_at_the_end_instead_of_with_each_change() throws IOException {
        try (Session session = new Session()) {
            session.organization.addMembers(6_000);
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                session.caller.team("Team " + i);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start).toSeconds(), lessThan(5L));
            assertThat("not saved yet", Files.exists(file()), is(false));
        }
        assertThat(Files.readString(file()), containsString("Team 49"));
        try (Session session = new Session()) {
            assertThat(session.organization.crowd(), equalTo(6_000));
            assertThat(session.organization.activeMembers(), greaterThan(6_000));
        }
    }

    @Test
    void change_that_cannot_be_saved_is_refused_and_rolled_back() throws IOException {
        try (Session session = new Session()) {
            Files.createDirectories(folder.resolve("organization.json.new/full"));

            String response = session.caller.send("POST", "/v2/teams", "{\"name\":\"Finance\"}").text();

            assertThat(response, containsString("The sandbox organization can't be kept: "));
            assertThat(response, containsString(". Folder: " + folder + "\","));
            assertThat(session.caller.get("/v2/teams").text(), not(containsString("Finance")));
        }
    }

    /** A process that uses the folder. */
    private final class Session implements AutoCloseable {

        private final SandboxMemory memory = open();
        private final Sandbox sandbox = Sandbox.create(Caller.CONTRACT);
        private final SandboxOrganization organization = sandbox.remembered(memory);
        private final Caller caller = new Caller(sandbox, organization.credentials());

        @Override
        public void close() {
            memory.close();
        }
    }

    private SandboxMemory open() {
        return SandboxMemory.open(folder, "test", Duration.ZERO);
    }

    private Path file() {
        return folder.resolve("organization.json");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static byte[] saved(SandboxOrganization organization) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MemoryWriter.write(organization.contents(), organization::keeps, out);
        return out.toByteArray();
    }

    private static String refused(Consumer<ObjectNode> damage) throws IOException {
        ObjectNode saved = (ObjectNode) JSON.readTree(saved(Sandbox.create(Caller.CONTRACT).newOrganization()));
        damage.accept(saved);
        byte[] damaged = saved.toString().getBytes(StandardCharsets.UTF_8);
        return assertThrows(UnreadableMemory.class, () -> MemoryReader.read(new ByteArrayInputStream(damaged), Modules.kinds())).getMessage();
    }

    private static ArrayNode rows(ObjectNode saved, String kind) {
        return (ArrayNode) saved.at("/stores/" + kind + "/rows");
    }

    private static ObjectNode fields(ObjectNode saved, String kind) {
        return (ObjectNode) rows(saved, kind).get(0).get(1);
    }

    /** Returns all entities of an organization by their place; of credentials only the saved part. */
    private static List<String> entities(State state) {
        List<String> all = new ArrayList<>();
        for (Kind kind : state.stores().kinds()) {
            state.of(kind).all().values().forEach(entity -> all.add(kind.key() + " " + entity.position() + " "
                    + (kind == CredentialsStore.KIND ? CredentialsStore.withoutSecret(entity) : entity.fields())));
            all.add(kind.key() + " " + state.of(kind).lastPosition());
        }
        return all;
    }
}
