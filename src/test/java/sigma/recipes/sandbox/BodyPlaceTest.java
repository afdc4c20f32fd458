package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.json.Json;

/** Tests the places of a body at which the sweep inserts errors. */
class BodyPlaceTest {

    private static final String SHELF = """
            {"allOf": [{"$ref": "#/$defs/Named"}], "properties": {
               "books": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Book"}}},
             "required": ["books"],
             "$defs": {
               "Named": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
               "Book": {"type": "object", "required": ["pages"], "properties": {
                 "pages": {"type": "integer", "minimum": 3}, "sequel": {"$ref": "#/$defs/Book"}}}}}""";
    private static final String OWNER = """
            {"type": "object", "required": ["owner"], "properties": {"owner": {"anyOf": [
               {"type": "object", "required": ["memberId"], "properties": {"memberId": {"type": "string"}}},
               {"type": "object", "required": ["teamId"], "properties": {"teamId": {"enum": ["a", "b"]}}}]}}}""";

    @Test
    void every_place_is_listed_once_and_recursive_schemas_are_entered_once() {
        assertThat(places(SHELF), contains("0", "0.books", "0.books.0", "0.books.0.pages", "0.name"));
    }

    @Test
    void required_field_is_omitted_from_the_smallest_enclosing_body() {
        assertThat(without(SHELF), contains("{\"name\":\"A name of the sweep\"}",
                "{\"books\":[{}],\"name\":\"A name of the sweep\"}", "{\"books\":[{\"pages\":3}]}"));
    }

    @Test
    void each_variant_has_its_places_and_they_refer_to_the_choice() {
        assertThat(places(OWNER), contains("0", "0.owner", "0.owner.memberId", "0.owner", "0.owner.teamId"));
        assertThat(bodyPlaces(OWNER).get(4).choice().orElseThrow(), equalTo("0.owner"));
        assertThat(bodyPlaces(OWNER).get(4).with().apply(Json.NODES.numberNode(7)).toString(),
                equalTo("{\"owner\":{\"teamId\":7}}"));
        assertThat(without(OWNER), contains("{}", "{\"owner\":{}}", "{}", "{\"owner\":{}}"));
    }

    @Test
    void place_in_a_list_has_the_name_of_the_list() {
        assertThat(bodyPlaces(SHELF).stream().map(BodyPlace::field).toList(), contains("", "books", "books", "pages", "name"));
    }

    private static List<String> places(String schema) {
        return bodyPlaces(schema).stream().map(BodyPlace::place).toList();
    }

    private static List<String> without(String schema) {
        return bodyPlaces(schema).stream().flatMap(place -> place.without().stream()).map(Object::toString).toList();
    }

    private static List<BodyPlace> bodyPlaces(String schema) {
        return BodyPlace.of(SchemaView.of(Json.read(schema.getBytes(StandardCharsets.UTF_8)).orElseThrow()), SampleValues.plain());
    }
}
