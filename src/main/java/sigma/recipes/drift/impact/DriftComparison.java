package sigma.recipes.drift.impact;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentFinding;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.schema.ComparedApi;

/** Compares documents, with what the project knows about them: contract, accepted document, use by recipes, deviations. */
public final class DriftComparison {

    private final Path project;
    private final Supplier<List<Path>> usage;
    private final boolean strict;

    /**
     * Creates a comparison.
     *
     * @param project the project's folder
     * @param usage   returns the records of what recipes use, when the documents are compared
     * @param strict  whether a document that has defects is refused
     */
    public DriftComparison(Path project, Supplier<List<Path>> usage, boolean strict) {
        this.project = project;
        this.usage = usage;
        this.strict = strict;
    }

    /**
     * Compares a published document with the contract.
     *
     * @throws DocumentProblem if a document can't be used
     */
    public DriftReport withContract(Document published) {
        ComparedApi document = ComparedApi.of(strictly(published));
        ComparedApi contract = ComparedApi.of(Document.ofContract());
        return report(titled(document) + " against the contract (" + operations(contract) + ")",
                Assessment.ofContract(contract, accepted(), document), published.findings());
    }

    /**
     * Compares two documents.
     *
     * @throws DocumentProblem if one can't be used
     */
    public DriftReport of(Document before, Document after) {
        ComparedApi from = ComparedApi.of(strictly(before));
        ComparedApi to = ComparedApi.of(strictly(after));
        List<DocumentFinding> findings = Stream.concat(before.findings().stream(), after.findings().stream()).toList();
        return report(titled(to) + " against " + titled(from), Assessment.of(from, to), findings);
    }

    private DriftReport report(String title, Assessment assessment, List<DocumentFinding> findings) {
        Contract contract = Contract.load();
        return DriftReport.of(title, assessment, findings, Usage.read(usage.get(), contract),
                Deviations.load(project, contract), LocalDate.now());
    }

    private static String titled(ComparedApi api) {
        return api.document().titleAndVersion() + " (" + api.name() + ", " + operations(api) + ")";
    }

    private static String operations(ComparedApi api) {
        int number = api.api().endpoints().size();
        return number + (number == 1 ? " operation" : " operations");
    }

    private Document accepted() {
        return Documents.accepted(project).orElseGet(Documents::accepted);
    }

    private Document strictly(Document document) {
        if (strict) {
            document.requireNoFindings();
        }
        return document;
    }
}
