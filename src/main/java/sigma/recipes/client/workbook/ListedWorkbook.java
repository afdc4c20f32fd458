package sigma.recipes.client.workbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import sigma.recipes.client.model.MemberId;

/**
 * A workbook with all fields of its list (listWorkbooks).
 *
 * @param workbook  its ids, its name and its folders
 * @param url       its URL
 * @param version   the number of its latest version
 * @param owner     the member who owns it
 * @param updatedAt when it was last changed
 * @param archived  whether it is archived
 */
public record ListedWorkbook(Workbook workbook, String url, long version, MemberId owner, Instant updatedAt, boolean archived) {

    /** Creates an instance from the fields of a response; a workbook that is not archived may lack the field. */
    @JsonCreator
    static ListedWorkbook of(@JsonProperty("workbookId") WorkbookId id, @JsonProperty("workbookUrlId") String urlId,
                             @JsonProperty("name") String name, @JsonProperty("path") String path, @JsonProperty("url") String url,
                             @JsonProperty("latestVersion") long version, @JsonProperty("ownerId") MemberId owner,
                             @JsonProperty("updatedAt") String updatedAt, @JsonProperty("isArchived") boolean archived) {
        return new ListedWorkbook(new Workbook(id, urlId, name, path), url, version, owner, Instant.parse(updatedAt), archived);
    }

    /** Returns its id. */
    public WorkbookId id() {
        return workbook.id();
    }

    /** Returns its name. */
    public String name() {
        return workbook.name();
    }
}
