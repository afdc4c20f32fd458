package sigma.recipes.drift.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names of recipes in a report. A few are written out; of many there is the number in each chapter, and the names follow apart.
 *
 * @param names  the names
 * @param places finds the chapter of a recipe
 */
public record RecipeNames(Collection<String> names, SourceLocations places) {

    private static final int MOST = 8;

    /** Returns whether they are too many to be written out in a sentence. */
    public boolean areMany() {
        return names.size() > MOST;
    }

    /** Returns the names, or their number. */
    String phrase() {
        return areMany() ? names.size() + " recipes" : String.join(", ", names);
    }

    /** Returns the number in each chapter, such as {@code 12 in members, 9 in teams}. */
    String counts() {
        return chapters().entrySet().stream().map(chapter -> chapter.getValue().size() + " in " + chapter.getKey()).collect(Collectors.joining(", "));
    }

    /** Returns a line for each chapter with its names, such as {@code teams: create-a-team, join-a-team}. */
    public List<String> byChapter() {
        return chapters().entrySet().stream().map(chapter -> chapter.getKey() + ": " + String.join(", ", chapter.getValue())).toList();
    }

    private Map<String, Collection<String>> chapters() {
        return names.stream().collect(Collectors.groupingBy(places::chapter, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    }
}
