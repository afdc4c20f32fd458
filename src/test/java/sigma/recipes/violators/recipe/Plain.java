package sigma.recipes.violators.recipe;

/** Does no harm. */
public class Plain {
}
