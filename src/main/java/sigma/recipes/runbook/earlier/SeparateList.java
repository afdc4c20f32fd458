package sigma.recipes.runbook.earlier;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.client.request.ApiCall;

/**
 * The list that shows what a write changes, where it is not at the path of the write.
 *
 * @param list      the listing operation
 * @param parameter its path parameter, which the path or the body of the write contains
 */
record SeparateList(String list, String parameter) {

    private static final Map<String, SeparateList> BY_WRITE = Map.of(
            "assignUserAttributesToTeam", new SeparateList("getTeamUserAttributeAssignments", "teamId"),
            "addFavorite", new SeparateList("listFavorites", "memberId"),
            "removeFavorite", new SeparateList("listFavorites", "memberId"));

    /** Returns the list of a write; empty if it is at the path of the write. */
    static Optional<SeparateList> of(ApiCall write) {
        return Optional.ofNullable(BY_WRITE.get(write.operation().id()));
    }

    /** Returns the path parameters of the list. */
    Map<String, String> parameters(ApiCall write) {
        return Map.of(parameter, Optional.ofNullable(write.path().get(parameter))
                .orElseGet(() -> write.body().map(body -> body.path(parameter).asText()).orElse("")));
    }
}
