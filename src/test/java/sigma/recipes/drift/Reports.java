package sigma.recipes.drift;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reports to be told in each form. */
final class Reports {

    /** A name that a document may choose, with a sign of every form in it. */
    static final String HOSTILE = "a<b>&\"'`|*%0A::]]>\u001b[31m\u202e\n#";

    private Reports() {
    }

    /** Returns a report with a change of each need, one at many places, one with a hostile name, and one acknowledged. */
    static DriftReport full(Path project) {
        List<Change> changes = new ArrayList<>(List.of(
                change(Rule.REQUEST_FIELD_REMOVED, "createMember", "POST", "/v2/members", "body application/json", "email", "string", ""),
                change(Rule.RESPONSE_ENUM_VALUE_ADDED, "listMembers", "GET", "/v2/members", "200 application/json", "entries[].email", "", "x"),
                change(Rule.OPERATION_REMOVED, "deleteTeam", "DELETE", "/v2/teams/{teamId}", "", "", "DELETE /v2/teams/{teamId}", ""),
                change(Rule.RESPONSE_FIELD_ADDED, "getMember", "GET", "/v2/members/{memberId}", "200 application/json", HOSTILE, "", HOSTILE)));
        IntStream.range(0, 5).forEach(i -> changes.add(change(Rule.RESPONSE_FIELD_ADDED, "list" + i, "GET", "/v2/" + i,
                "200 application/json", "entries[].kind", "", "string, optional")));
        List<Change> hit = Hits.in(changes, Project.usage(project));
        Change known = change(Rule.OPERATION_ADDED, "x", "GET", "/v2/x", "", "", "", "GET /v2/x");
        return new DriftReport("new.json against the contract", 2, hit,
                List.of(new Acknowledged(known, "nobody needs it", LocalDate.of(2027, 3, 31))), 7);
    }

    static Change change(Rule rule, String id, String method, String path, String place, String field, String before, String after) {
        return new Change(rule, id, method, path, place, field, before, after, List.of());
    }
}
