package sigma.recipes.sandbox;

import java.util.List;

/** The subjects that the sandbox simulates. A new subject is added here, and nowhere else. */
final class Modules {

    private Modules() {
    }

    /** Returns the module of each subject. */
    static List<Module> all() {
        return List.of(new CredentialsModule(), new AccountTypesModule(), new MembersModule(), new TeamsModule(),
                new UserAttributesModule(), new WorkspacesModule(), new FilesModule(), new FavoritesModule(),
                new RecentsModule(), new SchedulesModule(), new TagsModule(), new GrantsModule(), new ConnectionsModule(),
                new ConnectionPathsModule(), new AlphaConnectionsModule());
    }
}
