package sigma.recipes.drift.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.ImpactScope;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.MediaTypeName;
import sigma.recipes.drift.document.StatusRange;
import sigma.recipes.drift.impact.Usage.Use;

/**
 * Finds the scenarios that a change affects, by the reach of its rule and the recorded usage. An impact is certain if the
 * scenario sends this value, or reads this field of the variant that it receives. It is possible if the user chooses the
 * value, if it depends on the data, as the variant of a response does, if the scenario sends it only in refused requests, if the field is optional, or if the
 * removed field is needed by the contract check only.
 */
public final class ImpactAnalysis {

    private static final Comparator<Impact> CERTAIN_ACTS_FIRST = Comparator.comparing(Impact::certainty).thenComparing(Impact::preparing);
    /** They are sent only if a list has more pages. */
    private static final Set<String> FURTHER_PAGES = Set.of("page", "pageToken");
    private static final Set<String> NOT_RECORDED = Set.of(Place.HEADER, "cookie");
    private static final Set<RuleKind> NEW_RESPONSES = Set.of(RuleKind.SUCCESS_ADDED, RuleKind.MEDIA_TYPE_ADDED);
    private static final Set<RuleKind> NOW_REQUIRED = Set.of(RuleKind.PARAMETER_NOW_REQUIRED, RuleKind.FIELD_NOW_REQUIRED);

    /** The data decide whether a scenario receives a variant. */
    private static final Set<Rule> VARIANTS_OF_RESPONSES = Set.of(Rule.RESPONSE_BRANCH_ADDED, Rule.RESPONSE_BRANCH_REMOVED);

    private final Usage usage;

    private ImpactAnalysis(Usage usage) {
        this.usage = usage;
    }

    /** Returns the changes with the affected scenarios: certain ones first, those that only prepare last. */
    public static List<Change> in(List<Change> changes, Usage usage) {
        ImpactAnalysis hits = new ImpactAnalysis(usage);
        return changes.stream().map(change -> change.hitting(hits.of(change))).toList();
    }

    private List<Impact> of(Change change) {
        List<Usage.Call> calls = usage.of(change.method(), change.path());
        if (change.rule().reach() == ImpactScope.NONE || calls.isEmpty()) {
            return List.of();
        }
        Optional<List<Variant>> variants = ContractVariants.concern(change) ? usage.variants().of(change) : Optional.of(List.of());
        List<Impact> hits = new ArrayList<>();
        for (Usage.Call call : calls) {
            Use use = isInExchangeOf(change, call) ? variant(change, call, variants).and(use(change, call)) : Use.NO;
            if (use != Use.NO) {
                hits.add(new Impact(call.recipe(), call.scenario(), call.steps(),
                        use == Use.YES ? Impact.Certainty.CERTAIN : Impact.Certainty.POSSIBLE, call.preparing()));
            }
        }
        hits.sort(CERTAIN_ACTS_FIRST);
        return hits;
    }

    /** A response that a scenario never received does not affect it; a new response may affect all. */
    private static boolean isInExchangeOf(Change change, Usage.Call call) {
        if (NEW_RESPONSES.contains(change.rule().kind())) {
            return true;
        }
        boolean response = change.direction() == Direction.RESPONSE;
        Usage.Call.Part part = response ? call.response() : call.request();
        String type = change.place().mediaType();
        return (!response || call.statuses().stream().anyMatch(status -> StatusRange.covers(change.place().status(), status)))
                && (type.isEmpty() || part.types().stream().anyMatch(each -> each.equals(type) || MediaTypeName.covers(type, each)));
    }

    /** Returns whether a call uses the variants that a change concerns. */
    private static Use variant(Change change, Usage.Call call, Optional<List<Variant>> variants) {
        return variants.map(all -> all.stream()
                .map(variant -> change.direction() == Direction.RESPONSE ? variant.received(call) : variant.sent(call))
                .reduce(Use.YES, Use::and)).orElse(Use.UNKNOWN);
    }

    private static Use use(Change change, Usage.Call call) {
        boolean sendsAlready = NOW_REQUIRED.contains(change.rule().kind()) && sends(change, call) == Use.YES;
        return switch (change.rule().reach()) {
            case NONE -> Use.NO;
            case OPERATION -> sendsAlready || !call.succeeds() || VARIANTS_OF_RESPONSES.contains(change.rule()) ? Use.UNKNOWN : Use.YES;
            case FIELD -> change.direction() == Direction.RESPONSE ? reading(change, call) : sending(change, call);
            case OBJECT -> call.sends(holder(change.field())).and(sendsAlready ? Use.UNKNOWN : Use.YES);
        };
    }

    /** A field that is missing from a response may affect scenarios that do not read it: the contract check reads all fields. */
    private static Use reading(Change change, Usage.Call call) {
        if (change.rule() == Rule.RESPONSE_ENUM_VALUE_REMOVED) {
            return call.receivedValues(change.field()).contains(ContractVariants.plain(change.before())) ? Use.UNKNOWN : Use.NO;
        }
        boolean optional = change.rule() == Rule.RESPONSE_OPTIONAL_FIELD_REMOVED || change.place().in().equals(Place.HEADER);
        return !optional && Usage.Call.anyIn(call.read(), change.field()) ? Use.YES : Use.UNKNOWN;
    }

    private static Use sending(Change change, Usage.Call call) {
        if (NOT_RECORDED.contains(change.place().in())) {
            return Use.UNKNOWN;
        }
        Use sends = sends(change, call);
        if (sends == Use.NO) {
            return FURTHER_PAGES.contains(change.place().name()) ? Use.UNKNOWN : Use.NO;
        }
        return change.rule() == Rule.REQUEST_ENUM_VALUE_REMOVED
                ? sends.and(value(call, part(change), ContractVariants.plain(change.before()))) : sends;
    }

    private static Use value(Usage.Call call, String field, String value) {
        if (call.sentValues(field).isEmpty()) {
            // A value that the contract does not list is sent only in refused requests, unless the contract lists no values
            // there.
            return call.sends(field) == Use.YES ? Use.UNKNOWN : Use.NO;
        }
        return call.request().values().getOrDefault(field, Set.of()).contains(value) ? Use.YES
                : call.sentValues(field).contains(value) ? Use.UNKNOWN : Use.NO;
    }

    private static Use sends(Change change, Usage.Call call) {
        if (change.place().in().equals("path")) {
            return call.succeeds() ? Use.YES : Use.UNKNOWN;
        }
        return call.sends(part(change));
    }

    /** Returns the part of a request as in the record. */
    private static String part(Change change) {
        return change.place().isBody() ? change.field() : change.place().in() + " " + change.place().name();
    }

    /** Returns the container of a field; empty text for the whole body. */
    private static String holder(String field) {
        int border = field.lastIndexOf('.');
        return border < 0 ? "" : field.substring(0, border);
    }
}
