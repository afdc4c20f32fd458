package sigma.recipes.steps.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;

/** The names of all members, active or not, for tables in which the API has ids only. */
public final class MemberNames {

    private static final String UNKNOWN = "unknown";

    private final Map<MemberId, String> names = new HashMap<>();

    /** Creates an instance from {@code members}. */
    public MemberNames(List<Member> members) {
        members.forEach(member -> names.put(member.id(), member.name()));
    }

    /** Returns whether a member has this id. */
    public boolean has(MemberId id) {
        return names.containsKey(id);
    }

    /** Returns the name of a member, or the word {@code unknown}. */
    public String of(MemberId id) {
        return names.getOrDefault(id, UNKNOWN);
    }
}
