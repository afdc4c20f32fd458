package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.regex.Pattern;
import sigma.recipes.client.workbook.ElementId;

/**
 * The query of an element (listWorkbookQueries).
 *
 * @param element the element that it feeds
 * @param name    the name of the element; empty text where it has none
 * @param sql     the query, without the comment that Sigma adds for each caller; empty if it could not be made
 * @param error   why it could not be made
 */
public record ContentQuery(ElementId element, String name, Optional<String> sql, Optional<String> error) {

    /** It holds the id of a request and the address of who asked, so two responses are never the same. */
    private static final Pattern COMMENT = Pattern.compile("\\s*^-- Sigma[^\\n]*\\s*\\z", Pattern.MULTILINE);

    /** Takes what the API says; only the element is always there. */
    @JsonCreator
    static ContentQuery of(@JsonProperty("elementId") ElementId element, @JsonProperty("name") String name,
                           @JsonProperty("sql") String sql, @JsonProperty("error") String error) {
        return new ContentQuery(element, name == null ? "" : name,
                Optional.ofNullable(sql).map(text -> COMMENT.matcher(text).replaceFirst("")), Optional.ofNullable(error));
    }
}
