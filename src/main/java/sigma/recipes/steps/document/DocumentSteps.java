package sigma.recipes.steps.document;

import io.cucumber.java.en.Given;

/** Workbooks and data models, for what can be done with both. */
public final class DocumentSteps {

    private final DocumentFixtures provision;

    /** Receives what provides documents. */
    public DocumentSteps(DocumentFixtures provision) {
        this.provision = provision;
    }

    @Given("the document {text}")
    public void theDocument(String name) {
        provision.existing(name);
    }
}
