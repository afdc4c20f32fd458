package sigma.recipes.drift.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.ImpactScope;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;

/** Finds the scenarios that a change hits, by the reach of its rule and the recorded usage. */
public final class ImpactAnalysis {

    private static final String PATH = "path";
    private static final Comparator<Impact> CERTAIN_ACTS_FIRST = Comparator.comparing(Impact::certainty).thenComparing(Impact::preparing);

    private final Usage usage;

    private ImpactAnalysis(Usage usage) {
        this.usage = usage;
    }

    /** Returns the changes, each with the scenarios that it hits: the certain ones first, those that merely prepare last. */
    public static List<Change> in(List<Change> changes, Usage usage) {
        ImpactAnalysis hits = new ImpactAnalysis(usage);
        return changes.stream().map(change -> change.hitting(hits.of(change))).toList();
    }

    private List<Impact> of(Change change) {
        if (change.rule().reach() == ImpactScope.NONE) {
            return List.of();
        }
        List<Impact> hits = new ArrayList<>();
        for (Usage.Call call : usage.of(change.method(), change.path())) {
            if (meets(change, call)) {
                hits.add(new Impact(call.recipe(), call.scenario(), call.steps(), certainty(change, call), call.preparing()));
            }
        }
        hits.sort(CERTAIN_ACTS_FIRST);
        return hits;
    }

    /** An answer that a scenario never got does not hit it; an answer that is new may come to everybody. */
    private static boolean meets(Change change, Usage.Call call) {
        return change.direction() != Direction.RESPONSE || change.rule() == Rule.RESPONSE_SUCCESS_ADDED
                || call.statuses().stream().anyMatch(status -> covers(change.place().status(), status));
    }

    /** Tells whether what a document says for {@code declared}, such as 200, 4XX or default, is about a status. */
    private static boolean covers(String declared, String status) {
        return declared.equals("default") || declared.equals(status)
                || declared.toUpperCase(Locale.ROOT).equals(status.charAt(0) + "XX");
    }

    private static Impact.Certainty certainty(Change change, Usage.Call call) {
        boolean certain = switch (change.rule().reach()) {
            case NONE -> false;
            case OPERATION -> true;
            case FIELD -> uses(change, call);
            case OBJECT -> change.place().variants().isEmpty() && Usage.Call.anyIn(call.sent(), holder(change.field()));
        };
        return certain ? Impact.Certainty.CERTAIN : Impact.Certainty.POSSIBLE;
    }

    private static boolean uses(Change change, Usage.Call call) {
        if (change.direction() == Direction.RESPONSE) {
            return !change.place().in().equals(Place.HEADER) && Usage.Call.anyIn(call.read(), change.field());
        }
        if (change.place().in().equals(PATH)) {
            return true;
        }
        return Usage.Call.anyIn(call.sent(), change.place().isBody() ? change.field() : change.place().text());
    }

    /** Returns the field that holds a field; empty text for the body as a whole. */
    private static String holder(String field) {
        int border = field.lastIndexOf('.');
        return border < 0 ? "" : field.substring(0, border);
    }
}
