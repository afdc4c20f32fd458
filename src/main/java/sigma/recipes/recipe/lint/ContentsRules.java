package sigma.recipes.recipe.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.recipe.Contents;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.text.NearestNames;

/** Rules for the table of contents: it lists each feature once, and nothing else. The user's own may omit features. */
final class ContentsRules {

    private ContentsRules() {
    }

    static List<RuleViolation> check(FeatureFolder folder, Contents contents) {
        String place = folder.place(folder.root().resolve(Contents.FILE));
        List<Path> files = folder.features();
        List<String> names = files.stream().map(FeatureFolder::nameOf).toList();
        List<String> listed = contents.recipes();
        List<RuleViolation> breaks = new ArrayList<>();
        for (Path file : files) {
            if (!folder.own() && !listed.contains(FeatureFolder.nameOf(file))) {
                breaks.add(new RuleViolation("contents.missing", folder.place(file), 0, "No chapter of " + place + " lists it.",
                        "add " + FeatureFolder.nameOf(file) + " to a chapter of " + place));
            }
        }
        for (String name : new LinkedHashSet<>(Stream.concat(listed.stream(), names.stream()).toList())) {
            if (!names.contains(name)) {
                List<String> nearest = NearestNames.of(name, names);
                breaks.add(new RuleViolation("contents.unknown", place, 0, "There is no " + name + ".feature.", nearest.isEmpty()
                        ? "leave it out" : "call it " + String.join(" or ", nearest)));
            }
            if (Collections.frequency(listed, name) > 1 || Collections.frequency(names, name) > 1) {
                breaks.add(new RuleViolation("contents.twice", place, 0, "\"" + name + "\" is listed twice, or two files have this name.",
                        "keep one"));
            }
        }
        return breaks;
    }
}
