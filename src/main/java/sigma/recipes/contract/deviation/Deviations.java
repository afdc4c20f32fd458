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
 * Known differences between the real API and the contract, from {@code contract/deviations.yaml} and from
 * {@code deviations.yaml} next to {@code .env}, whose entries take precedence. Immutable.
 *
 * @param known        findings that do not fail a run until their end date
 * @param acknowledged reviewed changes of a document
 */
public record Deviations(List<KnownDeviation> known, List<AcknowledgedChange> acknowledged) {

    /** The file name, next to the contract and next to {@code .env}. */
    public static final String FILE = "deviations.yaml";

    /** Makes the lists unmodifiable. */
    public Deviations {
        known = List.copyOf(known);
        acknowledged = List.copyOf(acknowledged);
    }

    /** Returns an instance without deviations, for the sandbox. */
    public static Deviations none() {
        return new Deviations(List.of(), List.of());
    }

    /**
     * Reads the deviations of the contract and those of an administrator.
     *
     * @param folder   the folder of {@code .env}, which may contain {@code deviations.yaml}
     * @param contract the contract to which the entries refer
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

    /** Returns the entry about a finding. */
    public Optional<KnownDeviation> covering(Finding finding) {
        return known.stream().filter(entry -> entry.covers(finding)).findFirst();
    }

    /**
     * Requires that no known deviation is past its end date.
     *
     * @throws DeviationException if one is; lists each of them
     */
    public void requireInForce(LocalDate today) {
        List<KnownDeviation> over = known.stream().filter(entry -> entry.isOver(today)).toList();
        if (!over.isEmpty()) {
            throw DeviationException.lapsed(over, today);
        }
    }

    /**
     * Returns the known deviations that no longer occur in a real organization.
     *
     * @param exercised the operations that succeeded
     * @param found     the findings in that organization
     */
    public List<KnownDeviation> stale(Collection<String> exercised, Collection<Finding> found) {
        return known.stream().filter(entry -> !entry.sometimes() && exercised.contains(entry.operation())
                && found.stream().noneMatch(entry::covers)).toList();
    }

    /** Returns these deviations and those of {@code others} without an entry here. */
    Deviations over(Deviations others) {
        return new Deviations(joined(known, others.known.stream().filter(other -> known.stream().noneMatch(other::sameAs)).toList()),
                joined(acknowledged, others.acknowledged.stream().filter(other -> acknowledged.stream()
                        .noneMatch(own -> own.fingerprint().equals(other.fingerprint()))).toList()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
