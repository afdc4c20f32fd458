package sigma.recipes.steps.sentence;

import java.util.Optional;

/**
 * What bookmarks belong to, as a sentence names it: a workbook, or the version of it that has a version tag.
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
