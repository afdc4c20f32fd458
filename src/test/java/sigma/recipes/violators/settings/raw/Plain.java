package sigma.recipes.violators.settings.raw;

/** Is used by a sub-package below. */
public class Plain {
}
