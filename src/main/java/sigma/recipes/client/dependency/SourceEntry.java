package sigma.recipes.client.dependency;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing that a document is built on (listLineageTree, listDataModelLineageTree). What does not apply is null.
 *
 * @param type        the API's word for what it is: {@code table}, {@code data-model}, {@code customSQL}, ...
 * @param name        its name
 * @param connection  the id of the connection that it comes through
 * @param inode       the id of a table or a dataset
 * @param dataModel   the id of a data model
 * @param definition  the text of custom SQL
 */
record SourceEntry(String type, String name, @JsonProperty("connectionId") String connection, @JsonProperty("inodeId") String inode,
                   @JsonProperty("dataModelId") String dataModel, String definition) {

    private static final String ELEMENT = "element";

    /** Returns whether it is an element of the document itself. */
    boolean inside() {
        return ELEMENT.equals(type);
    }
}
