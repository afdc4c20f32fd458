package sigma.recipes.client.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that a document takes its data from (getWorkbookSources, listDataModelSources).
 *
 * @param type       table, dataset, data-model or custom-sql
 * @param id         its id; custom SQL has one within its document
 * @param connection the id of its connection, which only custom SQL names
 * @param sql        the text of custom SQL
 */
public record DocumentSource(String type, String id, Optional<String> connection, Optional<String> sql) {

    /**
     * Creates an instance from the fields of a response: an id has another name for each type, and for tables of workbooks
     * and of data models.
     */
    @JsonCreator
    static DocumentSource of(@JsonProperty("type") String type, @JsonProperty("inodeId") String inode,
                             @JsonProperty("tableId") String table, @JsonProperty("datasetId") String dataset,
                             @JsonProperty("dataModelId") String dataModel, @JsonProperty("customSqlId") String customSql,
                             @JsonProperty("connectionId") String connection, @JsonProperty("definition") String definition) {
        String id = Stream.of(inode, table, dataset, dataModel, customSql).filter(text -> text != null).findFirst().orElse("");
        return new DocumentSource(type, id, Optional.ofNullable(connection), Optional.ofNullable(definition));
    }
}
