package sigma.recipes.client.document;

import java.util.Optional;

/**
 * A source by the name that people know.
 *
 * @param source     the source
 * @param name       the path of a table, the name of a data model or dataset, or the first line of SQL; empty where the
 *                   caller has no access to it
 * @param connection the id of its connection, where it has one that is known
 */
public record NamedSource(DocumentSource source, Optional<String> name, Optional<String> connection) {
}
