package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.client.model.IdRules;

/**
 * Identifies an exploration: unsaved changes to a workbook. The API cannot list explorations; the address of an
 * exploration's page contains the key after {@code :explore=} (postWorkbookBookmarks).
 *
 * @param value the key as the API writes it
 */
public record ExplorationKey(@JsonValue String value) {

    private static final Pattern KEY = Pattern.compile(
            "(?:^|(?::|%3[Aa])explore=)([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:$|[&#])");

    /** Creates a key as the API writes it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExplorationKey {
        IdRules.requireValid(value, "exploration");
    }

    /** Returns the key in {@code text}, which is a key or the address of an exploration; empty if there is none. */
    public static Optional<ExplorationKey> in(String text) {
        Matcher key = KEY.matcher(text.strip());
        return key.find() ? Optional.of(new ExplorationKey(key.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }
}
