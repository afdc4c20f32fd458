package sigma.recipes.runbook.run;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;

/** The requirements before a recipe writes to a real organization: permission to write, and the user's consent. */
public final class Confirmation {

    private final Settings settings;
    private final Recipe recipe;

    /** Creates the question for one run. */
    public Confirmation(Settings settings, Recipe recipe) {
        this.settings = settings;
        this.recipe = recipe;
    }

    /**
     * Returns whether the recipe changes a real organization, or may do so. A recipe of the user's own may have changed
     * since its usage was recorded: without ALLOW_WRITES the client rejects its writes, and with it the user is always
     * asked.
     */
    public boolean needed() {
        return settings.target() == Target.REAL && (recipe.own() ? settings.allowWrites() || recipe.effect() == Effect.WRITES
                : recipe.effect() != Effect.READS);
    }

    /** Returns why the settings do not allow the recipe to write; empty if they do, or if it does not write. */
    public Optional<Problem> lacksPermission() {
        return !needed() || settings.allowWrites() ? Optional.empty()
                : Optional.of(Problem.of(recipe.name() + " makes changes, but ALLOW_WRITES is not true.")
                        .fix("set ALLOW_WRITES=true in .env if this organization may be changed"));
    }

    /**
     * Requires everything that can be checked before the first request.
     *
     * @throws UsageException if this run may not write, or there is no user to ask
     */
    public void requirePossible(boolean yes, Optional<Function<String, String>> answers) {
        if (!needed()) {
            return;
        }
        lacksPermission().ifPresent(problem -> {
            throw new UsageException(problem);
        });
        if (!yes && answers.isEmpty()) {
            throw new UsageException(Problem.of(recipe.name() + (recipe.own() && recipe.effect() != Effect.WRITES ? " may change" : " changes")
                    + " a real organization, but there is no terminal to confirm on.")
                    .fix("add --yes"));
        }
    }

    /**
     * Shows what will be done, and asks whether to go on.
     *
     * @param values the value of each input
     * @throws UsageException if the user does not answer yes
     */
    public void ask(ConsolePrinter page, CallerProfile caller, Map<String, String> values, Function<String, String> answers) {
        page.wrapped(0, 2, recipe.name() + (recipe.effect() == Effect.WRITES ? " will" : " may") + " change the organization at " + settings.where().host().orElse("unknown")
                + " as " + caller.name() + ", with:");
        int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        values.forEach((column, value) -> page.line(2, column + " ".repeat(width - column.length()) + "  " + value));
        String answer = answers.apply("Go on? [y/N] ");
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new UsageException(Problem.of("Cancelled; nothing was changed."));
        }
        page.line(0, "");
    }

    /** Announces that Sigma sends a mail, before anything is written, even if consent was given in advance. */
    public void announceMail(ConsolePrinter page, Map<String, String> values) {
        if (needed() && recipe.invites()) {
            String address = values.get("email");
            page.wrapped(0, 2, "Sigma will mail an invitation" + (address == null ? "." : " to " + address + "."));
            page.line(0, "");
        }
    }
}
