package sigma.recipes.drift.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.IgnoredDifferences;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.compare.ComparisonResult;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.ComparedApi;

/**
 * The result of comparing two documents, or a document and the contract.
 *
 * @param changes   the changes
 * @param undecided possible changes that the exporter may have lost instead, by loss
 * @param missing   operations of the contract and the accepted document that the document of another exporter lacks
 * @param unpublished operations of the contract that neither document has, which is not evidence of removal
 * @param ignored   differences without information about the API
 * @param conflicts differences in which contract, accepted document and published document all differ
 * @param kept      the number of differences in the contract alone, where the publisher changed nothing
 * @param merged    the number of the publisher's changes that the contract already has
 * @param publisher the publisher of the document
 * @param firstComparisons the documents of which no version was accepted
 */
public record Assessment(List<Change> changes, Map<ExporterLoss, List<Change>> undecided, List<Change> missing, List<Change> unpublished, List<IgnoredDifferences> ignored,
                         List<ThreeWayDifferences.Conflict> conflicts, int kept, int merged, Publisher publisher, List<FirstComparison> firstComparisons) {

    /** The assessment of a report that compares no documents. */
    public static final Assessment NONE = new Assessment(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), 0, 0, Publisher.FAITHFUL,
            List.of());

    /**
     * A document of which no version was accepted, so that only the contract tells what is new in it.
     *
     * @param title      its title and version
     * @param operations the number of its operations
     * @param known      the number of those that the contract has
     */
    public record FirstComparison(String title, int operations, int known) {
    }

    /** Assesses two documents; the exporter of the new one is assumed to lose nothing. */
    public static Assessment of(ComparedApi before, ComparedApi after) {
        Publisher publisher = Publisher.isSame(before.document(), after.document()) ? Publisher.FAITHFUL : Publisher.of(after.document());
        ComparisonResult compared = Comparison.compare(before, after);
        return new Assessment(publisher.proved(compared.changes()), publisher.lost(compared.changes()), List.of(), List.of(), compared.ignored(),
                List.of(), 0, 0, publisher, List.of());
    }

    /** Assesses a published document against the contract; {@code accepted} is the one that was accepted last. */
    public static Assessment ofContract(Document contract, Document accepted, Document published) {
        return ofContract(ComparedApi.of(contract), accepted, ComparedApi.of(published));
    }

    /** Assesses a parsed published document against the contract. */
    public static Assessment ofContract(ComparedApi contract, Document accepted, ComparedApi published) {
        AcceptedBase base = AcceptedBase.of(contract, accepted, published);
        boolean sameExporter = Publisher.isSame(base.api().document(), published.document());
        Publisher publisher = sameExporter ? Publisher.FAITHFUL : Publisher.of(published.document());
        ComparisonResult fromContract = Comparison.ofContract(contract, published);
        ThreeWayDifferences threeWay = ThreeWayDifferences.of(fromContract.changes(), Comparison.ofVersions(base.api(), published).changes(), base.first());
        List<Change> missing = threeWay.published().stream().filter(each -> isRemoval(each) && !sameExporter).toList();
        List<Change> changes = threeWay.published().stream().filter(each -> !missing.contains(each)).toList();
        List<Change> unpublished = threeWay.contractOnly().stream().filter(Assessment::isRemoval).toList();
        List<Change> kept = threeWay.contractOnly().stream().filter(each -> !isRemoval(each)).toList();
        int unknown = (int) kept.stream().filter(base::lacks).count();
        List<IgnoredDifferences> ignored = new ArrayList<>(fromContract.ignored());
        if (unknown > 0) {
            ignored.add(new IgnoredDifferences("difference", "a first comparison omits hosts, and formats, limits and defaults that the document lacks", unknown));
        }
        int merged = (int) threeWay.merged().stream().filter(each -> base.firstComparisons().isEmpty() || each.rule() != Rule.OPERATION_ADDED).count();
        return new Assessment(publisher.proved(changes), publisher.lost(changes), missing, unpublished, ignored, threeWay.conflicts(),
                kept.size() - unknown, merged, publisher, base.firstComparisons());
    }

    private static boolean isRemoval(Change change) {
        return change.rule() == Rule.OPERATION_REMOVED;
    }
}
