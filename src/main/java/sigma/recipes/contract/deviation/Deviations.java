package sigma.recipes.contract.deviation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.finding.Finding;

/**
 * What is known of the real API against the contract. It is kept in {@code contract/deviations.yaml}, beside the contract,
 * and in {@code deviations.yaml} beside {@code .env}, whose entries win. Immutable.
 *
 * @param known        findings on the wire that fail no run for a while
 * @param acknowledged changes of a document that were reviewed
 */
public record Deviations(List<KnownDeviation> known, List<AcknowledgedChange> acknowledged) {

    /** The name of the file, beside the contract and beside {@code .env}. */
    public static final String FILE = "deviations.yaml";

    /** Makes the lists unmodifiable. */
    public Deviations {
        known = List.copyOf(known);
        acknowledged = List.copyOf(acknowledged);
    }

    /** Returns no deviations at all: the sandbox keeps the contract. */
    public static Deviations none() {
        return new Deviations(List.of(), List.of());
    }

    /**
     * Reads what comes with the contract, and what an administrator adds to it.
     *
     * @param folder   where {@code deviations.yaml} may lie, beside {@code .env}
     * @param contract what the entries speak of
     * @throws DeviationException               if the administrator's file can't be read as text
     * @throws sigma.recipes.data.DataException with every problem of a file
     */
    public static Deviations load(Path folder, Contract contract) {
        return DeviationFiles.read(folder, contract);
    }

    /** Returns the change acknowledged under {@code fingerprint}, unless its end date has passed. */
    public Optional<AcknowledgedChange> acknowledged(String fingerprint, LocalDate today) {
        return acknowledged.stream().filter(change -> change.fingerprint().equals(fingerprint) && !change.isOver(today))
                .findFirst();
    }

    /** Returns the entry that speaks of a finding. */
    public Optional<KnownDeviation> covering(Finding finding) {
        return known.stream().filter(entry -> entry.covers(finding)).findFirst();
    }

    /**
     * Demands that no known deviation on the wire is past its end date.
     *
     * @throws DeviationException naming every entry that is
     */
    public void demandInForce(LocalDate today) {
        List<KnownDeviation> over = known.stream().filter(entry -> entry.isOver(today)).toList();
        if (!over.isEmpty()) {
            throw DeviationException.lapsed(over, today);
        }
    }

    /**
     * Returns the known deviations that a real organization shows no more.
     *
     * @param exercised the operations that answered with a success
     * @param found     what was found there
     */
    public List<KnownDeviation> stale(Collection<String> exercised, Collection<Finding> found) {
        return known.stream().filter(entry -> !entry.sometimes() && exercised.contains(entry.operation())
                && found.stream().noneMatch(entry::covers)).toList();
    }

    /** Returns these deviations and those of {@code others} that they say nothing about. */
    Deviations over(Deviations others) {
        return new Deviations(joined(known, others.known.stream().filter(other -> known.stream().noneMatch(other::sameAs)).toList()),
                joined(acknowledged, others.acknowledged.stream().filter(other -> acknowledged.stream()
                        .noneMatch(own -> own.fingerprint().equals(other.fingerprint()))).toList()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
