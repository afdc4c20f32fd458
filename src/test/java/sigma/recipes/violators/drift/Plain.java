package sigma.recipes.violators.drift;

/** Does no harm. */
public class Plain {
}
