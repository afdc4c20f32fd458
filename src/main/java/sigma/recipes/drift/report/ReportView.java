package sigma.recipes.drift.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.DocumentFinding;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.report.FileLine;
import sigma.recipes.text.TextSanitizer;

/**
 * A report in reading order, as plain text; terminal, Markdown and HTML lay it out. Control characters are already escaped;
 * each format escapes its own special characters.
 *
 * @param title        its title
 * @param opening      the opening sentences
 * @param hitting      the causes that break recipes or have to be checked for them
 * @param offers       the additions that recipes can use
 * @param elsewhere    the number of other causes and new operations; empty if there are none
 * @param others       the other causes, worst first
 * @param added        the new operations
 * @param notes        what was not judged, a sentence each
 * @param unreadable   the number of defects of the documents, in a sentence; empty if there are none
 * @param findings     the defects, each with its first place
 * @param acknowledged the acknowledged causes
 */
public record ReportView(String title, String opening, List<Entry> hitting, List<Entry> offers, String elsewhere, List<Entry> others,
                         List<Entry> added, List<String> notes, String unreadable, List<String> findings, List<AcknowledgedView> acknowledged) {

    private static final int MOST_STEPS = 6;
    private static final int MOST_OPERATIONS = 20;
    private static final String OTHER = "other";

    /**
     * A cause.
     *
     * @param verdict     its verdict
     * @param label       the changed part
     * @param statement   the change
     * @param reason      the reason of the verdict, in sentences
     * @param recipes     the affected recipes, in sentences; empty if there are none
     * @param chapters    the names of many recipes, a line for each chapter; empty if the sentences name them
     * @param steps       the first affected steps, with their places
     * @param moreSteps   the number of further steps; empty if there are none
     * @param places      the changes with their places and operations
     * @param rules       its rules
     * @param offered     the recipes that certainly use it, or their number
     * @param fingerprint the fingerprint; empty if it cannot be acknowledged
     */
    public record Entry(String verdict, String label, String statement, String reason, String recipes, List<String> chapters, List<StepView> steps,
                        String moreSteps, List<String> places, String rules, String offered, String fingerprint) {

        /** Returns this entry as something to check for another reason, which cannot be acknowledged. */
        Entry toCheck(String why) {
            return new Entry(Verdict.CHECK.word(), label, statement, why, recipes, chapters, List.of(), "", places, rules, "", "");
        }
    }

    /**
     * A step that uses the changed part.
     *
     * @param spot     file and line
     * @param sentence the sentence, or the title of the scenario if the step is unknown
     */
    public record StepView(String spot, String sentence) {
    }

    /**
     * A cause that was reviewed.
     *
     * @param cause  the cause
     * @param reason why it is accepted
     * @param until  the last day of the acceptance
     */
    public record AcknowledgedView(Entry cause, String reason, String until) {
    }

    /** Returns the view of a report; {@code places} finds the lines of steps. */
    public static ReportView of(DriftReport report, SourceLocations places) {
        Function<Cause, Entry> entry = cause -> entry(cause, report.recipes(), places);
        List<Entry> hitting = report.hitting().stream().map(entry).collect(Collectors.toCollection(ArrayList::new));
        report.toCheck().forEach(each -> hitting.add(undecided(each, report, places)));
        report.assessment().conflicts().forEach(each -> hitting.add(conflict(each.change(), each.accepted())));
        return new ReportView(TextSanitizer.escaped(report.title()), report.opening(), hitting,
                report.offers().stream().map(entry).toList(), elsewhere(report), report.elsewhere().stream().map(entry).toList(),
                report.newOperations().stream().map(entry).toList(), notes(report), unreadable(report.findings()),
                report.findings().stream().map(finding -> TextSanitizer.escaped(finding.text())).toList(),
                report.acknowledged().stream().map(each -> new AcknowledgedView(entry.apply(each.cause()), TextSanitizer.escaped(each.reason()), each.until().toString())).toList());
    }

    private static String elsewhere(DriftReport report) {
        List<String> counts = new ArrayList<>();
        DriftReport.counts(report.elsewhere()).forEach((verdict, number) -> counts.add(number + " " + (verdict == Verdict.CHECK ? "to check" : verdict.word())));
        int added = report.newOperations().stream().mapToInt(cause -> cause.operations().size()).sum();
        if (added > 0) {
            counts.add(added + (added == 1 ? " new operation" : " new operations"));
        }
        return counts.isEmpty() ? "" : "Elsewhere in the API: " + String.join(", ", counts);
    }

    private static List<String> notes(DriftReport report) {
        Assessment assessment = report.assessment();
        List<String> all = new ArrayList<>();
        assessment.firstComparisons().forEach(first -> all.add("Not accepted yet: " + first.title() + ". After a review, accept it together with the other "
                + "documents of the API: ./recipes drift accept."));
        if (!report.absent().isEmpty()) {
            all.add("Not in the document: " + counted(report.absent().size(), "operation") + " (" + absent(report.absent())
                    + "). A document cannot say whether they are removed.");
        }
        List<DriftReport.Undecided> undecided = report.undecided().stream().filter(each -> !report.toCheck().contains(each)).toList();
        undecided.stream().filter(each -> each.loss() != ExporterLoss.OPERATION_ID).forEach(each -> all.add("Cannot be decided from this document: "
                + names(each.cause()) + ". Profile " + assessment.publisher().name() + ": " + each.reason() + "."));
        undecided.stream().filter(each -> each.loss() == ExporterLoss.OPERATION_ID).forEach(each -> all.add("Ignored: "
                + counted(each.cause().changes().size(), "other operation id") + ". Profile " + assessment.publisher().name() + ": " + each.reason() + "."));
        assessment.ignored().forEach(each -> all.add("Ignored: " + counted(each.number(), each.what()) + ", since " + each.reason() + "."));
        if (assessment.kept() > 0) {
            all.add("Kept: " + counted(assessment.kept(), "difference") + " in which the contract differs from the accepted document, "
                    + "and the publisher changed nothing.");
        }
        if (assessment.merged() > 0) {
            all.add("Already in the contract, or too fine for it: " + counted(assessment.merged(), "change") + " of the publisher.");
        }
        return all.stream().map(TextSanitizer::escaped).toList();
    }

    private static String names(Cause cause) {
        Set<String> names = cause.changes().stream().map(change -> change.field().isEmpty() ? change.place().text()
                : change.lastField()).collect(Collectors.toCollection(LinkedHashSet::new));
        return names.stream().limit(MOST_STEPS).collect(Collectors.joining(", ")) + (names.size() > MOST_STEPS ? " and others" : "")
                + " (" + counted(cause.operations().size(), "operation") + ")";
    }

    private static String absent(List<Change> operations) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        operations.forEach(change -> groups.computeIfAbsent(change.path().endsWith("/spec") ? ".../spec" : change.path().startsWith("/v2/") ? OTHER
                : "below " + change.path().replaceFirst("^(/[^/]*).*", "$1"), group -> new ArrayList<>()).add(change.operation()));
        List<String> words = new ArrayList<>();
        groups.forEach((group, all) -> words.add(group.equals(OTHER) && all.size() <= MOST_STEPS ? String.join(", ", all) : all.size() + " " + group));
        return String.join(", ", words);
    }

    private static String unreadable(List<DocumentFinding> findings) {
        int places = findings.stream().mapToInt(DocumentFinding::count).sum();
        return places == 0 ? "" : "Not readable as written: " + counted(places, "place") + " of the documents. Everything else is compared.";
    }

    private static Entry undecided(DriftReport.Undecided undecided, DriftReport report, SourceLocations places) {
        return entry(undecided.cause(), report.recipes(), places).toCheck("This is no proof: by the profile "
                + report.assessment().publisher().name() + " of its publisher, " + undecided.reason() + ". Run one of the recipes against Sigma.");
    }

    private static Entry conflict(Change change, String accepted) {
        return entry(new Cause(change.part(), List.of(change)), 0, SourceLocations.in(Path.of("."))).toCheck("The contract says "
                + said(change.before()) + ", the accepted document said " + said(accepted) + ", and the document says " + said(change.after()) + ".");
    }

    private static String said(String text) {
        return text.isEmpty() ? "nothing" : TextSanitizer.escaped(text);
    }

    private static Entry entry(Cause cause, int recipes, SourceLocations places) {
        Map<String, StepView> steps = new TreeMap<>();
        cause.hits().stream().filter(hit -> !hit.preparing()).forEach(hit -> places.steps(hit).forEach(step -> steps.putIfAbsent(sorting(step.spot()),
                new StepView(step.spot().text(), TextSanitizer.escaped(step.sentence())))));
        List<StepView> all = List.copyOf(steps.values());
        List<StepView> shown = all.subList(0, Math.min(MOST_STEPS, all.size()));
        return new Entry(cause.verdict().word(), TextSanitizer.escaped(CauseText.label(cause)), TextSanitizer.escaped(CauseText.statement(cause)),
                cause.rule().reason() + (cause.hits().isEmpty() ? "" : " " + cause.rule().advice().sentence()), recipes(cause, recipes, places), chapters(cause, recipes, places), shown,
                all.size() > shown.size() ? "and " + (all.size() - shown.size()) + " more" : "", details(cause),
                cause.changes().stream().map(change -> change.rule().id()).distinct().collect(Collectors.joining(", ")), new RecipeNames(cause.certain(), places).phrase(), cause.fingerprint());
    }

    private static String sorting(FileLine spot) {
        return String.format(Locale.ROOT, "%s:%06d", spot.file(), spot.line());
    }

    private static String recipes(Cause cause, int all, SourceLocations places) {
        return Stream.of(sentence(cause.certain(), cause.certain().size() == 1 ? " uses this" : " use this", all, places),
                sentence(cause.possible(), " may use this", all, places), CauseText.inTests(cause)).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String sentence(Collection<String> recipes, String verb, int all, SourceLocations places) {
        RecipeNames names = new RecipeNames(recipes, places);
        return recipes.isEmpty() ? "" : recipes.size() == all && all > 1 ? "All " + all + " recipes" + verb + "."
                : names.phrase() + verb + (names.areMany() ? ": " + names.counts() : "") + ".";
    }

    private static List<String> chapters(Cause cause, int all, SourceLocations places) {
        return Stream.of(cause.certain(), cause.possible()).filter(recipes -> recipes.size() < all).map(recipes -> new RecipeNames(recipes, places))
                .filter(RecipeNames::areMany).flatMap(names -> names.byChapter().stream()).toList();
    }

    private static List<String> details(Cause cause) {
        Map<String, Set<String>> operations = new LinkedHashMap<>();
        cause.changes().forEach(change -> operations.computeIfAbsent(detail(change), text -> new LinkedHashSet<>()).add(change.operation()));
        return operations.entrySet().stream().map(each -> TextSanitizer.escaped(each.getKey() + ": " + limited(each.getValue()))).toList();
    }

    private static String limited(Set<String> operations) {
        return operations.stream().limit(MOST_OPERATIONS).collect(Collectors.joining(", "))
                + (operations.size() > MOST_OPERATIONS ? " and " + (operations.size() - MOST_OPERATIONS) + " more" : "");
    }

    private static String detail(Change change) {
        String where = (change.place().text() + " " + change.field()).strip();
        String what = change.before().isEmpty() ? change.after().isEmpty() ? "" : "+ " + change.after()
                : change.after().isEmpty() ? "- " + change.before() : change.before() + " → " + change.after();
        String hint = change.hint().map(each -> " (" + each.text() + ": " + each.evidence() + ")").orElse("");
        return (where.isEmpty() ? what : what.isEmpty() ? where : where + " " + what) + hint;
    }

    private static String counted(int number, String object) {
        return number + " " + object + (number == 1 ? "" : "s");
    }
}
