package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.oneOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.ApiRequest;
import sigma.recipes.contract.Operation;

/** The sandbox keeps the contract itself, whatever it is asked. */
class NoDefectTest {

    private static final long SEED = 20261125;
    private static final int REQUESTS = 5_000;
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String[] VALUES = {"null", "true", "7", "-1", "1.5", "\"\"", "\"view\"", "\"edit\"", "\"View\"",
        "\"Admin\"", "\"a@b.example.com\"", "\"internal\"", "[]", "{}", "[null]", "[\"x\"]", "\"\\u0000\\ud800\"",
        "{\"memberId\":\"x\"}", "[{}]", "\"" + "x".repeat(2_000) + "\"", "[{\"grantee\":{\"memberId\":\"@member\"},"
            + "\"permission\":\"view\"}]", "\"@member\"", "\"@team\"", "[\"@member\"]", "[{\"teamId\":\"@team\"}]"};
    private static final String[] IDS = {"@member", "@team", "@workspace", "@connection", "@grant", "x",
        "00000000-0000-4000-8000-000000000000", "%2e%2e", "0NobodyHasThisMemberId0000000", "%F0%9F%98%80"};
    private static final String[] QUERIES = {"", "?limit=2", "?limit=0", "?page=3", "?page=x", "?page=-1", "?pageSize=1",
        "?pageToken=2", "?name=a&exactName=b", "?email=a%40b.cd", "?includeArchived=true&includeInactive=true", "?%zz=1",
        "?search=%25", "?includeExplorations=true", "?visibility=public", "?limit=1000&limit=2", "?a&&=&b=c=d"};

    private final Caller caller = new Caller();
    private final Random random = new Random(SEED);

    @Test
    void generated_requests_never_meet_a_defect() {
        List<Operation> simulated = Caller.CONTRACT.operations().stream()
                .filter(operation -> caller.sandbox.simulates(operation.id()) && !operation.id().equals("postToken")).toList();
        List<String> broken = new ArrayList<>();
        int refused = 0;

        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = simulated.get(random.nextInt(simulated.size()));
            String path = path(operation);
            String body = operation.requestBody().isPresent() ? body() : "";
            int status = caller.send(operation.method(), path, body).status();
            refused += status >= 400 ? 1 : 0;
            if (status >= 500) {
                broken.add(operation.method() + " " + path + " " + body + " (seed " + SEED + ", request " + i + ")");
            }
            caller.signIn();
        }

        assertThat(broken, empty());
        assertThat(caller.sandbox.defects(), empty());
        assertThat("some requests must have been good ones", refused, lessThan(REQUESTS - REQUESTS / 20));
    }

    @Test
    void a_defect_is_told_when_there_is_one() {
        Entity member = caller.organization.state().of(Kind.MEMBER).all().firstEntry().getValue();
        caller.organization.state().of(Kind.MEMBER).change(member, fields -> fields.put("homeFolderId", "nowhere"));

        String answer = caller.get("/v2/members").text();

        assertThat(answer, containsString("A defect of the sandbox itself, in its answer to listMembers: "
                + "entries[0].homeFolderId"));
        assertThat(caller.sandbox.defects(), hasSize(1));
    }

    @Test
    void generated_forms_never_meet_a_defect() {
        for (int i = 0; i < REQUESTS / 5; i++) {
            String form = pick("grant_type=client_credentials", "grant_type=refresh_token", "grant_type=x",
                    "grant_type", "", "%")
                    + pick("", "&client_id=" + caller.organization.credentials().clientId(), "&client_id=&client_id=2",
                    "&client_id=%")
                    + pick("", "&client_secret=x", "&client_secret=%zz", "&=&&", "&refresh_token=" + caller.token());
            String authorization = pick("Basic", "Basic ", "Basic Og==", "Basic %%%", "Bearer " + caller.token(),
                    "basic YTpi", "");

            int status = caller.send("POST", "/v2/auth/token", Map.of("content-type", pick("application/x-www-form-urlencoded",
                    "application/json", ""), "authorization", authorization), form).status();

            assertThat(form + " with " + authorization + " (seed " + SEED + ", form " + i + ")", status, is(oneOf(400, 401)));
        }
    }

    @Test
    void bytes_that_are_no_text_never_meet_a_defect() {
        for (int i = 0; i < REQUESTS / 5; i++) {
            byte[] body = new byte[random.nextInt(40)];
            random.nextBytes(body);
            byte[] framed = random.nextBoolean() ? body : ("{\"name\":\"" + new String(body, StandardCharsets.ISO_8859_1) + "\"}")
                    .getBytes(random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);

            int status = caller.sandbox.answer(new ApiRequest("POST", URI.create("/v2/workspaces"), Map.of("authorization",
                    List.of("Bearer " + caller.token()), "content-type", List.of("application/json")), framed)).status();

            assertThat("seed " + SEED + ", body " + i, status, is(oneOf(200, 400)));
        }
        assertThat(caller.sandbox.defects(), empty());
    }

    private String path(Operation operation) {
        Matcher matcher = PARAMETER.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (matcher.find()) {
            boolean fitting = random.nextInt(3) > 0;
            String id = fitting ? "@" + matcher.group(1).replace("Id", "") : pick(IDS);
            matcher.appendReplacement(path, Matcher.quoteReplacement(known(id)));
        }
        return matcher.appendTail(path) + pick(QUERIES).replace("%zz", "%20");
    }

    private String body() {
        if (random.nextInt(10) == 0) {
            return pick("", "{", "[]", "null", "{\"a\":", "\"x\"");
        }
        List<String> fields = new ArrayList<>();
        for (String name : List.of("email", "firstName", "lastName", "memberType", "name", "grants", "add", "remove",
                "isArchived", "userKind", "members", "addToTeams", "noDuplicates", "newOwnerId", "visibility", "description", "permissions", "ownerId")) {
            if (random.nextInt(3) > 0) {
                fields.add("\"" + name + "\":" + value(name));
            }
        }
        return known("{" + String.join(",", fields) + "}");
    }

    private String value(String name) {
        if (random.nextInt(6) == 0) {
            return pick(VALUES);
        }
        return switch (name) {
            case "email" -> "\"m" + random.nextInt(500) + "@example.com\"";
            case "memberType" -> "\"View\"";
            case "grants" -> "[{\"grantee\":{\"memberId\":\"@member\"},\"permission\":\"" + pick("view", "usage") + "\"}]";
            case "add", "remove", "members" -> "[\"@member\"]";
            case "addToTeams" -> "[{\"teamId\":\"@team\"}]";
            case "isArchived", "noDuplicates" -> pick("true", "false");
            case "userKind" -> "\"guest\"";
            case "newOwnerId", "ownerId" -> "\"@member\"";
            case "permissions" -> "[\"comment\"]";
            case "visibility" -> "\"public\"";
            default -> "\"Name " + random.nextInt(50) + "\"";
        };
    }

    private String known(String text) {
        return text.replace("@member", any(Kind.MEMBER)).replace("@team", any(Kind.TEAM))
                .replace("@workspace", any(Kind.INODE)).replace("@connection", any(Kind.CONNECTION))
                .replace("@grant", any(Kind.GRANT));
    }

    private String any(Kind kind) {
        List<Entity> all = List.copyOf(caller.organization.state().of(kind).all().values());
        // The owner of the credentials is left alone, or every later request would be refused.
        return all.isEmpty() ? "none" : all.get(all.size() == 1 ? 0 : 1 + random.nextInt(all.size() - 1)).id();
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
