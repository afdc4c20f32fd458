package sigma.recipes.violators.drift.document;

/** May be used. */
public class Dependency {
}
