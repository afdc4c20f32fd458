package sigma.recipes.sandbox.files;

import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.rights.Kinds;

/** Version tags. A grant can be limited to one and is removed with it (assumed). */
public final class VersionTags {

    private VersionTags() {
    }

    /** Declares version tags. */
    public static Resource resource() {
        return Resource.of(Kinds.TAG).uniqueName("name").searchedBy("search", "name").keeps("color").seeded()
                .serverMade((stamp, tag) -> tag.put("versionTagId", tag.path("tagId").textValue()).put("ownerId", stamp.by()))
                .lists("listVersionTag").creates("createVersionTag").updates("updateVersionTag").deletes("deleteVersionTag");
    }
}
