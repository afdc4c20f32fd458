package sigma.recipes.drift.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.document.DocumentFinding;
import sigma.recipes.drift.impact.Acknowledged;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.impact.Group;
import sigma.recipes.drift.impact.RecipeImpact;
import sigma.recipes.report.FileLine;
import sigma.recipes.text.TextSanitizer;

/**
 * A report in the order in which people read it, as plain text; terminal, Markdown and HTML lay it out. Control characters
 * in it are harmless already; what else a form takes for a sign of its own, that form escapes.
 *
 * @param title        what the report is about
 * @param opening      the sentences that come first
 * @param counts       how many changes have each verdict
 * @param tasks        what to do, per recipe
 * @param others       what hits no recipe
 * @param acknowledged what was looked at
 * @param corrected    how many differences are left out, in a sentence; empty where none is
 * @param findings     the defects of the documents
 */
public record ReportView(String title, String opening, List<Count> counts, List<TaskView> tasks, List<Entry> others,
                         List<AcknowledgedView> acknowledged, String corrected, FindingsView findings) {

    private static final int MOST_STEPS = 6;

    /**
     * The defects of the documents.
     *
     * @param heading how many there are, in a sentence; empty where there are none
     * @param texts   each with its first place
     */
    public record FindingsView(String heading, List<String> texts) {
    }

    /**
     * How many changes have a verdict.
     *
     * @param verdict the word for it
     * @param number  how many
     */
    public record Count(String verdict, int number) {
    }

    /**
     * What to do about one recipe.
     *
     * @param recipe  its name
     * @param need    what has to happen, as words that follow the name
     * @param affairs why
     */
    public record TaskView(String recipe, String need, List<AffairView> affairs) {
    }

    /**
     * A change that hits a recipe.
     *
     * @param change    the change
     * @param advice    what to do, a sentence
     * @param certainty how sure it is that the recipe is hit, a sentence
     * @param steps     the first steps that it hits, each with its place
     * @param moreSteps how many steps more; empty where that is all
     */
    public record AffairView(Entry change, String advice, String certainty, List<StepView> steps, String moreSteps) {
    }

    /**
     * A step that uses what changed.
     *
     * @param spot     file and line
     * @param sentence the sentence, or the title of the scenario where the step is not known
     */
    public record StepView(String spot, String sentence) {
    }

    /**
     * A change, at all places where it is the same.
     *
     * @param verdict      the word for how bad it is
     * @param rule         the id of the rule
     * @param name         the field or part that changed; empty where it is an operation as a whole
     * @param difference   what it was and is
     * @param reason       why it is judged like that, a sentence
     * @param places       where it stands
     * @param fingerprints the fingerprint of each change
     */
    public record Entry(String verdict, String rule, String name, String difference, String reason, List<Where> places,
                        List<String> fingerprints) {
    }

    /**
     * Operations that have the same change at the same place.
     *
     * @param place      the place; empty for an operation as a whole
     * @param operations the operations, with commas between
     */
    public record Where(String place, String operations) {
    }

    /**
     * A change that was looked at.
     *
     * @param change the change
     * @param reason why it is let be
     * @param until  the last day on which it is
     */
    public record AcknowledgedView(Entry change, String reason, String until) {
    }

    /** Returns the view of a report; places are asked for the lines of steps. */
    public static ReportView of(DriftReport report, SourceLocations places) {
        List<Count> counts = new ArrayList<>();
        report.counts().forEach((verdict, number) -> counts.add(new Count(verdict.word(), number)));
        return new ReportView(TextSanitizer.escaped(report.title()), report.opening(), counts,
                report.tasks().stream().map(task -> new TaskView(task.recipe(), task.need().word(),
                        task.affairs().stream().map(affair -> affair(affair, places)).toList())).toList(),
                report.others().stream().map(ReportView::entry).toList(),
                report.acknowledged().stream().map(ReportView::acknowledged).toList(), corrected(report.notes().corrected()),
                findings(report.notes().findings()));
    }

    private static FindingsView findings(List<DocumentFinding> findings) {
        int places = findings.stream().mapToInt(DocumentFinding::count).sum();
        return new FindingsView(findings.isEmpty() ? "" : "Not readable as written: " + places + (places == 1 ? " place" : " places")
                + " of the documents. Everything else is compared.",
                findings.stream().map(finding -> TextSanitizer.escaped(finding.text())).toList());
    }

    private static String corrected(int number) {
        return number == 0 ? "" : number + (number == 1 ? " difference is" : " differences are")
                + " no change: we know better than the document (contract/deviations.yaml).";
    }

    private static AcknowledgedView acknowledged(Acknowledged acknowledged) {
        Change change = acknowledged.change();
        return new AcknowledgedView(entry(Group.of(List.of(change)).get(0)), TextSanitizer.escaped(acknowledged.reason()),
                acknowledged.until().toString());
    }

    private static AffairView affair(RecipeImpact.Affair affair, SourceLocations places) {
        Map<String, StepView> steps = new TreeMap<>();
        affair.telling().forEach(hit -> places.steps(hit).forEach(step -> steps.putIfAbsent(sorting(step.spot()),
                new StepView(step.spot().text(), TextSanitizer.escaped(step.sentence())))));
        List<StepView> all = List.copyOf(steps.values());
        List<StepView> shown = all.subList(0, Math.min(MOST_STEPS, all.size()));
        return new AffairView(entry(affair.group()), affair.group().rule().advice().sentence(), certainty(affair), shown,
                all.size() > shown.size() ? "and " + (all.size() - shown.size()) + " more" : "");
    }

    private static String sorting(FileLine spot) {
        return String.format(Locale.ROOT, "%s:%06d", spot.file(), spot.line());
    }

    private static String certainty(RecipeImpact.Affair affair) {
        String who = affair.need() == RecipeImpact.Need.VERIFICATION ? "what prepares its verification" : "the recipe";
        return "It is " + affair.certainty().word() + " that " + who + " meets it.";
    }

    private static Entry entry(Group group) {
        List<Where> places = new ArrayList<>();
        group.places().forEach((place, operations) ->
                places.add(new Where(TextSanitizer.escaped(place), TextSanitizer.escaped(String.join(", ", operations)))));
        return new Entry(group.rule().verdict().word(), group.rule().id(), TextSanitizer.escaped(subject(group)),
                TextSanitizer.escaped(group.difference()), group.rule().reason(), places,
                group.changes().stream().map(Change::fingerprint).toList());
    }

    private static String subject(Group group) {
        return Optional.of(group.name()).filter(name -> !name.isEmpty()).orElse(group.changes().get(0).place().text());
    }
}
