package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.regex.Pattern;
import sigma.recipes.client.workbook.ElementId;

/**
 * The query of an element (listWorkbookQueries).
 *
 * @param element its element
 * @param name    the name of the element; empty text if it has none
 * @param sql     the query, without the comment that Sigma adds for each caller; empty if Sigma could not generate it
 * @param error   why Sigma could not generate it
 */
public record ContentQuery(ElementId element, String name, Optional<String> sql, Optional<String> error) {

    /** It contains the request id and the caller's address, so that two responses always differ. */
    private static final Pattern COMMENT = Pattern.compile("\\s*^-- Sigma[^\\n]*\\s*\\z", Pattern.MULTILINE);

    /** Creates an instance from the fields of a response; only the element is required. */
    @JsonCreator
    static ContentQuery of(@JsonProperty("elementId") ElementId element, @JsonProperty("name") String name,
                           @JsonProperty("sql") String sql, @JsonProperty("error") String error) {
        return new ContentQuery(element, name == null ? "" : name,
                Optional.ofNullable(sql).map(text -> COMMENT.matcher(text).replaceFirst("")), Optional.ofNullable(error));
    }
}
