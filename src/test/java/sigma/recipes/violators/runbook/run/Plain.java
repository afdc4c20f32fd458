package sigma.recipes.violators.runbook.run;

/** Is used by a sub-package below. */
public class Plain {
}
