package sigma.recipes.drift.cause;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.Verdict;

/**
 * One change by the publisher, with all differences that result from it: a field added to a part that many operations share
 * is one cause.
 *
 * @param part    the changed part of the old document, as a reference; empty if the change belongs to its operations
 * @param changes the changes, at least one, in the order of the old document
 */
public record Cause(String part, List<Change> changes) {

    private static final int BYTES = 8;
    private static final String BETWEEN = "\u0000";

    /** Copies the list. */
    public Cause {
        changes = List.copyOf(changes);
    }

    /** Returns the verdict of its worst change. */
    public Verdict verdict() {
        return worst().verdict();
    }

    /** Returns the rule that judges its worst change. */
    public Rule rule() {
        return worst().rule();
    }

    /** Returns its worst change; the first of several. */
    public Change worst() {
        return changes.stream().min(Comparator.comparing(Change::verdict)).orElseThrow();
    }

    /** Returns the names of the operations that it changes, in the order of the old document. */
    public List<String> operations() {
        return List.copyOf(changes.stream().map(Change::operation).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Returns the affected scenarios, each once. */
    public Collection<Impact> hits() {
        return changes.stream().flatMap(change -> change.hits().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the names of the recipes that certainly use what it breaks or offers. */
    public Collection<String> certain() {
        return recipes(Impact::isCertainUse);
    }

    /** Returns the names of the recipes that possibly use it. */
    public Collection<String> possible() {
        Collection<String> possible = recipes(hit -> !hit.preparing());
        possible.removeAll(certain());
        return possible;
    }

    /** Returns the names of the recipes of which only the tests use it. */
    public Collection<String> inTests() {
        Collection<String> inTests = recipes(Impact::preparing);
        inTests.removeAll(recipes(hit -> !hit.preparing()));
        return inTests;
    }

    private Collection<String> recipes(Predicate<Impact> which) {
        Verdict worst = verdict();
        return changes.stream().filter(change -> change.verdict() == worst).flatMap(change -> change.hits().stream())
                .filter(which).map(Impact::recipe).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns a stable fingerprint of 16 hexadecimal digits, derived from the values before and after and from the part, or
     * else from the operations.
     */
    public String fingerprint() {
        String text = changes.stream().map(change -> String.join(BETWEEN, change.rule().id(),
                change.field().isEmpty() ? change.place().text() : change.lastField(),
                change.before(), change.after(), part.isEmpty() ? change.method() + " " + change.path() : part))
                .distinct().sorted().collect(Collectors.joining(BETWEEN));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
