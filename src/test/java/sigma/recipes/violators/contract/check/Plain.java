package sigma.recipes.violators.contract.check;

/** Is used by a sub-package below. */
public class Plain {
}
