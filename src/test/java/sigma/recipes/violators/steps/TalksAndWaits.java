package sigma.recipes.violators.steps;

import picocli.CommandLine;

/** Prints, keeps something static, and knows the command line. */
class TalksAndWaits {

    private static int count;

    void talk(CommandLine command) {
        count++;
        System.out.println(command + " " + count);
    }
}
