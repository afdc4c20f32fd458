package sigma.recipes.steps.document;

import io.cucumber.java.en.Given;

/** Steps for both workbooks and data models. */
public final class DocumentSteps {

    private final DocumentFixtures provision;

    /** Creates the steps of one scenario. */
    public DocumentSteps(DocumentFixtures provision) {
        this.provision = provision;
    }

    @Given("the document {text}")
    public void theDocument(String name) {
        provision.existing(name);
    }

    @Given("the data model {text}")
    public void theDataModel(String name) {
        provision.existingModel(name);
    }
}
