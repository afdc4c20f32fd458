package sigma.recipes.violators.client.call;

/** Is used by a sub-package below. */
public class Plain {
}
