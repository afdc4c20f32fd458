package sigma.recipes.sandbox;

import java.util.List;

/** Version tags. Which documents have them is not simulated; a grant can be limited to one, and ends with it (assumed). */
final class VersionTags {

    private VersionTags() {
    }

    static Resource resource() {
        return Resource.of(Kind.TAG).uniqueName("name").searchedBy("search", "name").keeps("color").seeded()
                .serverMade((stamp, tag) -> tag.put("versionTagId", tag.path("tagId").textValue()).put("ownerId", stamp.by()))
                .onDelete(VersionTags::removeGrants)
                .lists("listVersionTag").creates("createVersionTag").updates("updateVersionTag").deletes("deleteVersionTag");
    }

    private static void removeGrants(Call call, Entity tag) {
        Store grants = call.state().of(Kind.GRANT);
        List.copyOf(grants.all().values()).stream().filter(grant -> grant.text("tagId").equals(tag.id()))
                .forEach(grants::remove);
    }
}
