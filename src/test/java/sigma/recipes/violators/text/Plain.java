package sigma.recipes.violators.text;

/** Does no harm. */
public class Plain {
}
