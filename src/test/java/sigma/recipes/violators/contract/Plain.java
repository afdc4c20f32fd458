package sigma.recipes.violators.contract;

/** Does no harm. */
public class Plain {
}
