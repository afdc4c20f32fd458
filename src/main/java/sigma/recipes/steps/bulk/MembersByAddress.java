package sigma.recipes.steps.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.file.row.InvalidRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.World;

/** All members of the organization by their addresses, ignoring case; for equal addresses, the active one. */
final class MembersByAddress {

    private final World world;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<MemberId, String> addresses = new HashMap<>();

    /** Reads the members. */
    MembersByAddress(World world) {
        this.world = world;
        try (Stream<Member> all = world.sigma().members().allAnywhere()) {
            all.forEach(member -> members.merge(key(member.email()), member, (one, other) -> one.active() ? one : other));
            members.values().forEach(member -> addresses.put(member.id(), member.email()));
        }
    }

    /** Returns the member with an address of the organization. */
    Optional<Member> at(String address) {
        return Optional.ofNullable(members.get(key(address)));
    }

    /** Returns the member of a row. */
    Optional<Member> of(RowFile.Row row) {
        return at(MemberRows.address(world, row));
    }

    /** Returns the address of a member; the id if another member has the address, or the organization does not list it. */
    String address(MemberId id) {
        return addresses.getOrDefault(id, id.value());
    }

    /**
     * Requires that all members of the rows exist.
     *
     * @param active whether they have to be active
     * @throws InvalidRows with each row without a member
     */
    void requireAll(SourceRows rows, boolean active) {
        InvalidRows.require(unknown(rows, active));
    }

    /**
     * Returns a problem for each row without a member.
     *
     * @param active whether they have to be active
     */
    List<Problem> unknown(SourceRows rows, boolean active) {
        List<Problem> problems = new ArrayList<>();
        for (RowFile.Row row : rows.file().rows()) {
            Optional<Member> member = of(row);
            if (member.isEmpty() || active && !member.get().active()) {
                problems.add(Problem.of(member.isEmpty() ? "No member has this email address." : "The member is deactivated.")
                        .at(rows.place(row, MemberRows.EMAIL)).actual(row.cell(MemberRows.EMAIL)));
            }
        }
        return problems;
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
