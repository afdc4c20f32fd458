package sigma.recipes.violators.sandbox.resource;

/** Does no harm. */
public class Plain {
}
