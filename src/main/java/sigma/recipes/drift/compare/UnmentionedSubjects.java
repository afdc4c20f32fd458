package sigma.recipes.drift.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.IgnoredDifferences;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.DocumentScope;
import sigma.recipes.drift.schema.Subject;

/** Excludes differences that only show that one of two documents never mentions a subject. */
final class UnmentionedSubjects {

    /** A rare subject counts if the publisher writes in the same way as before. */
    private static final int FEW = 5;

    private final ComparedApi before;
    private final ComparedApi after;
    private final boolean contract;
    private final boolean samePublisher;

    /** Creates a filter; {@code contract} is whether the old document is the contract, which is not a publication. */
    UnmentionedSubjects(ComparedApi before, ComparedApi after, boolean contract) {
        this.before = before;
        this.after = after;
        this.contract = contract;
        this.samePublisher = !Collections.disjoint(before.scope().titles(), after.scope().titles());
    }

    /** Returns the differences about subjects that both documents mention, and the number of the others. */
    ComparisonResult of(List<Change> differences) {
        Map<String, Integer> ignored = new LinkedHashMap<>();
        differences.forEach(each -> reason(each).ifPresent(reason -> ignored.merge(reason, 1, Integer::sum)));
        if (samePublisher) {
            ignored.entrySet().removeIf(each -> each.getValue() <= FEW && !each.getKey().contains(" about " + Subject.SECURITY.words()));
        }
        List<Change> changes = differences.stream().filter(each -> reason(each).filter(ignored::containsKey).isEmpty()).toList();
        return new ComparisonResult(changes, ignored.entrySet().stream().map(each -> new IgnoredDifferences(each.getKey(), each.getValue())).toList());
    }

    /** Returns how many more numeric formats one document has than the other. */
    IgnoredDifferences formats() {
        return new IgnoredDifferences("number format", "a format such as double limits no number", Math.abs(after.scope().formats() - before.scope().formats()));
    }

    /** Returns the differences that none of the reasons excludes. */
    List<Change> without(List<Change> differences, List<IgnoredDifferences> ignored) {
        Set<String> reasons = ignored.stream().map(IgnoredDifferences::reason).collect(Collectors.toSet());
        return differences.stream().filter(each -> reason(each).filter(reasons::contains).isEmpty()).toList();
    }

    private Optional<String> reason(Change change) {
        if (change.rule().kind() == RuleKind.OPERATION_REMOVED) {
            boolean open = contract || samePublisher || after.scope().hasPrefixOf(change.path());
            return open ? Optional.empty() : Optional.of("there are no operations below " + DocumentScope.prefix(change.path()) + " in " + after.name());
        }
        boolean announced = change.verdict() == Verdict.DEPRECATION;
        return subject(change.rule().kind()).filter(subject -> !announced).flatMap(this::reason);
    }

    private Optional<String> reason(Subject subject) {
        if (!after.scope().mentions(subject)) {
            return Optional.of("there is " + (samePublisher && !contract ? "no longer anything" : "nothing") + about(subject, after));
        }
        return contract || before.scope().mentions(subject) ? Optional.empty() : Optional.of("there is nothing" + about(subject, before));
    }

    private static String about(Subject subject, ComparedApi api) {
        return " about " + subject.words() + " in " + api.name();
    }

    private static Optional<Subject> subject(RuleKind kind) {
        return Optional.ofNullable(switch (kind) {
            case OPERATION_SECURITY_CHANGED, OPERATION_SECURITY_LOOSENED, OAUTH_URL_CHANGED, OAUTH_SCOPE_REMOVED, OAUTH_SCOPE_ADDED -> Subject.SECURITY;
            case ERROR_ADDED, ERROR_REMOVED -> Subject.ERRORS;
            case OPERATION_DEPRECATED, OPERATION_UNDEPRECATED, PARAMETER_DEPRECATED, PARAMETER_UNDEPRECATED, FIELD_DEPRECATED,
                    FIELD_UNDEPRECATED, HEADER_DEPRECATED, HEADER_UNDEPRECATED -> Subject.DEPRECATION;
            case LIMIT_TIGHTENED, LIMIT_LOOSENED, LIMIT_CHANGED -> Subject.LIMITS;
            case FORMAT_CHANGED, FORMAT_DROPPED, FORMAT_ADDED -> Subject.FORMATS;
            case DEFAULT_CHANGED -> Subject.DEFAULTS;
            case FIELD_NOW_READ_ONLY -> Subject.READ_ONLY;
            case FIELD_NOW_REQUIRED, FIELD_NOW_OPTIONAL -> Subject.REQUIRED;
            case ENUM_OPENED, ENUM_CLOSED -> Subject.CLOSED_VALUES;
            case NULL_ALLOWED, NULL_FORBIDDEN -> Subject.NULL;
            case OTHER_FIELDS_ALLOWED, OTHER_FIELDS_FORBIDDEN -> Subject.OTHER_FIELDS;
            case HEADER_ADDED, HEADER_REMOVED, OPTIONAL_HEADER_REMOVED, HEADER_NOW_OPTIONAL, HEADER_NOW_REQUIRED -> Subject.HEADERS;
            case ENCODING_CHANGED, ENCODING_LOOSENED, ENCODING_TIGHTENED -> Subject.ENCODINGS;
            case XML_CHANGED -> Subject.XML;
            case OPERATION_ID_CHANGED -> Subject.OPERATION_IDS;
            case OPERATION_REWORDED -> Subject.TEXTS;
            default -> null;
        });
    }
}
