package sigma.recipes.steps.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.content.ContentControl;
import sigma.recipes.client.content.NamedControls;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.sentence.StartDate;

/**
 * Sets the controls of a workbook for an export. Sigma identifies them by control id and ignores unknown ids, so that a
 * misspelled name would return all rows.
 */
final class ControlSettings {

    private static final String DATE_RANGE = "date-range";

    private final SigmaClient sigma;
    private final WorkbookId workbook;

    ControlSettings(SigmaClient sigma, WorkbookId workbook) {
        this.sigma = sigma;
        this.workbook = workbook;
    }

    /**
     * Returns values by control id.
     *
     * @param values values by the names or ids of controls
     * @throws AssertionError if the workbook lacks a control, or has several with the same name
     */
    Map<String, String> byId(Map<String, String> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        NamedControls controls = sigma.workbookContent().parameters(workbook);
        Map<String, String> byId = new TreeMap<>();
        values.forEach((name, value) -> byId.put(id(controls, name), value));
        return byId;
    }

    /**
     * Returns the value of a control for a range of dates.
     *
     * @param from the first day, as given by a user
     * @param to   the last day
     * @throws AssertionError if the control takes other values
     */
    Map<String, String> dates(String control, String from, String to) {
        LocalDate first = StartDate.of(from).day(sigma.recentUses());
        LocalDate last = StartDate.of(to).day(sigma.recentUses());
        if (first.isAfter(last)) {
            throw new AssertionError("The range of dates ends on " + last + ", before it starts on " + first + ".");
        }
        sigma.workbookContent().controls(workbook).filter(each -> each.name().equalsIgnoreCase(control.strip()))
                .map(ContentControl::valueType).filter(type -> !type.equals(DATE_RANGE)).findFirst().ifPresent(type -> {
                    throw new AssertionError("The control \"" + control + "\" takes no range of dates, but " + type + ".\n"
                            + "./recipes run list-the-controls-of-a-workbook shows the controls, and what each takes.");
                });
        return Map.of(control, "min:" + first + ",max:" + last);
    }

    private static String id(NamedControls controls, String name) {
        List<String> ids = controls.of(name);
        if (ids.isEmpty()) {
            throw NotFound.CONTROL.error(name, controls.document().elements().stream().filter(part -> part.controlId() != null)
                    .flatMap(part -> Stream.ofNullable(part.name() == null ? part.controlId() : part.name())).toList());
        }
        return Finder.only("control", name, ids.stream().distinct().toList(), id -> "control ID " + id);
    }
}
