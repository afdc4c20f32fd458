package sigma.recipes.contract.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Resolves references between contract files, and records which parts were reached. */
public final class ReferenceResolver {

    private final ContractSource source;
    private final Collection<String> mistakes;
    private final Set<String> reached = new HashSet<>();

    ReferenceResolver(ContractSource source, Collection<String> mistakes) {
        this.source = source;
        this.mistakes = mistakes;
    }

    /** Returns the target of {@code piece}, or {@code piece} if it is not a reference; empty if there is no target. */
    Optional<YamlNode> target(YamlNode piece) {
        if (!piece.has("$ref")) {
            return Optional.of(piece);
        }
        String reference = piece.text("$ref");
        Optional<YamlNode> target = source.follow(piece.file(), reference);
        target.ifPresentOrElse(found -> reached.add(found.toString()),
                () -> mistakes.add(piece.mistake("the reference " + reference
                        + " leads nowhere; expected a file and a name in it, such as members.yaml#/Member")));
        return target;
    }

    /** Adds a mistake for each named part that was not reached. */
    void requireAllReached() {
        for (String file : source.files()) {
            if (!file.equals(ContractCompiler.ROOT)) {
                source.top(file).children().stream().filter(part -> !reached.contains(part.toString()))
                        .forEach(part -> mistakes.add(part.mistake("nothing refers to it; refer to it or delete it")));
            }
        }
    }
}
