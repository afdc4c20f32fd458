package sigma.recipes.runbook.earlier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.client.request.ApiCall;

/**
 * The list that shows what a write changes, where it is not at the path of the write.
 *
 * @param list      the listing operation
 * @param parameter its parameter, which the path or the body of the write contains
 * @param more      its other parameters
 */
record SeparateList(String list, String parameter, Map<String, String> more) {

    private static final Map<String, SeparateList> BY_WRITE = Map.of(
            "assignUserAttributesToTeam", new SeparateList("getTeamUserAttributeAssignments", "teamId", Map.of()),
            "addFavorite", new SeparateList("listFavorites", "memberId", Map.of()),
            "removeFavorite", new SeparateList("listFavorites", "memberId", Map.of()),
            "createGrant", new SeparateList(GrantsOfWorkbook.LIST, "inodeId", Map.of("directGrantsOnly", "true")));

    /** Returns the list of a write; empty if it is at the path of the write. */
    static Optional<SeparateList> of(ApiCall write) {
        return Optional.ofNullable(BY_WRITE.get(write.operation().id()));
    }

    /** Returns the parameters of the list. */
    Map<String, String> parameters(ApiCall write) {
        Map<String, String> all = new HashMap<>(more);
        all.put(parameter, Optional.ofNullable(write.path().get(parameter))
                .orElseGet(() -> write.body().map(body -> body.path(parameter).asText()).orElse("")));
        return all;
    }
}
