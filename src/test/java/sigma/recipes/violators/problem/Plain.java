package sigma.recipes.violators.problem;

/** Does no harm. */
public class Plain {
}
