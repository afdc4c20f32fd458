package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import java.util.List;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;

/** Steps for lists of what the elements of a document consist of: columns and queries. */
public final class ListedContentSteps {

    private Listed listed = new Listed(List.of(), List.of(), name -> List.of(), name -> List.of());

    /**
     * A list that a scenario read.
     *
     * @param strays  the names of the entries that belong to no element of the document
     * @param missing the names of what elements have and the list lacks
     * @param of      returns the rows of the list for the element with a name
     * @param alone   returns the rows that Sigma returns for the element with a name when only this element is requested
     */
    record Listed(List<String> strays, List<String> missing, Of of, Of alone) {
    }

    /** Finds the content of an element by the name of the element. */
    @FunctionalInterface
    interface Of {

        List<String> element(String name);
    }

    /** Records the list that was read last. */
    void put(Listed list) {
        listed = list;
    }

    @Then("each {listedKind} on the list belongs to an element")
    public void belongToElements(String kind) {
        UnmetStatement.unless(listed.strays().isEmpty(), "The list has a " + kind + " that belongs to no element: "
                + UnmetStatement.named(listed.strays()) + ".");
    }

    @Then("no column is missing from the list")
    public void noneIsMissing() {
        UnmetStatement.unless(listed.missing().isEmpty(), "The list lacks columns: " + UnmetStatement.named(listed.missing()) + ".");
    }

    @Then("the element {text} has the same {elementPart} when it is read alone")
    public void hasTheSameAlone(String element, String part) {
        List<String> expected = listed.of().element(element);
        List<String> actual = listed.alone().element(element);
        UnmetStatement.unless(!expected.isEmpty() && actual.equals(expected), Problem.of("The element \"" + element + "\" does not have the same "
                + part + " when it is read alone.").expected(UnmetStatement.named(expected)).actual(UnmetStatement.named(actual)));
    }
}
