package sigma.recipes.violators.runbook;

/** Does no harm. */
public class Plain {
}
