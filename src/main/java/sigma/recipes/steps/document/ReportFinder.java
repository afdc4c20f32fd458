package sigma.recipes.steps.document;

import java.util.List;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.document.Report;
import sigma.recipes.client.document.ReportId;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NotFound;

/** Finds a report by id, short id or name. */
public final class ReportFinder {

    private final SigmaClient sigma;

    /** Creates a finder that asks with {@code sigma}. */
    public ReportFinder(SigmaClient sigma) {
        this.sigma = sigma;
    }

    /**
     * Returns the report for {@code text}.
     *
     * @throws AssertionError if there is no such report, or more than one
     */
    public Report report(String text) {
        List<Report> found = Finder.isUuid(text) ? Finder.byId(() -> sigma.reports().get(new ReportId(text))) : List.of();
        if (found.isEmpty()) {
            List<Report> all = sigma.reports().all().toList();
            found = Finder.first(all, each -> each.urlId().equals(text), each -> Finder.isNamed(each.name(), text));
            if (found.isEmpty()) {
                throw NotFound.REPORT.error(text, all.stream().map(Report::name).toList());
            }
        }
        return Finder.only("report", text, found, each -> each.name() + " in " + each.path() + ", id " + each.id());
    }
}
