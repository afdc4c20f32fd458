package sigma.recipes.sandbox;

import java.util.List;
import java.util.stream.Stream;

/** The subjects that the sandbox simulates. A new subject is added here, and to no other central file. */
final class Modules {

    private static final List<Module> ALL = List.of(new CredentialsModule(), new AccountTypesModule(), new MembersModule(),
            new TeamsModule(), new UserAttributesModule(), VersionTags.resource(), new WorkspacesModule(), new FilesModule(),
            new FavoritesModule(), new RecentsModule(), Schedules.resource(), new GrantsModule(), new ConnectionsModule(),
            new ConnectionPathsModule(), new AlphaConnectionsModule(), Bookmarks.resource(), new ExportsModule());

    private Modules() {
    }

    /** Returns the module of each subject. */
    static List<Module> all() {
        return ALL;
    }

    /** Returns the kinds of everything that an organization has. */
    static List<Kind> kinds() {
        return Stream.concat(Kind.CORE.stream(), ALL.stream().flatMap(module -> module.kinds().stream())).toList();
    }
}
