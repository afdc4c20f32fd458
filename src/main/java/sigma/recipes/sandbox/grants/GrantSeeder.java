package sigma.recipes.sandbox.grants;

import com.fasterxml.jackson.databind.JsonNode;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.SeedRows;

/** Creates the grants of the seed on all kinds of objects. */
public final class GrantSeeder {

    private GrantSeeder() {
    }

    /** Creates the grant of an entry, to a team or a member. */
    public static void on(SeedRows seed, String inodeId, String at, JsonNode entry) {
        String to = SeedRows.text(at, entry, "to");
        GrantStore.Grantee grantee = seed.find(Kinds.TEAM, to).map(team -> GrantStore.Grantee.team(team.id()))
                .or(() -> seed.find(Kinds.MEMBER, to).map(member -> GrantStore.Grantee.member(member.id())))
                .orElseThrow(() -> SeedRows.missing("member or team", at, to));
        new GrantStore(seed.state()).set(inodeId, grantee, SeedRows.text(at, entry, "may"), seed.stamp());
    }
}
