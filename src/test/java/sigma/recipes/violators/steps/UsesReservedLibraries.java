package sigma.recipes.violators.steps;

/** Uses libraries that are reserved for the command line. */
class UsesReservedLibraries {

    picocli.CommandLine picocli;
    io.cucumber.core.runtime.Runtime runtime;
}
