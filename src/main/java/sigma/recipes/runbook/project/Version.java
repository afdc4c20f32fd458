package sigma.recipes.runbook.project;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"sigma-recipes " + (version == null ? "(not packaged)" : version),
            "on Java " + Runtime.version()};
    }
}
