package sigma.recipes.drift.cause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.text.TextSanitizer;

/** Describes a cause in brief. */
public final class CauseText {

    private static final int MOST_OPERATIONS = 2;
    private static final int MOST_NAMES = 4;

    private CauseText() {
    }

    /** Returns the changed operations if they are few, or else the changed part with their number. */
    public static String label(Cause cause) {
        List<String> operations = cause.operations();
        if (cause.rule().kind() == RuleKind.OPERATION_ADDED && operations.size() > 1) {
            return operations.size() + " operations below " + cause.worst().path().replaceFirst("^(/[^/]*/[^/]*).*", "$1");
        }
        if (operations.size() <= MOST_OPERATIONS) {
            return String.join(", ", operations);
        }
        String part = cause.part().replaceFirst(".*[/#]", "");
        return part.isEmpty() ? operations.get(0) + " and " + (operations.size() - 1) + " others" : part + " (" + operations.size() + " operations)";
    }

    /** Returns the descriptions of the changes, worst first. */
    public static String statement(Cause cause) {
        Map<List<String>, List<Change>> alike = new LinkedHashMap<>();
        cause.changes().stream().sorted((one, other) -> one.verdict().compareTo(other.verdict()))
                .forEach(change -> alike.computeIfAbsent(key(change), key -> new ArrayList<>()).add(change));
        Set<String> phrases = new LinkedHashSet<>();
        alike.values().forEach(changes -> phrases.add(phrase(changes) + hints(changes)));
        int more = phrases.size() - MOST_NAMES;
        return String.join("; ", phrases.stream().limit(MOST_NAMES).toList())
                + (more > 0 ? "; and " + more + (more == 1 ? " more change" : " more changes") : "");
    }

