package sigma.recipes.sandbox.grants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Grantable;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/** Grants on files of every type and on connections: one for each pair, whose permission can be raised but not lowered. */
public final class GrantsModule implements Module {

    private static final List<String> ABOUT = List.of("inodeId", "teamId", "userId");
    private static final Set<PermissionLevel> OF_TAGS = Set.of(PermissionLevel.VIEW, PermissionLevel.APPLY,
            PermissionLevel.EDIT);

    @Override
    public void declare(Behaviours on) {
        on.operation("listGrants", Listing.of(GrantsModule::requested).as(GrantsModule::view));
        on.operation("createGrant", Behaviour.json(GrantsModule::grant));
        on.operation("getGrant", Behaviour.json(GrantsModule::get));
        on.operation("deleteGrant", Behaviour.json(GrantsModule::revoke));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kinds.GRANT);
    }

    private static NavigableMap<Long, Entity> requested(Call call) {
        List<String> about = ABOUT.stream().filter(name -> call.query(name).isPresent()).toList();
        if (about.size() != 1) {
            throw Rejection.invalid("One of inodeId, teamId and userId says whose grants are listed; got "
                    + (about.isEmpty() ? "none" : String.join(" and ", about)));
        }
        return switch (about.get(0)) {
            case "inodeId" -> ofInode(call, Grantable.named(call.state(), call.query("inodeId").orElseThrow()));
            case "teamId" -> ofTeam(call, call.query("teamId").orElseThrow());
            default -> ofMember(call, call.query("userId").orElseThrow());
        };
    }

    /** Grants on the folders that contain an inode are included, each with the id of its own inode. */
    private static NavigableMap<Long, Entity> ofInode(Call call, Grantable inode) {
        inode.requireOpenTo(call.caller());
        List<Entity> above = call.asks("directGrantsOnly") ? List.of() : inode.above();
        NavigableMap<Long, Entity> grants = new TreeMap<>();
        Stream.concat(Stream.of(inode.entity()), above.stream())
                .forEach(place -> grants.putAll(call.state().of(Kinds.GRANT).all(IndexKey.INODE, place.id())));
        return grants;
    }

    private static NavigableMap<Long, Entity> ofTeam(Call call, String id) {
        Entity team = call.named(Kinds.TEAM, id);
        if (!new Principals(call.state()).isIn(team, call.caller())) {
            Access.requireAdmin(call.caller());
        }
        return call.state().of(Kinds.GRANT).all(IndexKey.TEAM, team.id());
    }

    /** Grants to the member's teams are excluded (assumed). */
    private static NavigableMap<Long, Entity> ofMember(Call call, String id) {
        Entity member = call.named(Kinds.MEMBER, id);
        return call.state().of(Kinds.GRANT).all(IndexKey.MEMBER, Access.requireSelf(member, call.caller()).id());
    }

    private static JsonNode grant(Call call) {
        JsonNode body = call.arguments().body();
        String word = body.path("permission").textValue();
        Grantable inode = Grantable.inUse(call.state(), body.path("inodeId").textValue());
        PermissionLevel permission = inode.permission(word);
        String tagId = call.text("tagId").map(id -> tag(call, id, permission)).orElse("");
        inode.requireSharedBy(call.caller());
        GrantStore.Grantee grantee = GrantOperations.grantee(call, body.path("grantee"));
        return view(call, new GrantStore(call.state())
                .raise(new GrantStore.Target(inode.entity().id(), tagId), grantee, word, call.stamp()));
    }

    private static String tag(Call call, String id, PermissionLevel permission) {
        if (!OF_TAGS.contains(permission)) {
            throw Rejection.invalid("The permission " + permission.word() + " cannot be granted on a version tag");
        }
        return call.named(Kinds.TAG, id).id();
    }

    private static JsonNode get(Call call) {
        Entity grant = call.named(Kinds.GRANT);
        // The grantee may see the grant, even if it gives no access.
        if (!grant.text("memberId").equals(call.caller().id())) {
            place(call, grant).requireOpenTo(call.caller());
        }
        return view(call, grant);
    }

    private static JsonNode revoke(Call call) {
        Entity grant = call.named(Kinds.GRANT);
        place(call, grant).requireSharedBy(call.caller());
        JsonNode revoked = view(call, grant);
        call.state().of(Kinds.GRANT).remove(grant);
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
