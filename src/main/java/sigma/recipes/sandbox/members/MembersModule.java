package sigma.recipes.sandbox.members;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.teams.TeamStore;

/** Members: each has a unique email address. Deleting a member deactivates it. */
public final class MembersModule implements Module {

    /** The account type of members who are created without one (assumed; a real organization can choose it). */
    private static final String USUAL_TYPE = "View";

    private static final Resource MEMBERS = Resource.of(Kinds.MEMBER).listedFrom(MembersModule::shown)
            .searchedBy("search", "firstName", "lastName", "email")
            .handles("memberType", "email", "isArchived", "isInactive").deletedBy(MembersModule::delete)
            .lists("listMembers", "v2_1_listMembers").gets("getMember").deletes("deleteMember");
    private static final Resource TEAMS_OF_A_MEMBER = Resource.of(Kinds.MEMBERSHIP)
            .at(PathParent.of(Kinds.MEMBER, IndexKey.MEMBER))
            .rowsAs((call, membership) -> call.state().of(Kinds.TEAM).find(membership.text("teamId")).orElseThrow().fields())
            .lists("listMemberTeams");

    @Override
    public void declare(Behaviours on) {
        MEMBERS.declare(on);
        TEAMS_OF_A_MEMBER.declare(on);
        on.operation("whoAmI", Behaviour.json(MembersModule::caller));
        on.operation("createMember", Behaviour.json(MembersModule::create));
        on.operation("updateMember", Behaviour.json(MembersModule::update));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kinds.MEMBER);
    }

    @Override
    public void seed(SeedRows seed) {
        seed.each("members", (at, entry) -> add(seed, at, entry));
    }

    private static void add(SeedRows seed, String at, JsonNode entry) {
        String[] names = (SeedRows.text(at, entry, "name") + " ").split(" ", 2);
        ObjectNode fields = Json.object().put("email", SeedRows.text(at, entry, "email")).put("firstName", names[0])
                .put("lastName", names[1].strip()).put("memberType", SeedRows.text(at, entry, "type"))
                .put("userKind", entry.path("kind").asText("internal"));
        State state = seed.state();
        Entity member;
        try {
            String id = state.ids().memberId();
            member = new MemberStore(state).add(fields.put("memberId", id), seed.stampOf(id));
        } catch (Rejection rejected) {
            throw new BrokenSeed(at, rejected.getMessage());
        }
        switch (entry.path("state").asText("active")) {
            case "active" -> { }
            case "deactivated" -> state.of(Kinds.MEMBER).change(member, added -> added.put("isArchived", true));
            case "inactive" -> state.of(Kinds.MEMBER).change(member, added -> added.put("isInactive", true));
            default -> throw new BrokenSeed(at, "state is \"" + entry.path("state").asText()
                    + "\"; expected active, deactivated or inactive");
        }
        seed.register(Kinds.MEMBER, entry.path("name").asText(), member);
    }

    private static JsonNode caller(Call call) {
        return Json.object().put("userId", call.caller().id()).put("organizationId", call.state().organizationId());
    }

    private static NavigableMap<Long, Entity> shown(Call call) {
        ArchivedFilter shown = new ArchivedFilter(call.asks("includeArchived"), call.asks("includeInactive"));
        Optional<String> address = call.query("email");
        if (address.isEmpty()) {
            return shown.of(call.state().of(Kinds.MEMBER));
        }
        if (call.query("search").isPresent()) {
            throw Rejection.invalid("The query parameters email and search are not supported together");
        }
        return new MemberStore(call.state()).at(address.get()).filter(shown::shows)
                .map(member -> new TreeMap<>(Collections.singletonMap(member.position(), member)))
                .orElseGet(TreeMap::new);
    }

    private static JsonNode create(Call call) {
        ObjectNode fields = Json.object();
        for (String name : List.of("email", "firstName", "lastName")) {
            fields.set(name, call.arguments().body().get(name));
        }
        fields.put("memberType", call.text("memberType").orElse(USUAL_TYPE));
        boolean guest = call.flag("isGuest").orElse(false);
        fields.put("userKind", call.text("userKind").orElse(guest ? "guest" : "internal"));
        Entity member = new MemberStore(call.state()).add(fields, call.stamp());
        for (JsonNode entry : call.arguments().body().path("addToTeams")) {
            String teamId = entry.path("teamId").textValue();
            Entity team = call.named(Kinds.TEAM, teamId);
            TeamStore.Role role = entry.path("isTeamAdmin").asBoolean() ? TeamStore.Role.ADMIN : TeamStore.Role.MEMBER;
            new TeamStore(call.state()).join(team, member, role, call.stamp());
        }
        return member.fields();
    }

    private static JsonNode update(Call call) {
        Entity member = MEMBERS.changeable(call);
        MemberDeactivation deactivation = MemberDeactivation.of(call, member);
        call.text("memberType").map(new AccountTypeStore(call.state())::name)
                .ifPresent(type -> call.change(Kinds.MEMBER, member, fields -> fields.put("memberType", type)));
        call.text("email").ifPresent(address -> move(call, member, address));
        deactivation.apply();
        MEMBERS.update(call, member);
        // Lists leave the field out for active members; the response to a change has it in any case (assumed).
        return member.fields().deepCopy().put("isArchived", member.flag("isArchived"));
    }

    private static void move(Call call, Entity member, String address) {
        new MemberStore(call.state()).at(address).filter(holder -> !holder.id().equals(member.id())).ifPresent(holder -> {
            throw Rejection.conflict("Duplicate record");
        });
        call.change(Kinds.MEMBER, member, fields -> fields.put("email", address));
    }

    private static void delete(Call call, Entity member) {
        if (!member.flag("isArchived")) {
            call.change(Kinds.MEMBER, member, fields -> fields.put("isArchived", true));
            new MemberStore(call.state()).handOver(member, call.caller(), call.stamp());
        }
    }
}
