package sigma.recipes.violators.steps;

/** Prints, complains, exits and logs past SLF4J. */
class Talks {

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
