package sigma.recipes.violators.client;

/** Does no harm. */
public class Plain {
}
