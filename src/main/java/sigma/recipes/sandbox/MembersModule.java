package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Members: an address belongs to one of them, and who leaves is deactivated, never removed. */
final class MembersModule implements Module {

    /** The account type of members who are created without one (assumed; a real organization can choose it). */
    private static final String USUAL_TYPE = "View";

    @Override
    public void declare(Behaviours on) {
        Listing list = Listing.of(MembersModule::shown).filteredBy("search", MembersModule::matches);
        on.everyone("whoAmI", Behaviour.json(MembersModule::caller));
        on.everyone("listMembers", list);
        on.everyone("v2_1_listMembers", list);
        on.everyone("getMember", Reading.of(Kind.MEMBER));
        on.admins("createMember", Behaviour.json(MembersModule::welcome));
        on.admins("updateMember", Updating.of(Kind.MEMBER, "firstName", "lastName", "profileImgUrl", "userKind")
                .after(MembersModule::change).as(MembersModule::withState));
        on.admins("deleteMember", Deleting.of(Kind.MEMBER, MembersModule::retire));
        on.admins("listMemberTeams", Listing
                .of(call -> call.state().of(Kind.MEMBERSHIP).all(IndexKey.MEMBER, call.named(Kind.MEMBER).id()))
                .as((call, membership) -> call.state().of(Kind.TEAM).find(membership.text("teamId")).orElseThrow().fields()));
    }

    private static JsonNode caller(Call call) {
        return Json.object().put("userId", call.caller().id()).put("organizationId", call.state().organizationId());
    }

    private static NavigableMap<Long, Entity> shown(Call call) {
        ArchivedFilter shown = new ArchivedFilter(call.asks("includeArchived"), call.asks("includeInactive"));
        Optional<String> address = call.query("email");
        if (address.isEmpty()) {
            return shown.of(call.state().of(Kind.MEMBER));
        }
        if (call.query("search").isPresent()) {
            throw Refusal.invalid("The query parameters email and search are not supported together");
        }
        return call.state().members().at(address.get()).filter(shown::shows)
                .map(member -> new TreeMap<>(Collections.singletonMap(member.position(), member)))
                .orElseGet(TreeMap::new);
    }

    private static boolean matches(Entity member, String words) {
        String text = member.text("firstName") + " " + member.text("lastName") + " " + member.text("email");
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static JsonNode welcome(Call call) {
        ObjectNode fields = Json.object();
        for (String name : List.of("email", "firstName", "lastName")) {
            fields.set(name, call.arguments().body().get(name));
        }
        fields.put("memberType", call.text("memberType").orElse(USUAL_TYPE));
        boolean guest = call.flag("isGuest").orElse(false);
        fields.put("userKind", call.text("userKind").orElse(guest ? "guest" : "internal"));
        Entity member = call.state().members().add(fields, call.stamp());
        for (JsonNode entry : call.arguments().body().path("addToTeams")) {
            String teamId = entry.path("teamId").textValue();
            Entity team = call.state().of(Kind.TEAM).find(teamId).orElseThrow(() -> Refusal.unknown(Kind.TEAM, teamId));
            call.state().teams().join(team, member, entry.path("isTeamAdmin").asBoolean(false), call.stamp());
        }
        return member.fields();
    }

    private static void change(Call call, Entity member) {
        MemberDeactivation departure = MemberDeactivation.asked(call, member);
        call.text("memberType").map(call.state().members()::accountType)
                .ifPresent(type -> call.change(Kind.MEMBER, member, fields -> fields.put("memberType", type)));
        call.text("email").ifPresent(address -> move(call, member, address));
        departure.carryOut();
    }

    /** Lists leave the field out for active members; the answer to a change has it in any case (assumed). */
    private static JsonNode withState(Entity member) {
        return member.fields().deepCopy().put("isArchived", member.flag("isArchived"));
    }

    private static void move(Call call, Entity member, String address) {
        call.state().members().at(address).filter(holder -> !holder.id().equals(member.id())).ifPresent(holder -> {
            throw Refusal.conflict("Duplicate record");
        });
        call.change(Kind.MEMBER, member, fields -> fields.put("email", address));
    }

    private static void retire(Call call, Entity member) {
        if (!member.flag("isArchived")) {
            call.change(Kind.MEMBER, member, fields -> fields.put("isArchived", true));
            call.state().members().handOver(member, call.caller(), call.stamp());
        }
    }
}
