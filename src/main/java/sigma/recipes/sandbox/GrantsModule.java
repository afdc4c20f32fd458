package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Grants on files of every type and on connections: one for each pair, raised but never lowered. */
final class GrantsModule implements Module {

    private static final List<String> ABOUT = List.of("inodeId", "teamId", "userId");
    private static final Set<Permission> OF_TAGS = Set.of(Permission.VIEW, Permission.APPLY, Permission.EDIT);

    @Override
    public void declare(Behaviours on) {
        on.everyone("listGrants", Listing.of(GrantsModule::asked).as(GrantsModule::view));
        on.everyone("createGrant", Behaviour.json(GrantsModule::grant));
        on.everyone("getGrant", Behaviour.json(GrantsModule::get));
        on.everyone("deleteGrant", Behaviour.json(GrantsModule::revoke));
    }

    private static NavigableMap<Long, Entity> asked(Call call) {
        List<String> about = ABOUT.stream().filter(name -> call.query(name).isPresent()).toList();
        if (about.size() != 1) {
            throw Refusal.invalid("One of inodeId, teamId and userId says whose grants are listed; got "
                    + (about.isEmpty() ? "none" : String.join(" and ", about)));
        }
        return switch (about.get(0)) {
            case "inodeId" -> ofInode(call, Grantable.named(call.state(), call.query("inodeId").orElseThrow()));
            case "teamId" -> ofTeam(call, call.query("teamId").orElseThrow());
            default -> ofMember(call, call.query("userId").orElseThrow());
        };
    }

    /** Grants on what an inode stands in come along, each under the id of its own inode. */
    private static NavigableMap<Long, Entity> ofInode(Call call, Grantable inode) {
        inode.requireOpenTo(call.caller());
        List<Entity> above = call.asks("directGrantsOnly") ? List.of() : inode.above();
        NavigableMap<Long, Entity> grants = new TreeMap<>();
        Stream.concat(Stream.of(inode.entity()), above.stream())
                .forEach(place -> grants.putAll(call.state().of(Kind.GRANT).all(IndexKey.INODE, place.id())));
        return grants;
    }

    private static NavigableMap<Long, Entity> ofTeam(Call call, String id) {
        Entity team = call.state().of(Kind.TEAM).find(id).orElseThrow(() -> Refusal.unknown(Kind.TEAM, id));
        if (!call.state().teams().has(team, call.caller())) {
            Access.requireAdmin(call.caller());
        }
        return call.state().of(Kind.GRANT).all(IndexKey.TEAM, team.id());
    }

    /** Grants to the member's teams are not among them (assumed). */
    private static NavigableMap<Long, Entity> ofMember(Call call, String id) {
        Entity member = call.state().of(Kind.MEMBER).find(id).orElseThrow(() -> Refusal.unknown(Kind.MEMBER, id));
        return call.state().of(Kind.GRANT).all(IndexKey.MEMBER, Access.requireSelf(member, call.caller()).id());
    }

    private static JsonNode grant(Call call) {
        JsonNode body = call.arguments().body();
        String word = body.path("permission").textValue();
        Grantable inode = Grantable.named(call.state(), body.path("inodeId").textValue());
        Permission permission = inode.permission(word);
        String tagId = call.text("tagId").map(id -> tag(call, id, permission)).orElse("");
        inode.requireSharedBy(call.caller());
        Grants.Grantee grantee = GrantOperations.grantee(call, body.path("grantee"));
        return view(call, call.state().grants()
                .raise(new Grants.Target(inode.entity().id(), tagId), grantee, word, call.stamp()));
    }

    private static String tag(Call call, String id, Permission permission) {
        if (!OF_TAGS.contains(permission)) {
            throw Refusal.invalid("The permission " + permission.word() + " cannot be granted on a version tag");
        }
        return call.state().of(Kind.TAG).find(id).orElseThrow(() -> Refusal.unknown(Kind.TAG, id)).id();
    }

    private static JsonNode get(Call call) {
        Entity grant = call.named(Kind.GRANT);
        // Who got the grant may see it, also where it opens nothing.
        if (!grant.text("memberId").equals(call.caller().id())) {
            place(call, grant).requireOpenTo(call.caller());
        }
        return view(call, grant);
    }

    private static JsonNode revoke(Call call) {
        Entity grant = call.named(Kind.GRANT);
        place(call, grant).requireSharedBy(call.caller());
        JsonNode revoked = view(call, grant);
        call.state().of(Kind.GRANT).remove(grant);
        return revoked;
    }

    private static Grantable place(Call call, Entity grant) {
        return Grantable.named(call.state(), grant.text("inodeId"));
    }

    private static ObjectNode view(Call call, Entity grant) {
        Grantable place = place(call, grant);
        return grant.fields().deepCopy().put("inodeId", place.shownId()).put("inodeType", place.inodeType());
    }
}
