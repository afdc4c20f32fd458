package sigma.recipes.violators.sandbox;

/** Does no harm. */
public class Plain {
}
