package sigma.recipes.sandbox.json;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class FrozenObjectTest {

    private final ObjectNode source = source();
    private final FrozenObject frozen = FrozenObject.of(source);

    @Test
    void nothing_in_a_frozen_object_can_be_changed() {
        assertThrows(UnsupportedOperationException.class, () -> frozen.put("name", "Zoe"));
        assertThrows(UnsupportedOperationException.class, () -> frozen.remove("name"));
        assertThrows(UnsupportedOperationException.class, frozen::removeAll);
        assertThrows(UnsupportedOperationException.class, () -> ((ObjectNode) frozen.get("home")).put("folder", "B"));
        assertThrows(UnsupportedOperationException.class, () -> ((ArrayNode) frozen.get("teams")).add("Sales"));
        assertThrows(UnsupportedOperationException.class, () -> ((ObjectNode) frozen.at("/teams/0")).put("id", "2"));
        assertThat(frozen, equalTo(source()));
    }

    @Test
    void later_change_of_the_source_has_no_effect() {
        source.put("name", "Zoe").withArray("/teams").addObject().put("id", "2");
        source.withObject("/home").put("folder", "B");

        assertThat(frozen, equalTo(source()));
    }

    @Test
    void deep_copy_can_be_changed() {
        ObjectNode copy = frozen.deepCopy();
        copy.put("name", "Zoe").withObject("/home").put("folder", "B");
        copy.withArray("/teams").removeAll();

        assertThat(copy.path("name").asText(), equalTo("Zoe"));
        assertThat(frozen, equalTo(source()));
    }

    @Test
    void objects_with_the_same_content_are_equal() {
        ObjectNode other = source();
        other.withObject("/home").put("folder", "B");

        assertThat(frozen, equalTo(FrozenObject.of(source())));
        assertThat(source(), equalTo(frozen));
        assertThat(frozen.hashCode(), equalTo(source().hashCode()));
        assertThat(frozen, not(equalTo(FrozenObject.of(other))));
        assertThat(frozen, not(equalTo(other)));
    }

    @Test
    void frozen_object_is_not_copied_again() {
        assertThat(FrozenObject.of(frozen), sameInstance(frozen));
    }

    private static ObjectNode source() {
        ObjectNode source = Json.object().put("name", "Ana");
        source.putObject("home").put("folder", "A");
        source.putArray("teams").addObject().put("id", "1");
        return source;
    }
}
