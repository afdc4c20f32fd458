package sigma.recipes.steps.workbook;

import io.cucumber.java.en.Given;
import sigma.recipes.steps.document.DocumentFixtures;

/** Steps for workbooks. */
public final class WorkbookSteps {

    private final DocumentFixtures documents;

    /** Creates the steps of one scenario. */
    public WorkbookSteps(DocumentFixtures documents) {
        this.documents = documents;
    }

    @Given("the workbook {text} of the sandbox")
    public void theWorkbookOfTheSandbox(String name) {
        documents.workbookOfSandbox(name);
    }
}
