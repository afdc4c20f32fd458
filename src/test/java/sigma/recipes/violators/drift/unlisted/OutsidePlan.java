package sigma.recipes.violators.drift.unlisted;

/** Is in a sub-package that no table lists. */
public class OutsidePlan {
}
