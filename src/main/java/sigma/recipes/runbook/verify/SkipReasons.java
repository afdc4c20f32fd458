package sigma.recipes.runbook.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.organization.SkipReason;

/** The reasons for skipped scenarios, each once with the number of scenarios. */
final class SkipReasons {

    private SkipReasons() {
    }

    static List<String> lines(List<SkipReason> reasons) {
        Map<SkipReason, Integer> counted = new LinkedHashMap<>();
        reasons.forEach(reason -> counted.merge(reason, 1, Integer::sum));
        return counted.entrySet().stream().map(one -> one.getValue() + " x " + one.getKey().line()).toList();
    }
}
