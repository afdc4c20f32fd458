package sigma.recipes.drift.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that judge changes, one row each: kind, direction, verdict, reach, advice, reason, and the findings on the wire
 * that the change explains. The ids are stable. docs/drift-policy.md describes the policy and has the same table.
 *
 * <p>In the id of a finding, {@code *} stands for any part of the message and {@code LIMIT} for any keyword that limits a
 * value.
 */
public enum Rule {

    OPERATION_REMOVED(RuleKind.OPERATION_REMOVED, Direction.NONE, Verdict.BREAKING, ImpactScope.OPERATION, Advice.REPLACE_OPERATION,
            "Calls to it fail."),
    OPERATION_ADDED(RuleKind.OPERATION_ADDED, Direction.NONE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW,
            "No recipe calls it yet."),
    OPERATION_ID_CHANGED(RuleKind.OPERATION_ID_CHANGED, Direction.NONE, Verdict.EDITORIAL, ImpactScope.NONE, Advice.REVIEW,
            "The id is not sent; only generated code is renamed."),
    OPERATION_DEPRECATED(RuleKind.OPERATION_DEPRECATED, Direction.NONE, Verdict.DEPRECATION, ImpactScope.OPERATION, Advice.PLAN_REPLACEMENT,
            "It still works, but its removal has been announced."),
    OPERATION_UNDEPRECATED(RuleKind.OPERATION_UNDEPRECATED, Direction.NONE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW,
            "It is no longer deprecated."),
    OPERATION_SECURITY_CHANGED(RuleKind.OPERATION_SECURITY_CHANGED, Direction.NONE, Verdict.BREAKING, ImpactScope.OPERATION, Advice.CHECK_CREDENTIALS,
            "Credentials that were accepted may be rejected."),
    OPERATION_SECURITY_LOOSENED(RuleKind.OPERATION_SECURITY_LOOSENED, Direction.NONE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW,
            "The old credentials are still accepted."),
    OPERATION_REWORDED(RuleKind.OPERATION_REWORDED, Direction.NONE, Verdict.EDITORIAL, ImpactScope.NONE, Advice.REVIEW,
            "Only its description changed."),
    SERVER_REMOVED(RuleKind.SERVER_REMOVED, Direction.NONE, Verdict.BREAKING, ImpactScope.NONE, Advice.REVIEW,
            "Clients of this host can no longer reach the API."),
    SERVER_ADDED(RuleKind.SERVER_ADDED, Direction.NONE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW,
            "The existing hosts remain."),
    REQUEST_PARAMETER_REMOVED(RuleKind.PARAMETER_REMOVED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_SENDING,
            "Requests that send it are rejected, or the value is ignored."),
    REQUEST_PARAMETER_ADDED(RuleKind.PARAMETER_ADDED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "It is optional.",
            "request.query.unknown"),
    REQUEST_PARAMETER_ADDED_REQUIRED(RuleKind.PARAMETER_ADDED_REQUIRED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION, Advice.START_SENDING,
            "Requests without it are rejected, and no recipe sends it yet."),
    REQUEST_PARAMETER_NOW_REQUIRED(RuleKind.PARAMETER_NOW_REQUIRED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION, Advice.START_SENDING,
            "Requests without it are rejected."),
    REQUEST_PARAMETER_NOW_OPTIONAL(RuleKind.PARAMETER_NOW_OPTIONAL, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "It is now optional.",
            "request.query.required", "request.header.required"),
    REQUEST_PARAMETER_STYLE_CHANGED(RuleKind.PARAMETER_STYLE_CHANGED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_NEW_WAY,
            "Multiple values are serialized differently."),
    REQUEST_PARAMETER_DEPRECATED(RuleKind.PARAMETER_DEPRECATED, Direction.REQUEST, Verdict.DEPRECATION, ImpactScope.FIELD, Advice.PLAN_REPLACEMENT,
            "It still works, but its removal has been announced."),
    REQUEST_PARAMETER_UNDEPRECATED(RuleKind.PARAMETER_UNDEPRECATED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "It is no longer deprecated."),
    REQUEST_BODY_ADDED(RuleKind.BODY_ADDED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The body is optional.",
            "request.body.undeclared"),
    REQUEST_BODY_ADDED_REQUIRED(RuleKind.BODY_ADDED_REQUIRED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION, Advice.START_SENDING,
            "Requests without a body are rejected."),
    REQUEST_BODY_REMOVED(RuleKind.BODY_REMOVED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION, Advice.STOP_SENDING,
            "The body is now ignored."),
    REQUEST_BODY_NOW_REQUIRED(RuleKind.BODY_NOW_REQUIRED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION, Advice.START_SENDING,
            "Requests without a body are rejected."),
    REQUEST_BODY_NOW_OPTIONAL(RuleKind.BODY_NOW_OPTIONAL, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The body is now optional.",
            "request.body.missing"),
    REQUEST_MEDIA_TYPE_ADDED(RuleKind.MEDIA_TYPE_ADDED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The existing media types are still accepted.",
            "request.media-type"),
    REQUEST_MEDIA_TYPE_REMOVED(RuleKind.MEDIA_TYPE_REMOVED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION, Advice.STOP_SENDING,
            "Bodies of this media type are rejected."),
    REQUEST_FIELD_ADDED(RuleKind.FIELD_ADDED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "It is optional.",
            "request.body.unknown-field"),
    REQUEST_FIELD_ADDED_REQUIRED(RuleKind.FIELD_ADDED_REQUIRED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OBJECT, Advice.START_SENDING,
            "Requests without it are rejected, and no recipe sends it yet."),
    REQUEST_FIELD_REMOVED(RuleKind.FIELD_REMOVED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_SENDING,
            "Requests that send it are rejected, or the value is ignored."),
    REQUEST_FIELD_NOW_REQUIRED(RuleKind.FIELD_NOW_REQUIRED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OBJECT, Advice.START_SENDING,
            "Requests without it are rejected."),
    REQUEST_FIELD_NOW_OPTIONAL(RuleKind.FIELD_NOW_OPTIONAL, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "It is now optional.",
            "request.body.required"),
    REQUEST_FIELD_NOW_READ_ONLY(RuleKind.FIELD_NOW_READ_ONLY, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_SENDING,
            "It is no longer accepted in requests."),
    REQUEST_FIELD_DEPRECATED(RuleKind.FIELD_DEPRECATED, Direction.REQUEST, Verdict.DEPRECATION, ImpactScope.FIELD, Advice.PLAN_REPLACEMENT,
            "It still works, but its removal has been announced."),
    REQUEST_FIELD_UNDEPRECATED(RuleKind.FIELD_UNDEPRECATED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "It is no longer deprecated."),
    REQUEST_TYPE_CHANGED(RuleKind.TYPE_CHANGED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "Values of the old type are rejected."),
    REQUEST_TYPE_NARROWED(RuleKind.TYPE_NARROWED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "Some values of the old types are rejected."),
    REQUEST_TYPE_WIDENED(RuleKind.TYPE_WIDENED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The old values are still accepted.",
            "request.*.type"),
    REQUEST_NULL_ALLOWED(RuleKind.NULL_ALLOWED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The old values are still accepted.",
            "request.body.nullable"),
    REQUEST_NULL_FORBIDDEN(RuleKind.NULL_FORBIDDEN, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "Requests that clear it with null are rejected."),
    REQUEST_ENUM_VALUE_ADDED(RuleKind.ENUM_VALUE_ADDED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The old values are still accepted.",
            "request.*.enum"),
    REQUEST_ENUM_VALUE_REMOVED(RuleKind.ENUM_VALUE_REMOVED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "Requests that send this value are rejected."),
    REQUEST_ENUM_CLOSED(RuleKind.ENUM_CLOSED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "Only the listed values are accepted now."),
    REQUEST_ENUM_OPENED(RuleKind.ENUM_OPENED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "Any value is accepted now."),
    REQUEST_FORMAT_CHANGED(RuleKind.FORMAT_CHANGED, Direction.REQUEST, Verdict.CHECK, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "The format is stricter or different; the documents cannot decide whether the values in use match it."),
    REQUEST_FORMAT_DROPPED(RuleKind.FORMAT_DROPPED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "No format is required any more.",
            "request.*.format"),
    REQUEST_LIMIT_TIGHTENED(RuleKind.LIMIT_TIGHTENED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "Some values that were accepted are rejected."),
    REQUEST_LIMIT_LOOSENED(RuleKind.LIMIT_LOOSENED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The old values are still accepted.",
            "request.*.LIMIT"),
    REQUEST_LIMIT_CHANGED(RuleKind.LIMIT_CHANGED, Direction.REQUEST, Verdict.CHECK, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "The documents cannot decide whether the values in use match it."),
    REQUEST_DEFAULT_CHANGED(RuleKind.DEFAULT_CHANGED, Direction.REQUEST, Verdict.CHECK, ImpactScope.OPERATION, Advice.SEND_EXPLICIT_VALUE,
            "Requests without it now have a different effect."),
    REQUEST_BRANCH_ADDED(RuleKind.BRANCH_ADDED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The old shapes are still accepted.",
            "request.*.schema"),
    REQUEST_BRANCH_REMOVED(RuleKind.BRANCH_REMOVED, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION, Advice.STOP_SENDING,
            "Values of this shape are rejected."),
    REQUEST_OTHER_FIELDS_ALLOWED(RuleKind.OTHER_FIELDS_ALLOWED, Direction.REQUEST, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "Additional fields are accepted.",
            "request.body.additionalProperties"),
    REQUEST_OTHER_FIELDS_FORBIDDEN(RuleKind.OTHER_FIELDS_FORBIDDEN, Direction.REQUEST, Verdict.BREAKING, ImpactScope.OBJECT, Advice.STOP_SENDING,
            "Fields that are not listed are rejected."),
    RESPONSE_SUCCESS_ADDED(RuleKind.SUCCESS_ADDED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.OPERATION, Advice.EXPECT_STATUSES,
            "Clients may receive a status that they do not know.",
            "response.status.undeclared"),
    RESPONSE_SUCCESS_REMOVED(RuleKind.SUCCESS_REMOVED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION, Advice.EXPECT_STATUSES,
            "Clients that wait for this response do not receive it."),
    RESPONSE_SUCCESS_CHANGED(RuleKind.SUCCESS_CHANGED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION, Advice.EXPECT_STATUSES,
            "Clients that check the status treat the success as a failure."),
    RESPONSE_ERROR_ADDED(RuleKind.ERROR_ADDED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Failures are described in more detail."),
    RESPONSE_ERROR_REMOVED(RuleKind.ERROR_REMOVED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "The failure is no longer described."),
    RESPONSE_BODY_ADDED(RuleKind.BODY_ADDED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can ignore it.",
            "response.body.undeclared"),
    RESPONSE_BODY_REMOVED(RuleKind.BODY_REMOVED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION, Advice.STOP_RELYING,
            "Clients receive no body.",
            "response.body.missing"),
    RESPONSE_MEDIA_TYPE_ADDED(RuleKind.MEDIA_TYPE_ADDED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.OPERATION, Advice.READ_NEW_FORM,
            "Responses may arrive in a media type that clients do not know.",
            "response.media-type"),
    RESPONSE_MEDIA_TYPE_REMOVED(RuleKind.MEDIA_TYPE_REMOVED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION, Advice.READ_NEW_FORM,
            "Clients receive another media type, or are rejected."),
    RESPONSE_HEADER_ADDED(RuleKind.HEADER_ADDED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can ignore it."),
    RESPONSE_HEADER_REMOVED(RuleKind.HEADER_REMOVED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients do not find it."),
    RESPONSE_HEADER_NOW_OPTIONAL(RuleKind.HEADER_NOW_OPTIONAL, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients can no longer rely on it."),
    RESPONSE_HEADER_NOW_REQUIRED(RuleKind.HEADER_NOW_REQUIRED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can rely on it."),
    RESPONSE_FIELD_ADDED(RuleKind.FIELD_ADDED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can ignore it.",
            "response.body.unknown-field"),
    RESPONSE_FIELD_REMOVED(RuleKind.FIELD_REMOVED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients do not find a field that was always present."),
    RESPONSE_OPTIONAL_FIELD_REMOVED(RuleKind.OPTIONAL_FIELD_REMOVED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients had to handle its absence; only they can say whether it matters that it is now always absent."),
    RESPONSE_FIELD_NOW_OPTIONAL(RuleKind.FIELD_NOW_OPTIONAL, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients can no longer rely on it.",
            "response.body.required"),
    RESPONSE_FIELD_NOW_REQUIRED(RuleKind.FIELD_NOW_REQUIRED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can rely on it."),
    RESPONSE_FIELD_DEPRECATED(RuleKind.FIELD_DEPRECATED, Direction.RESPONSE, Verdict.DEPRECATION, ImpactScope.FIELD, Advice.PLAN_REPLACEMENT,
            "It is still returned, but its removal has been announced."),
    RESPONSE_FIELD_UNDEPRECATED(RuleKind.FIELD_UNDEPRECATED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "It is no longer deprecated."),
    RESPONSE_LIST_ENVELOPE_CHANGED(RuleKind.LIST_ENVELOPE_CHANGED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION, Advice.READ_NEW_PLACE,
            "The rows of the list are in another place."),
    RESPONSE_TYPE_CHANGED(RuleKind.TYPE_CHANGED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "Clients find another type.",
            "response.body.type"),
    RESPONSE_TYPE_WIDENED(RuleKind.TYPE_WIDENED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "Clients may find a type that they do not know."),
    RESPONSE_TYPE_NARROWED(RuleKind.TYPE_NARROWED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients know all remaining types."),
    RESPONSE_NULL_ALLOWED(RuleKind.NULL_ALLOWED, Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients may find null where there always was a value.",
            "response.body.nullable"),
    RESPONSE_NULL_FORBIDDEN(RuleKind.NULL_FORBIDDEN, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients always find a value."),
    RESPONSE_ENUM_VALUE_ADDED(RuleKind.ENUM_VALUE_ADDED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "Clients may find a value that they do not know.",
            "response.body.enum", "response.body.open-value"),
    RESPONSE_ENUM_VALUE_REMOVED(RuleKind.ENUM_VALUE_REMOVED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "Clients know all remaining values."),
    RESPONSE_ENUM_CLOSED(RuleKind.ENUM_CLOSED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can rely on the listed values."),
    RESPONSE_ENUM_OPENED(RuleKind.ENUM_OPENED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "Clients may find any value."),
    RESPONSE_FORMAT_CHANGED(RuleKind.FORMAT_CHANGED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "The format is different, or no longer guaranteed.",
            "response.body.format"),
    RESPONSE_FORMAT_ADDED(RuleKind.FORMAT_ADDED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can rely on the format."),
    RESPONSE_LIMIT_TIGHTENED(RuleKind.LIMIT_TIGHTENED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "The remaining values were possible before."),
    RESPONSE_LIMIT_LOOSENED(RuleKind.LIMIT_LOOSENED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "Clients may find values that they do not know.",
            "response.body.LIMIT"),
    RESPONSE_LIMIT_CHANGED(RuleKind.LIMIT_CHANGED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "The documents cannot decide whether new values are possible."),
    RESPONSE_DEFAULT_CHANGED(RuleKind.DEFAULT_CHANGED, Direction.RESPONSE, Verdict.EDITORIAL, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Responses contain the actual value; a default does not change it."),
    RESPONSE_BRANCH_ADDED(RuleKind.BRANCH_ADDED, Direction.RESPONSE, Verdict.CHECK, ImpactScope.OPERATION, Advice.READ_NEW_FORM,
            "Clients may find a shape that they do not know.",
            "response.body.schema"),
    RESPONSE_BRANCH_REMOVED(RuleKind.BRANCH_REMOVED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.OPERATION, Advice.READ_NEW_FORM,
            "Clients know all remaining shapes."),
    RESPONSE_OTHER_FIELDS_ALLOWED(RuleKind.OTHER_FIELDS_ALLOWED, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can ignore additional fields.",
            "response.body.additionalProperties"),
    RESPONSE_OTHER_FIELDS_FORBIDDEN(RuleKind.OTHER_FIELDS_FORBIDDEN, Direction.RESPONSE, Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Only the listed fields are returned.");

    private static final Map<Direction, Map<RuleKind, Rule>> TABLE = table();

    private final RuleKind kind;
    private final Direction direction;
    private final Verdict verdict;
    private final ImpactScope reach;
    private final Advice advice;
    private final String reason;
    private final List<String> wireFindings;

    Rule(RuleKind kind, Direction direction, Verdict verdict, ImpactScope reach, Advice advice, String reason,
         String... wireFindings) {
        this.kind = kind;
        this.direction = direction;
        this.verdict = verdict;
        this.reach = reach;
        this.advice = advice;
        this.reason = reason;
        this.wireFindings = List.of(wireFindings);
    }

    /**
     * Returns the rule for a kind and a direction.
     *
     * @throws IllegalArgumentException if the table has no such row
     */
    public static Rule of(RuleKind kind, Direction direction) {
        return Optional.ofNullable(TABLE.get(direction).get(kind)).orElseThrow(
                () -> new IllegalArgumentException("No rule for " + kind + " in the direction " + direction));
    }

    /** Returns the id, such as {@code request-field-removed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind of change. */
    public RuleKind kind() {
        return kind;
    }

    /** Returns the direction of the changed part. */
    public Direction direction() {
        return direction;
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns the reason, in one sentence. */
    public String reason() {
        return reason;
    }

    /** Returns the advice. */
    public Advice advice() {
        return advice;
    }

    /** Returns the use of an operation that such a change certainly affects. */
    public ImpactScope reach() {
        return reach;
    }

    /** Returns the ids of the findings on the wire that such a change explains. */
    public List<String> wireFindings() {
        return wireFindings;
    }

    private static Map<Direction, Map<RuleKind, Rule>> table() {
        Map<Direction, Map<RuleKind, Rule>> table = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            table.put(direction, new EnumMap<>(RuleKind.class));
        }
        for (Rule rule : values()) {
            table.get(rule.direction).put(rule.kind, rule);
        }
        return table;
    }
}
