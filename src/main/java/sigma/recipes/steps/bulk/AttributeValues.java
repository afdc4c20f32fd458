package sigma.recipes.steps.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.attribute.AttributeId;
import sigma.recipes.client.attribute.AttributeValue;
import sigma.recipes.client.attribute.UserAttribute;
import sigma.recipes.client.attribute.ValueHolder;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.Team;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.World;

/** The user attributes, members and teams in rows, and their current values. Each list is read once. */
final class AttributeValues {

    private final World world;
    private final ObjectsByName<UserAttribute> attributes;
    private final MembersByAddress members;
    private final ObjectsByName<Team> teams;
    private final Map<Target, Map<String, String>> values = new HashMap<>();

    /** Reads the user attributes, members and teams of the organization. */
    AttributeValues(World world) {
        this.world = world;
        attributes = new ObjectsByName<>(world, "user attribute", AttributeRows.ATTRIBUTE, world.sigma().attributes().all(), UserAttribute::name);
        members = new MembersByAddress(world);
        teams = new ObjectsByName<>(world, "team", TeamRows.TEAM, world.sigma().teams().all(), Team::name);
    }

    /**
     * The target of one request.
     *
     * @param attribute the user attribute
     * @param kind      whether the values are for teams or for members
     */
    record Target(AttributeId attribute, ValueHolder kind) {
    }

    /** Returns a problem for each row with an unknown name. */
    List<Problem> unknown(SourceRows rows) {
        List<Problem> problems = new ArrayList<>(attributes.unknown(rows));
        problems.addAll(teams.unknown(rows));
        rows.file().rows().stream().filter(row -> !AttributeRows.ofTeam(row) && holder(row).isEmpty()).forEach(row -> problems.add(
                Problem.of("No active member has this email address.").at(rows.place(row, MemberRows.EMAIL)).actual(row.cell(MemberRows.EMAIL))));
        return problems;
    }

    /** Returns the target of the request for a row. */
    Optional<Target> target(RowFile.Row row) {
        return attributes.of(row).map(attribute -> new Target(attribute.id(), AttributeRows.ofTeam(row) ? ValueHolder.TEAM
                : ValueHolder.MEMBER));
    }

    /** Returns the id of the member or team of a row. */
    Optional<String> holder(RowFile.Row row) {
        return AttributeRows.ofTeam(row) ? teams.of(row).map(team -> team.id().value())
                : members.of(row).filter(Member::active).map(member -> member.id().value());
    }

    /** Returns the current value of the member or team of a row. */
    Optional<String> of(RowFile.Row row) {
        return target(row).map(target -> values.computeIfAbsent(target, this::read))
                .flatMap(all -> holder(row).map(all::get));
    }

    private Map<String, String> read(Target target) {
        try (Stream<AttributeValue> all = world.sigma().attributes().values(target.attribute(), target.kind())) {
            return all.collect(Collectors.toMap(AttributeValue::holder, AttributeValue::value, (one, other) -> other));
        }
    }
}
