package sigma.recipes.runbook.drill;

/**
 * A Then of a scenario, or an And or a But after one.
 *
 * @param recipe   the recipe's name
 * @param scenario the title of its scenario
 * @param line     its line in the feature
 * @param text     the sentence with its keyword, as the feature has it
 * @param position its index among the Then sentences of the scenario
 */
record ThenSentence(String recipe, String scenario, int line, String text, int position) {

    /** Returns the scenario as the records name it. */
    String place() {
        return recipe + ": " + scenario;
    }

    @Override
    public String toString() {
        return recipe + ".feature:" + line + " " + text + " (" + scenario + ")";
    }
}
