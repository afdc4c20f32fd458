package sigma.recipes.steps.attribute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.client.attribute.AttributeId;
import sigma.recipes.client.attribute.AttributeValue;
import sigma.recipes.client.attribute.Tenant;
import sigma.recipes.client.attribute.UserAttribute;
import sigma.recipes.client.attribute.ValueHolder;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.HolderName;
import sigma.recipes.steps.sentence.ObjectName;

/** The user attributes and tenants of a scenario, and the current values. */
public final class AttributeFixtures {

    private static final String NO_ATTRIBUTE = "00000000-0000-4000-8000-000000000000";

    private static final String SOME_TEAM = "Finance";

    private final World world;
    private final Fixtures provision;
    private final Creations creations;
    private final NamedObjects<UserAttribute> attributes = new NamedObjects<>("user attribute");
    private final NamedObjects<Tenant> tenants = new NamedObjects<>("tenant");

    /** Creates the fixtures of one scenario. */
    public AttributeFixtures(World world, Fixtures provision, Creations creations) {
        this.world = world;
        this.provision = provision;
        this.creations = creations;
    }

    /** Registers a user attribute under {@code name}: found by its name or id, or created in a verifying run. */
    void attribute(String name) {
        UserAttribute attribute = world.preparing(() -> world.verifying() ? creations.attribute(world.naming().name(name))
                : found(NotFound.USER_ATTRIBUTE, "user attribute", name, world.sigma().attributes().all(), UserAttribute::name,
                        found -> found.id().value()));
        world.outputs().publish(Output.USER_ATTRIBUTE, attribute.id());
        attributes.put(name, attribute);
    }

    /** Registers a tenant, which must exist since a run can't create one. */
    void tenant(String name) {
        tenants.put(name, world.preparing(() -> found(NotFound.TENANT, "tenant", name, world.sigma().attributes().tenants(), Tenant::name,
                Tenant::id)));
    }

    /** Returns the id of a user attribute of the scenario, or of one that does not exist. */
    AttributeId id(ObjectName attribute) {
        return attribute.name().map(this::id).orElseGet(() -> new AttributeId(world.unknownId(NO_ATTRIBUTE)));
    }

    /** Returns the id of a user attribute of the scenario. */
    AttributeId id(String attribute) {
        return attributes.named(attribute).id();
    }

    /** Returns the id of a member, team or tenant of the scenario. */
    String id(HolderName holder) {
        return switch (holder.kind()) {
            case MEMBER -> world.members().named(holder.name()).id().value();
            case TEAM -> world.teams().named(holder.name()).id().value();
            case TENANT -> tenants.named(holder.name()).id();
        };
    }

    /** Returns the value that a member, team or tenant has itself. */
    Optional<String> value(String attribute, HolderName holder) {
        String id = id(holder);
        try (Stream<AttributeValue> values = world.sigma().attributes().values(id(attribute), holder.kind())) {
            return values.filter(value -> value.holder().equals(id)).map(AttributeValue::value).findFirst();
        }
    }

    /**
     * Provides a value, which a verifying run sets.
     *
     * @throws AssertionError in a runbook, if the member, team or tenant has none
     */
    void requireValue(String attribute, HolderName holder, String value) {
        world.preparing(() -> {
            if (world.verifying()) {
                world.sigma().attributes().set(id(attribute), holder.kind(), Map.of(id(holder), value));
            } else if (value(attribute, holder).isEmpty()) {
                throw new AssertionError("The user attribute \"" + attribute + "\" has no value of " + holder + ", so nothing was changed.");
            }
            return null;
        });
    }

    /** Returns the number of values of all members, teams and tenants. */
    long values(String attribute) {
        AttributeId id = id(attribute);
        return Stream.of(ValueHolder.values()).mapToLong(kind -> world.sigma().attributes().values(id, kind).count()).sum();
    }

    /**
     * Provides a value of any member, team or tenant, which a verifying run sets for a new team.
     *
     * @throws AssertionError in a runbook, if there is none
     */
    void requireValues(String attribute, String value) {
        world.preparing(() -> {
            if (world.verifying()) {
                world.sigma().attributes().set(id(attribute), ValueHolder.TEAM, provision.makeTeam(SOME_TEAM).id().value(), value);
            } else if (values(attribute) == 0) {
                throw new AssertionError("The user attribute \"" + attribute + "\" has no values, so nothing was changed.");
            }
            return null;
        });
    }

    private static <T> T found(NotFound kind, String noun, String text, Stream<T> all, Function<T, String> name, Function<T, String> id) {
        List<T> everything = all.toList();
        List<T> found = Finder.first(everything, one -> id.apply(one).equals(text), one -> Finder.isNamed(name.apply(one), text));
        if (found.isEmpty()) {
            throw kind.error(text, everything.stream().map(name).toList());
        }
        return Finder.only(noun, text, found, one -> name.apply(one) + ", id " + id.apply(one));
    }
}
