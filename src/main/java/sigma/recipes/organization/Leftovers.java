package sigma.recipes.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.Connection;
import sigma.recipes.client.Grantee;
import sigma.recipes.client.Member;
import sigma.recipes.client.MemberId;
import sigma.recipes.client.SigmaClient;

/**
 * What verifying runs that broke off left in a real organization: whatever carries a mark and is still in use. API
 * credentials are in no list of the API; they are good for nothing once the member who owns them is deactivated.
 */
public final class Leftovers {

    private Leftovers() {
    }

    /**
     * One thing that was left.
     *
     * @param what    the thing as a reader knows it
     * @param removal removes it
     */
    public record Item(String what, Runnable removal) {
    }

    /** Returns what is left in the organization, in an order in which it can be removed. */
    public static List<Item> of(SigmaClient sigma) {
        List<Item> items = new ArrayList<>();
        Map<MemberId, Member> marked = new HashMap<>();
        try (Stream<Member> members = sigma.members().allAnywhere()) {
            members.filter(member -> Mark.marksAddress(member.email())).forEach(member -> marked.put(member.id(), member));
        }
        if (!marked.isEmpty()) {
            sigma.connections().all().toList().forEach(connection -> items.addAll(grants(sigma, connection, marked)));
        }
        sigma.workspaces().all().filter(workspace -> Mark.marksName(workspace.name())).forEach(workspace ->
                items.add(new Item("workspace \"" + workspace.name() + "\"",
                        () -> sigma.workspaces().delete(workspace.id()))));
        sigma.teams().all().filter(team -> Mark.marksName(team.name())).forEach(team ->
                items.add(new Item("team \"" + team.name() + "\"", () -> sigma.teams().delete(team.id()))));
        // A deactivated member is all that the API can make of one, so it is no leftover.
        marked.values().stream().filter(Member::active).forEach(member ->
                items.add(new Item("member " + member.email(), () -> sigma.members().deactivate(member.id()))));
        return items;
    }

    private static List<Item> grants(SigmaClient sigma, Connection connection, Map<MemberId, Member> marked) {
        return sigma.connections().grants(connection.id())
                .filter(grant -> grant.grantee() instanceof Grantee.ToMember to && marked.containsKey(to.id()))
                .map(grant -> new Item("grant on the connection \"" + connection.name() + "\"",
                        () -> sigma.connections().revoke(connection.id(), grant.id()))).toList();
    }
}
