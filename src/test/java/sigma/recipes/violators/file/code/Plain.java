package sigma.recipes.violators.file.code;

/** Is used by a sub-package below. */
public class Plain {
}
