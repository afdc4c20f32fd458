package sigma.recipes.runbook.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.drift.cause.ThreeWayDifferences;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.impact.ImpactAnalysis;
import sigma.recipes.drift.impact.Usage;
import sigma.recipes.drift.report.RecipeNames;
import sigma.recipes.drift.report.SourceLocations;
import sigma.recipes.drift.update.ContractUpdate;

/** The result of an update of the contract, in lists, each entry with its place. */
public final class UpdatePage {

    private static final int MOST_PLACES = 6;

    private final ConsolePrinter page;
    private final Usage usage;
    private final SourceLocations features;

    /** Creates a page, which names the recipes that use what is changed; {@code features} finds their chapters. */
    public UpdatePage(ConsolePrinter page, Usage usage, SourceLocations features) {
        this.page = page;
        this.usage = usage;
        this.features = features;
    }

    /**
     * Prints the lists that are not empty.
     *
     * @param kept the undecided changes, in sentences
     */
    public void print(ContractUpdate update, List<String> kept) {
        heading("Applied", update.applied());
        update.applied().forEach(this::cause);
        long added = update.applied().stream().flatMap(cause -> cause.changes().stream()).filter(change -> change.rule().kind() == RuleKind.OPERATION_ADDED).count();
        if (added > 0) {
            page.wrapped(2, 4, "New operations wait for their summary, which starts with \"" + ContractFiles.TO_BE_WRITTEN + "\", and for "
                    + "x-creates, x-effect or x-caller: " + added + ".");
        }
        heading("Conflicts: contract, accepted document and published document all differ", update.assessment().conflicts());
        update.assessment().conflicts().forEach(this::conflict);
        heading("Removed by the publisher; --remove removes it from the contract", update.removals());
        update.removals().forEach(this::cause);
        heading("To be done by hand", update.byHand());
        update.byHand().forEach(each -> {
            cause(each.cause());
            page.wrapped(4, 6, "Not applied: " + each.reason() + ".");
        });
        heading("Kept, or not decided by the document", kept);
        kept.forEach(note -> page.wrapped(2, 4, note));
    }

    private void heading(String text, Collection<?> entries) {
        if (!entries.isEmpty()) {
            page.heading(text + " (" + entries.size() + ")");
        }
    }

    private void cause(Cause cause) {
        page.wrapped(2, 4, cause.verdict().word() + " " + CauseText.label(cause) + ": " + CauseText.statement(cause));
        Set<String> places = cause.changes().stream().map(UpdatePage::place).collect(Collectors.toCollection(LinkedHashSet::new));
        places.stream().limit(MOST_PLACES).forEach(place -> page.wrapped(4, 6, place));
        if (places.size() > MOST_PLACES) {
            page.line(4, "and " + (places.size() - MOST_PLACES) + " other places");
        }
        List<String> recipes = ImpactAnalysis.in(cause.changes(), usage).stream().flatMap(change -> change.hits().stream()).map(Impact::recipe)
                .distinct().sorted().toList();
        RecipeNames names = new RecipeNames(recipes, features);
        if (names.areMany()) {
            page.wrapped(4, 6, "Review " + recipes.size() + " recipes:");
            names.byChapter().forEach(chapter -> page.wrapped(6, 8, chapter));
        } else if (!recipes.isEmpty()) {
            page.wrapped(4, 6, "Review " + String.join(", ", recipes) + ".");
        }
    }

    private void conflict(ThreeWayDifferences.Conflict conflict) {
        Change change = conflict.change();
        page.wrapped(2, 4, (change.operation() + " " + change.place().text() + " " + change.field()).strip());
        page.wrapped(4, 6, place(change));
        page.wrapped(4, 6, "contract:  " + said(change.before()));
        page.wrapped(4, 6, "accepted:  " + said(conflict.accepted()));
        page.wrapped(4, 6, "published: " + said(change.after()));
    }

    /** The part of the contract, or the place in an operation. */
    private static String place(Change change) {
        return !change.part().isEmpty() ? change.part().replaceFirst("#/", " > ")
                : change.method().isEmpty() ? "openapi.yaml > " + (change.place().in().equals(Place.SECURITY) ? "components > securitySchemes" : "servers")
                        : (change.method() + " " + change.path() + " " + change.place().text()).strip();
    }

    private static String said(String text) {
        return text.isEmpty() ? "nothing" : text;
    }
}
