package sigma.recipes.client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.access.RecentUse;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;

/** Finds when members last opened files, the only usage data of the API. An Admin may query every member. */
public final class RecentUses {

    private final ApiExecutor api;

    RecentUses(ApiExecutor api) {
        this.api = api;
    }

    /** Returns the files that a member has opened, including explorations (listRecentInodes). */
    public Stream<RecentUse> of(MemberId member) {
        ApiCall call = ApiCall.of(api.operation("listRecentInodes")).in("memberId", member.value()).with("includeExplorations", "true");
        return new Paging(api).all(Paging.Style.PAGE.largest(call), Paging.Style.PAGE, RecentUse.class)
                .filter(use -> use.file().isPresent());
    }

    /** Returns when any of these members last opened each file. */
    public Map<FileId, Instant> latest(List<Member> members) {
        Map<FileId, Instant> latest = new HashMap<>();
        for (Member member : members) {
            of(member.id()).forEach(use -> use.at().ifPresent(at -> latest.merge(use.file().orElseThrow(), at,
                    (one, other) -> one.isAfter(other) ? one : other)));
        }
        return latest;
    }

    /** Returns the time a number of days ago. */
    public Instant daysAgo(int days) {
        return api.clock().now().minus(Duration.ofDays(days));
    }
}
