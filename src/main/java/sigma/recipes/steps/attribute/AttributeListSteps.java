package sigma.recipes.steps.attribute;

import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.attribute.AttributeId;
import sigma.recipes.client.attribute.TeamValue;
import sigma.recipes.client.attribute.ValueHolder;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;

/** Steps that list the values of a user attribute, and those of a team. */
public final class AttributeListSteps {

    private static final Output<List<Map<String, String>>> VALUES = Output.rows("USER_ATTRIBUTE_VALUES");
    private static final Output<List<Map<String, String>>> OF_TEAM = Output.rows("USER_ATTRIBUTES");
    private static final String NO_TEAM = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final AttributeFixtures fixtures;
    private final Actors actors;
    private final ReadList readList;
    private List<Row> listed = List.of();
    private List<TeamValue> ofTeam = List.of();

    /** A value with the name of its member, team or tenant. */
    private record Row(ValueHolder kind, String id, String name, String value) {

        Map<String, String> cells() {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("kind", word());
            cells.put("name", name);
            cells.put("value", value);
            cells.put("id", id);
            return cells;
        }

        String word() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        Object key() {
            return kind == ValueHolder.MEMBER ? new MemberId(id) : id;
        }
    }

    /** Creates the steps of one scenario. */
    public AttributeListSteps(World world, AttributeFixtures fixtures, Actors actors, ReadList list) {
        this.world = world;
        this.fixtures = fixtures;
        this.actors = actors;
        this.readList = list;
    }

    @When("{actor} list the values of {userAttribute}")
    public void listValues(Actor actor, ObjectName attribute) {
        AttributeId id = fixtures.id(attribute);
        actors.act(actor, sigma -> {
            readList.read(() -> listed = rows(sigma, id), Row::key, Row::name, Row::word);
            world.outputs().publishTable(VALUES, List.of("kind", "name", "value", "id"), listed.stream().map(Row::cells).toList());
        });
    }

    @When("{actor} list the user attributes of {team}")
    public void listOfTeam(Actor actor, ObjectName team) {
        TeamId id = team.name().map(name -> world.teams().named(name).id()).orElseGet(() -> new TeamId(NO_TEAM));
        actors.act(actor, sigma -> {
            readList.read(() -> ofTeam = sigma.attributes().ofTeam(id).toList(), value -> value.attribute().id(), value -> value.attribute().name());
            world.outputs().publishTable(OF_TEAM, List.of("user attribute", "value", "id"), ofTeam.stream().map(AttributeListSteps::cells).toList());
        });
    }

    private static List<Row> rows(SigmaClient sigma, AttributeId id) {
        List<Row> rows = new ArrayList<>();
        for (ValueHolder kind : ValueHolder.values()) {
            Map<String, String> names = new HashMap<>();
            sigma.attributes().values(id, kind).toList().forEach(value -> {
                if (names.isEmpty()) {
                    names.putAll(names(sigma, kind));
                }
                rows.add(new Row(kind, value.holder(), names.getOrDefault(value.holder(), "unknown"), value.value()));
            });
        }
        return rows;
    }

    /** Returns the names of all members, teams or tenants by their ids. */
    private static Map<String, String> names(SigmaClient sigma, ValueHolder kind) {
        Map<String, String> names = new HashMap<>();
        switch (kind) {
            case MEMBER -> sigma.members().everyone().forEach(member -> names.put(member.id().value(), member.name()));
            case TEAM -> sigma.teams().all().forEach(team -> names.put(team.id().value(), team.name()));
            case TENANT -> sigma.attributes().tenants().forEach(tenant -> names.put(tenant.id(), tenant.name()));
        }
        return names;
    }

    private static Map<String, String> cells(TeamValue value) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("user attribute", value.attribute().name());
        cells.put("value", value.value());
        cells.put("id", value.attribute().id().value());
        return cells;
    }
}