    /** Returns the change, the reason of its verdict, and the affected recipes, in one line of sanitized text. */
    public static String line(Cause cause) {
        return TextSanitizer.escaped(Stream.of(label(cause) + ": " + statement(cause) + ".", cause.rule().reason(),
                sentence("Certain to hit ", cause.certain()), sentence("May hit ", cause.possible()),
                inTests(cause))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }

    /** Returns the first recipes of which only the tests use the changed part, in a sentence; empty if there are none. */
    public static String inTests(Cause cause) {
        return cause.inTests().isEmpty() ? "" : "Used in the tests of " + listed(cause.inTests()) + ".";
    }

    private static String sentence(String start, Collection<String> recipes) {
        return recipes.isEmpty() ? "" : start + listed(recipes) + ".";
    }

    /** Changes of fields are combined by kind; changes of values, by kind and field. */
    private static List<String> key(Change change) {
        RuleKind kind = change.rule().kind();
        boolean named = isNamed(kind);
        return named ? List.of(kind.name(), change.direction().word()) : List.of(kind.name(), change.direction().word(), name(change));
    }

    private static boolean isNamed(RuleKind kind) {
        return kind.ofField() || kind.name().matches("(PARAMETER|HEADER|ERROR)_(ADDED|ADDED_REQUIRED|REMOVED)")
                || kind.name().matches("PARAMETER_(NOW_REQUIRED|NOW_OPTIONAL|DEPRECATED|UNDEPRECATED)");
    }

    private static String phrase(List<Change> changes) {
        Change first = changes.get(0);
        boolean request = first.direction() == Direction.REQUEST;
        String names = listed(changes.stream().map(CauseText::name).collect(Collectors.toCollection(LinkedHashSet::new)));
        Set<String> before = texts(changes.stream().map(Change::before).toList());
        Set<String> after = texts(changes.stream().map(Change::after).toList());
        return switch (first.rule().kind()) {
            case OPERATION_REMOVED -> "removed";
            case OPERATION_ADDED -> "new";
            case OPERATION_REWORDED -> "other words in its description";
            case OPERATION_DEPRECATED -> "deprecated";
            case OPERATION_UNDEPRECATED -> "no longer deprecated";
            case OPERATION_ID_CHANGED -> "operation id " + first.before() + " → " + first.after();
            case OPERATION_SECURITY_CHANGED, OPERATION_SECURITY_LOOSENED -> first.before().isEmpty() ? "other credentials" : "credentials: " + first.before() + " → " + first.after();
            case SERVER_ADDED -> "new host " + listed(after);
            case SERVER_REMOVED -> "no longer at the host " + listed(before);
            case OAUTH_URL_CHANGED -> first.place().name() + " has another URL: " + transition(first);
            case OAUTH_SCOPE_ADDED -> first.place().name() + " has the new scope " + listed(after);
            case OAUTH_SCOPE_REMOVED -> first.place().name() + " no longer has the scope " + listed(before);
            case ENCODING_CHANGED, ENCODING_LOOSENED, ENCODING_TIGHTENED, XML_CHANGED -> names + " is written in another way: " + transition(first);
            case FIELD_ADDED, PARAMETER_ADDED -> (request ? "takes " : "returns ") + names;
            case FIELD_ADDED_REQUIRED, PARAMETER_ADDED_REQUIRED -> "requires the new " + names;
            case FIELD_REMOVED, OPTIONAL_FIELD_REMOVED, PARAMETER_REMOVED -> (request ? "no longer takes " : "no longer returns ") + names;
            case FIELD_NOW_OPTIONAL, PARAMETER_NOW_OPTIONAL, BODY_NOW_OPTIONAL, HEADER_NOW_OPTIONAL -> names + (request ? " may be left out" : " may be missing");
            case FIELD_NOW_REQUIRED, PARAMETER_NOW_REQUIRED, BODY_NOW_REQUIRED, HEADER_NOW_REQUIRED -> names + (request ? " must be sent" : " is always there");
            case FIELD_NOW_READ_ONLY -> "no longer takes " + names + ", which is read-only";
            case FIELD_DEPRECATED, PARAMETER_DEPRECATED -> names + " is deprecated";
            case FIELD_UNDEPRECATED, PARAMETER_UNDEPRECATED -> names + " is no longer deprecated";
            case HEADER_ADDED -> "returns the " + names;
            case HEADER_REMOVED, OPTIONAL_HEADER_REMOVED -> "no longer returns the " + names;
            case ERROR_ADDED -> "documents the " + errors(after);
            case ERROR_REMOVED -> "no longer documents the " + errors(before);
            case ENUM_VALUE_ADDED -> names + (after.size() > MOST_NAMES ? " has " + after.size() + " new values" : (request ? " takes " : " may be ") + listed(after));
            case ENUM_VALUE_REMOVED -> names + (request ? " no longer takes " : " is no longer ") + listed(before);
            case BRANCH_ADDED -> names + (after.size() > 1 ? " has " + after.size() + " new variants: " : " has a new variant: ") + listed(after);
            case BRANCH_REMOVED -> names + " no longer has the variant " + listed(before);
            case BODY_ADDED -> request ? "takes a body" : names + " has a body: " + first.after();
            case BODY_ADDED_REQUIRED -> "requires a body";
            case BODY_REMOVED -> request ? "no longer takes a body" : names + " no longer has a body";
            case NULL_ALLOWED -> names + (request ? " takes null" : " may be null");
            case NULL_FORBIDDEN -> names + (request ? " no longer takes null" : " is never null");
            case OTHER_FIELDS_ALLOWED -> names + (request ? " takes" : " may have") + " fields that are not documented";
            case OTHER_FIELDS_FORBIDDEN -> names + (request ? " takes" : " has") + " no fields but the documented ones";
            case ENUM_CLOSED -> names + (request ? " takes only " : " is always one of ") + listed(after);
            case ENUM_OPENED -> names + (request ? " takes" : " may be") + " any value, not only " + listed(before);
            case FORMAT_ADDED -> names + " has the format " + first.after();
            case FORMAT_DROPPED -> names + " no longer has the format " + first.before();
            case SUCCESS_CHANGED -> "responds with the status " + first.after() + " instead of " + first.before();
            case SUCCESS_ADDED -> "may respond with the status " + listed(after);
            case SUCCESS_REMOVED -> "no longer responds with the status " + listed(before);
            case MEDIA_TYPE_ADDED -> names + (request ? " takes " : " may be ") + listed(after);
            case MEDIA_TYPE_REMOVED -> names + (request ? " no longer takes " : " is no longer ") + listed(before);
            default -> names + (first.before().isEmpty() && first.after().isEmpty() ? "" : ": " + transition(first));
        };
    }

    private static String errors(Set<String> statuses) {
        return (statuses.size() == 1 ? "error " : "errors ") + listed(statuses);
    }

    private static String transition(Change change) {
        return change.after().isEmpty() ? "no longer " + change.before()
                : change.before().isEmpty() ? "now " + change.after() : change.before() + " → " + change.after();
    }

    /** A hint is reported once, at the removed part; for operations also at the new ones, since the removed ones may not be listed. */
    private static String hints(List<Change> changes) {
        Map<String, Set<String>> hints = new LinkedHashMap<>();
        changes.stream().filter(change -> change.after().isEmpty() || change.rule().kind() == RuleKind.OPERATION_ADDED)
                .forEach(change -> change.hint().ifPresent(hint ->
                        hints.computeIfAbsent(hint.relation().words(), relation -> new LinkedHashSet<>()).add(hint.other())));
        return hints.entrySet().stream().map(each -> ", perhaps " + each.getKey() + " " + listed(each.getValue())).collect(Collectors.joining());
    }

    private static Set<String> texts(List<String> all) {
        return all.stream().filter(text -> !text.isEmpty()).map(text -> text.replaceFirst("^with ", "")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String listed(Collection<String> names) {
        return names.size() <= MOST_NAMES + 1 ? String.join(", ", names)
                : names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private static String name(Change change) {
        if (change.field().equals("[]")) {
            return change.place().in().equals(Place.BODY) ? "each entry of " + place(change) : place(change);
        }
        if (!change.field().isEmpty()) {
            return change.lastField().equals("*") ? change.field() : change.lastField();
        }
        return place(change);
    }

    private static String place(Change change) {
        return switch (change.place().in()) {
            case "" -> change.place().status().isEmpty() ? "" : "status " + change.place().status();
            case Place.BODY -> change.direction() == Direction.REQUEST ? "the body" : "the response " + change.place().status();
            default -> change.place().in().toLowerCase(Locale.ROOT) + " " + change.place().name();
        };
    }
}
