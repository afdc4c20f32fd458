package sigma.recipes.steps.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    private static final String UNKNOWN = "No member has this email address.";

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
     * @throws InvalidRows with each row without a member
     */
    void requireAll(SourceRows rows) {
        InvalidRows.require(unknown(rows));
    }

    /**
     * Requires that all members of the rows exist and are active.
     *
     * @throws InvalidRows with each row without an active member
     */
    void requireAllActive(SourceRows rows) {
        InvalidRows.require(problems(rows, row -> {
            Optional<Member> member = of(row);
            return member.isEmpty() ? Optional.of(UNKNOWN) : Optional.of("The member is deactivated.").filter(fault -> !member.get().active());
        }));
    }

    /** Returns a problem for each row without a member. */
    List<Problem> unknown(SourceRows rows) {
        return problems(rows, row -> of(row).isPresent() ? Optional.empty() : Optional.of(UNKNOWN));
    }

    private static List<Problem> problems(SourceRows rows, Function<RowFile.Row, Optional<String>> fault) {
        return rows.file().rows().stream().flatMap(row -> fault.apply(row).stream()
                .map(text -> Problem.of(text).at(rows.place(row, MemberRows.EMAIL)).actual(row.cell(MemberRows.EMAIL)))).toList();
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
