package sigma.recipes.violators.organization;

/** Does no harm. */
public class Plain {
}
