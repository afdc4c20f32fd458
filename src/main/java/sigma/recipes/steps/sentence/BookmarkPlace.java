package sigma.recipes.steps.sentence;

import java.util.Optional;

/**
 * The owner of bookmarks in a sentence: a workbook, or its version with a version tag.
 *
 * @param workbook the name of the workbook
 * @param tag      the name of the version tag; empty for the workbook itself
 */
public record BookmarkPlace(String workbook, Optional<String> tag) {

    @Override
    public String toString() {
        return tag.map(name -> "the version tagged " + name + " of ").orElse("") + "the workbook " + workbook;
    }
}
