package sigma.recipes.steps.document;

import io.cucumber.java.en.Given;
import java.util.List;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.steps.scenario.UnresolvedName;

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
        SigmaDocument document = provision.existing(name);
        if (document.kind() != DocumentKind.DATA_MODEL) {
            throw new UnresolvedName("\"" + name + "\" is a " + document.kind().word() + ", and no data model.\n  fix: give the name or id"
                    + " of a data model", List.of());
        }
    }
}
