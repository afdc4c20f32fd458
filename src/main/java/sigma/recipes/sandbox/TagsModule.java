package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Version tags. Which documents bear them is not simulated; grants can be limited to one. */
final class TagsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.everyone("listVersionTag", Listing.of(Kind.TAG).filteredBy("search", TagsModule::matches));
        on.admins("createVersionTag", Behaviour.json(TagsModule::create));
        on.admins("updateVersionTag", Updating.of(Kind.TAG, "description"));
        on.admins("deleteVersionTag", Deleting.of(Kind.TAG, (call, tag) -> call.state().tags().remove(tag)));
    }

    private static boolean matches(Entity tag, String part) {
        return tag.text("name").toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static JsonNode create(Call call) {
        call.mustBeFree(Kind.TAG, call.text("name").orElseThrow());
        ObjectNode fields = Json.object();
        List.of("name", "color", "description").forEach(name -> call.text(name).ifPresent(text -> fields.put(name, text)));
        return call.state().tags().add(fields, call.stamp()).fields();
    }
}
