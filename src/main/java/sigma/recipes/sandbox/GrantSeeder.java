package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Makes the grants of the seed, whatever they are on. */
record GrantSeeder(State state, AuditStamp stamp, Map<String, Entity> members, Map<String, Entity> teams) {

    /** Makes the grant that {@code node} describes: to whom, a team before a member of that name, and what they may. */
    void on(String inodeId, String place, JsonNode node) {
        String to = SeedLoader.text(place, node, "to");
        Grants.Grantee grantee = Optional.ofNullable(teams.get(to)).map(team -> Grants.Grantee.team(team.id()))
                .orElseGet(() -> Grants.Grantee.member(SeedLoader.named(members, "member or team", place, to).id()));
        state.grants().set(inodeId, grantee, SeedLoader.text(place, node, "may"), stamp);
    }
}
