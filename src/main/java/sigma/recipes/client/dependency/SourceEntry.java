package sigma.recipes.client.dependency;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One source of a document (listLineageTree, listDataModelLineageTree). Fields that do not apply are null.
 *
 * @param type        its type, as in the API: {@code table}, {@code data-model}, {@code customSQL}, ...
 * @param name        its name
 * @param connection  the id of its connection
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
