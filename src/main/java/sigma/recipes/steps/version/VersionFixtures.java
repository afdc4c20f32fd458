package sigma.recipes.steps.version;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.version.TagColor;
import sigma.recipes.client.version.TagId;
import sigma.recipes.client.version.VersionTag;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.steps.record.Cleanup;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.text.UrlId;

/** The version tags of a scenario: created and deleted in a verifying run, otherwise existing ones. */
public final class VersionFixtures {

    private final World world;
    private final Creations creations;
    private final NamedObjects<TagId> tags = new NamedObjects<>("version tag");

    /** Creates the steps of one scenario. */
    public VersionFixtures(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    /** Registers a version tag under {@code name}: found by name, id or short id, or created in a verifying run. */
    void provide(String name) {
        tags.put(name, world.preparing(() -> world.verifying() ? created(name, TagColor.CYAN) : found(all().toList(), name).id()));
    }

    /** Creates a version tag and registers it under {@code name}. */
    TagId create(String name, TagColor color) {
        return tags.put(name, created(name, color));
    }

    /** Returns the id of a version tag of the scenario. */
    TagId id(String name) {
        return tags.named(name);
    }

    /**
     * Returns the name of a version tag in the organization; a runbook may have been given the id.
     *
     * @throws AssertionError if the scenario has no tag with this name
     */
    String named(String name) {
        TagId id = id(name);
        return world.verifying() ? world.naming().name(name)
                : all().filter(tag -> tag.id().equals(id)).map(VersionTag::name).findFirst().orElse(name);
    }

    /** Creates a version tag that a verifying run deletes. */
    private TagId created(String name, TagColor color) {
        String marked = world.naming().name(name);
        Cleanup.Entry entry = world.registerCleanup(Leftovers.tag(marked), () ->
                creations.each(world.lenientClient().lenientLists().tags(), marked, this::delete));
        Supplier<TagId> act = () -> world.sigma().tags().create(marked, color);
        return creations.made(entry, act, tag -> () -> delete(tag.value()));
    }

    /**
     * Returns the tag for {@code text}, which is an id, a short id or a name.
     *
     * @throws AssertionError if there is no such tag, or more than one
     */
    static VersionTag found(List<VersionTag> all, String text) {
        String id = UrlId.uuid(text).map(UUID::toString).orElse(text);
        List<VersionTag> found = Finder.first(all, tag -> tag.id().value().equals(id), tag -> Finder.isNamed(tag.name(), text));
        if (found.isEmpty()) {
            throw NotFound.VERSION_TAG.error(text, all.stream().map(VersionTag::name).toList());
        }
        return Finder.only("version tag", text, found, tag -> tag.name() + ", id " + tag.id());
    }

    private Stream<VersionTag> all() {
        return world.sigma().tags().all();
    }

    private void delete(String id) {
        world.lenientClient().tags().delete(new TagId(id));
    }
}
