package sigma.recipes.steps.grant;

import sigma.recipes.client.connection.ConnectionPathId;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.GrantedObject;

/** The objects of grants, by their words in the feature. */
public final class GrantTargets {

    private static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Creations creations;
    private final Fixtures fixtures;

    /** Creates the objects of one scenario. */
    public GrantTargets(World world, Creations creations, Fixtures fixtures) {
        this.world = world;
        this.creations = creations;
        this.fixtures = fixtures;
    }

    /**
     * Returns an object, on which a permission is granted.
     *
     * @throws IllegalArgumentException if objects of this kind do not have the permission
     */
    GrantTarget of(GrantedObject what, Permission permission) {
        if (!what.kind().permissions().contains(permission)) {
            throw new IllegalArgumentException("A grant on a " + what.kind().noun() + " gives one of "
                    + what.kind().permissions() + ", but not " + permission);
        }
        return of(what);
    }

    /** Returns an object. */
    GrantTarget of(GrantedObject what) {
        return switch (what.kind()) {
            case WORKSPACE -> new WorkspaceGrants(world, what.name().map(name -> world.workspaces().named(name).id())
                    .orElseGet(() -> new WorkspaceId(world.unknownId(NOT_THERE))));
            case WORKBOOK -> new WorkbookGrants(world, what.name().map(name -> world.workbooks().named(name).id())
                    .orElseGet(() -> new WorkbookId(world.unknownId(NOT_THERE))));
            case FOLDER -> new FolderGrants(world, what.name().map(name -> world.folders().named(name).id())
                    .orElseGet(() -> new FileId(world.unknownId(NOT_THERE))));
            case CONNECTION -> new ConnectionGrants(world, creations, world.connections().named(what.name().orElseThrow()));
            case PATH -> new PathGrants(world, creations, what.name().map(path -> fixtures.path(path, what.connection().orElseThrow()))
                    .orElseGet(() -> new ConnectionPathId(world.unknownId(NOT_THERE))));
        };
    }
}
