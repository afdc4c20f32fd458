package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an element is built on, directly and beyond (listLineage).
 *
 * @param dependencies the elements, joins and sources of data, by their node ids
 * @param edges        which of them is built on which; a node may be in an edge alone
 */
public record ElementLineage(Map<String, Node> dependencies, List<Edge> edges) {

    /**
     * An element, a join or a source of data.
     *
     * @param type what it is, such as table; an element is a sheet
     * @param name its name; a join has none
     */
    public record Node(String type, Optional<String> name) {

        /** Creates the record from a response. */
        @JsonCreator
        static Node of(@JsonProperty("type") String type, @JsonProperty("name") String name) {
            return new Node(type, Optional.ofNullable(name).filter(text -> !text.isBlank()));
        }
    }

    /**
     * One node is built on another.
     *
     * @param source the node that the other is built on
     * @param target the node that is built on it
     */
    public record Edge(String source, String target) {
    }

    /** Creates the record from a response. */
    @JsonCreator
    static ElementLineage of(@JsonProperty("dependencies") Map<String, Node> dependencies, @JsonProperty("edges") List<Edge> edges) {
        return new ElementLineage(Objects.requireNonNullElse(dependencies, Map.of()), Objects.requireNonNullElse(edges, List.of()));
    }
}
