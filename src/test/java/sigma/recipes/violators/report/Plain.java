package sigma.recipes.violators.report;

/** Does no harm. */
public class Plain {
}
