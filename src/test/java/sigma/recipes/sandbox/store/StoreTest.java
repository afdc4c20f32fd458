package sigma.recipes.sandbox.store;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.json.Json;

class StoreTest {

    private static final Kind PERSON = Kind.of("person", "id").named("name");

    private final Stores stores = new Stores(List.of(PERSON));
    private final Store people = stores.of(PERSON);
    private final Entity ana = people.add(Json.object().put("id", "1").put("name", "Ana"));

    @Test
    void fields_that_were_read_stay_as_they_were() {
        ObjectNode read = ana.fields();

        people.change(ana, fields -> fields.put("name", "Zoe"));

        assertThat(read.path("name").asText(), equalTo("Ana"));
        assertThat(ana.text("name"), equalTo("Zoe"));
        assertThat(people.all(IndexKey.NAME, "ana").values(), empty());
        assertThat(people.all(IndexKey.NAME, "zoe").values(), contains(ana));
    }

    @Test
    void rolled_back_change_restores_the_fields() {
        ObjectNode before = ana.fields();
        stores.journal().clear();
        people.change(ana, fields -> fields.put("name", "Zoe"));

        stores.journal().rollBack();

        assertThat(ana.fields(), sameInstance(before));
        assertThat(people.all(IndexKey.NAME, "ana").values(), contains(ana));
        assertThat(people.all(IndexKey.NAME, "zoe").values(), empty());
    }

    @Test
    void failed_change_has_no_effect() {
        ObjectNode before = ana.fields();

        assertThrows(IllegalStateException.class, () -> people.change(ana, fields -> {
            fields.put("name", "Zoe");
            throw new IllegalStateException();
        }));

        assertThat(ana.fields(), sameInstance(before));
        assertThat(people.all(IndexKey.NAME, "ana").values(), contains(ana));
    }

    @Test
    void supplement_survives_a_rollback() {
        stores.journal().clear();
        people.supplement(ana, fields -> fields.put("secret", "s"));

        stores.journal().rollBack();

        assertThat(ana.text("secret"), equalTo("s"));
        assertThat(ana.text("name"), equalTo("Ana"));
    }

    @Test
    void fields_change_only_through_the_store() {
        assertThrows(UnsupportedOperationException.class, () -> ana.fields().put("name", "Zoe"));
    }
}
