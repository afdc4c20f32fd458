package sigma.recipes.violators.settings;

/** Does no harm. */
public class Plain {
}
