package sigma.recipes.steps.document;

import io.cucumber.java.en.Given;

/** Steps for both workbooks and data models. */
public final class DocumentSteps {

    private final DocumentFixtures provision;

    /** Creates the steps of one scenario. */
    public DocumentSteps(DocumentFixtures provision) {
        this.provision = provision;
    }

    @Given("the {fileKind} {text}")
    public void exists(String kind, String name) {
        switch (kind) {
            case "workbook" -> provision.workbook(name);
            case "document" -> provision.existing(name);
            case "folder" -> provision.folder(name);
            case "data model" -> requireDataModel(name);
            default -> throw new IllegalArgumentException("No fixture for a " + kind);
        }
    }

    private void requireDataModel(String name) {
        provision.existingModel(name);
    }
}
