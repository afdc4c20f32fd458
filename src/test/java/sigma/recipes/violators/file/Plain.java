package sigma.recipes.violators.file;

/** Does no harm. */
public class Plain {
}
