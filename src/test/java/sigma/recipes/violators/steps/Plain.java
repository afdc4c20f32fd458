package sigma.recipes.violators.steps;

/** Does no harm. */
public class Plain {
}
