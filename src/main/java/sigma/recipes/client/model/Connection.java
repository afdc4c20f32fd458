package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A connection to a data platform (listConnections, getConnection).
 *
 * @param id   the connection's id
 * @param name its name
 */
public record Connection(@JsonProperty("connectionId") ConnectionId id, String name) {
}
