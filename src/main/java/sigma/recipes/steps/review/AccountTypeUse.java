package sigma.recipes.steps.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.client.access.AccountTypeEntry;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;

/**
 * The use of an account type.
 *
 * @param type        its name
 * @param custom      whether it is custom
 * @param permissions its permissions
 * @param members     the number of active members with it
 * @param opened      the number of them who opened a document recently
 * @param owning      the number of them who own a workbook
 */
record AccountTypeUse(String type, boolean custom, List<String> permissions, int members, int opened, int owning) {

    /** Counts the members with an account type, ignoring case. */
    static AccountTypeUse of(AccountTypeEntry type, List<String> permissions, List<Member> members, Set<MemberId> openers,
                             Set<MemberId> owners) {
        List<Member> having = members.stream().filter(member -> member.accountType().equalsIgnoreCase(type.name())).toList();
        return new AccountTypeUse(type.name(), type.custom(), permissions, having.size(), count(having, openers), count(having, owners));
    }

    private static int count(List<Member> members, Set<MemberId> some) {
        return (int) members.stream().filter(member -> some.contains(member.id())).count();
    }

    /** Returns whether a member has this account type. */
    boolean has(Member member) {
        return member.accountType().equalsIgnoreCase(type);
    }

    /** Returns it as a row of text. */
    Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("account type", type);
        row.put("made by", custom ? "the organization" : "Sigma");
        row.put("members", String.valueOf(members));
        row.put("opened a document", String.valueOf(opened));
        row.put("own a workbook", String.valueOf(owning));
        row.put("permissions", String.join(", ", permissions));
        return row;
    }
}
