package sigma.recipes.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/**
 * One read of the list of members, between two reads of all members. Members who were active in both have to be in the list
 * once. Members who joined or left in between are ignored; they may move rows between two pages.
 *
 * @param stays      the names of the members who were active before and after
 * @param seen       the members in the list, in order
 * @param disturbed  whether someone else changed the organization in between
 */
record MemberListRead(Map<MemberId, String> stays, List<MemberId> seen, boolean disturbed) {

    private static final int LARGEST_PAGE = 1000;

    /** Reads with {@code reader} between two reads of all members. */
    static MemberListRead of(World world, Supplier<List<MemberId>> reader) {
        Map<MemberId, Member> before = everybody(world);
        List<MemberId> seen = List.copyOf(reader.get());
        Map<MemberId, Member> after = everybody(world);
        Map<MemberId, String> stays = new LinkedHashMap<>();
        before.values().stream().filter(member -> member.active() && isActive(after, member.id()))
                .forEach(member -> stays.put(member.id(), member.name()));
        return new MemberListRead(stays, seen, world.context().sandbox().isEmpty() && othersChanged(world, before, after));
    }

    /** Returns the problem of the list, in words; empty if there is none. */
    List<String> faults() {
        List<MemberId> missing = stays.keySet().stream().filter(id -> !seen.contains(id)).toList();
        Set<MemberId> once = new HashSet<>();
        List<MemberId> again = seen.stream().filter(id -> !once.add(id) && stays.containsKey(id)).distinct().toList();
        List<String> faults = new ArrayList<>();
        if (!missing.isEmpty()) {
            faults.add("The pages leave out " + missing.size() + " of " + stays.size() + " members: " + named(missing) + ".");
        }
        if (!again.isEmpty()) {
            faults.add("The pages show " + again.size() + " of " + stays.size() + " members more than once: " + named(again) + ".");
        }
        return faults;
    }

    private String named(List<MemberId> ids) {
        return UnmetStatement.named(ids.stream().map(stays::get).toList());
    }

    private static boolean isActive(Map<MemberId, Member> members, MemberId id) {
        return members.containsKey(id) && members.get(id).active();
    }

    /** Members of this run may join or leave: a scenario may create one while it reads. */
    private static boolean othersChanged(World world, Map<MemberId, Member> before, Map<MemberId, Member> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(id -> !world.context().owned().has(id.value()))
                .anyMatch(id -> isActive(before, id) != isActive(after, id)
                        || before.containsKey(id) != after.containsKey(id));
    }

    private static Map<MemberId, Member> everybody(World world) {
        try (Stream<Member> all = world.sigma().members().allAnywhere(LARGEST_PAGE)) {
            return all.collect(Collectors.toMap(Member::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        }
    }
}
