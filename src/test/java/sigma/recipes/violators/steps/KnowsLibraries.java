package sigma.recipes.violators.steps;

/** Knows what the command line keeps to itself. */
class KnowsLibraries {

    picocli.CommandLine picocli;
    io.cucumber.core.runtime.Runtime runtime;
}
