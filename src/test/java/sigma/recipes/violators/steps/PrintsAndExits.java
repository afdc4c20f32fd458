package sigma.recipes.violators.steps;

/** Prints to both streams, exits, and logs without SLF4J. */
class PrintsAndExits {

    java.util.logging.Logger logger;

    void prints() {
        System.out.println();
    }

    void complains() {
        System.err.println();
    }

    void exits() {
        System.exit(1);
    }

    void traces(IllegalStateException failure) {
        failure.printStackTrace();
    }
}
