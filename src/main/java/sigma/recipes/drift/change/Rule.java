package sigma.recipes.drift.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The rules that judge changes, one row each: verdict, reach, advice, reason, and the findings on the wire that the change
 * explains. Direction and kind make the name of a rule. The ids are stable. docs/drift-policy.md describes the policy and has
 * the same table.
 *
 * <p>In the id of a finding, {@code *} stands for any part of the message and {@code LIMIT} for any keyword that limits a
 * value.
 */
public enum Rule {

    OPERATION_REMOVED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.REPLACE_OPERATION, "Calls to it fail."),
    OPERATION_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW, "No recipe calls it yet."),
    OPERATION_ID_CHANGED(Verdict.EDITORIAL, ImpactScope.OPERATION, Advice.RENAME, "The id is not sent, but code names the operation by it."),
    OPERATION_DEPRECATED(Verdict.DEPRECATION, ImpactScope.OPERATION, Advice.PLAN_REPLACEMENT, "It still works, but its removal has been announced."),
    OPERATION_UNDEPRECATED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW, "It is no longer deprecated."),
    OPERATION_SECURITY_CHANGED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.CHECK_CREDENTIALS, "Credentials that were accepted may be rejected."),
    OPERATION_SECURITY_LOOSENED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW, "The old credentials are still accepted."),
    OPERATION_REWORDED(Verdict.EDITORIAL, ImpactScope.NONE, Advice.REVIEW, "Only its description changed."),
    WEBHOOK_REMOVED(Verdict.BREAKING, ImpactScope.NONE, Advice.REVIEW, "The API no longer sends it."),
    WEBHOOK_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW, "The API sends it to clients that ask for it."),
    SERVER_REMOVED(Verdict.BREAKING, ImpactScope.NONE, Advice.REVIEW, "Clients of this host can no longer reach the API."),
    SERVER_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW, "The existing hosts remain."),
    OAUTH_URL_CHANGED(Verdict.BREAKING, ImpactScope.NONE, Advice.CHECK_CREDENTIALS, "Clients no longer get tokens at the old address."),
    OAUTH_SCOPE_REMOVED(Verdict.BREAKING, ImpactScope.NONE, Advice.CHECK_CREDENTIALS, "Token requests that ask for it are rejected."),
    OAUTH_SCOPE_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.REVIEW, "The existing scopes remain."),
    REQUEST_PARAMETER_REMOVED(Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_SENDING,
            "Requests that send it are rejected, or the value is ignored."),
    REQUEST_PARAMETER_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "It is optional.", "request.query.unknown"),
    REQUEST_PARAMETER_ADDED_REQUIRED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.START_SENDING,
            "Requests without it are rejected, and no recipe sends it yet."),
    REQUEST_PARAMETER_NOW_REQUIRED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.START_SENDING, "Requests without it are rejected."),
    REQUEST_PARAMETER_NOW_OPTIONAL(Verdict.COMPATIBLE, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "It is now optional.", "request.query.required", "request.header.required"),
    REQUEST_PARAMETER_STYLE_CHANGED(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_NEW_WAY, "Multiple values are serialized differently."),
    REQUEST_PARAMETER_DEPRECATED(Verdict.DEPRECATION, ImpactScope.FIELD, Advice.PLAN_REPLACEMENT,
            "It still works, but its removal has been announced."),
    REQUEST_PARAMETER_UNDEPRECATED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "It is no longer deprecated."),
    REQUEST_BODY_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "The body is optional.", "request.body.undeclared"),
    REQUEST_BODY_ADDED_REQUIRED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.START_SENDING, "Requests without a body are rejected."),
    REQUEST_BODY_REMOVED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.STOP_SENDING, "The body is now ignored."),
    REQUEST_BODY_NOW_REQUIRED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.START_SENDING, "Requests without a body are rejected."),
    REQUEST_BODY_NOW_OPTIONAL(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "The body is now optional.", "request.body.missing"),
    REQUEST_MEDIA_TYPE_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The existing media types are still accepted.", "request.media-type"),
    REQUEST_MEDIA_TYPE_REMOVED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.STOP_SENDING, "Bodies of this media type are rejected."),
    REQUEST_FIELD_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "It is optional.", "request.body.unknown-field"),
    REQUEST_FIELD_ADDED_REQUIRED(Verdict.BREAKING, ImpactScope.OBJECT, Advice.START_SENDING,
            "Requests without it are rejected, and no recipe sends it yet."),
    REQUEST_FIELD_REMOVED(Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_SENDING, "Requests that send it are rejected, or the value is ignored."),
    REQUEST_FIELD_NOW_REQUIRED(Verdict.BREAKING, ImpactScope.OBJECT, Advice.START_SENDING, "Requests without it are rejected."),
    REQUEST_FIELD_NOW_OPTIONAL(Verdict.COMPATIBLE, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES, "It is now optional.", "request.body.required"),
    REQUEST_FIELD_NOW_READ_ONLY(Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_SENDING, "It is no longer accepted in requests."),
    REQUEST_FIELD_DEPRECATED(Verdict.DEPRECATION, ImpactScope.FIELD, Advice.PLAN_REPLACEMENT, "It still works, but its removal has been announced."),
    REQUEST_FIELD_UNDEPRECATED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "It is no longer deprecated."),
    REQUEST_TYPE_CHANGED(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES, "Values of the old type are rejected."),
    REQUEST_TYPE_NARROWED(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES, "Some values of the old types are rejected."),
    REQUEST_TYPE_WIDENED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "The old values are still accepted.", "request.*.type"),
    REQUEST_NULL_ALLOWED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The old values are still accepted.", "request.body.nullable"),
    REQUEST_NULL_FORBIDDEN(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES, "Requests that clear it with null are rejected."),
    REQUEST_ENUM_VALUE_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The old values are still accepted.", "request.*.enum"),
    REQUEST_ENUM_VALUE_REMOVED(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES, "Requests that send this value are rejected."),
    REQUEST_ENUM_CLOSED(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES, "Only the listed values are accepted now."),
    REQUEST_ENUM_OPENED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "Any value is accepted now."),
    REQUEST_FORMAT_CHANGED(Verdict.CHECK, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "The format is stricter or different; the documents cannot decide whether the values in use match it."),
    REQUEST_FORMAT_DROPPED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "No format is required any more.", "request.*.format"),
    REQUEST_LIMIT_TIGHTENED(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES, "Some values that were accepted are rejected."),
    REQUEST_LIMIT_LOOSENED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "The old values are still accepted.", "request.*.LIMIT"),
    REQUEST_LIMIT_CHANGED(Verdict.CHECK, ImpactScope.FIELD, Advice.SEND_ACCEPTED_VALUES,
            "The documents cannot decide whether the values in use match it."),
    REQUEST_DEFAULT_CHANGED(Verdict.CHECK, ImpactScope.OPERATION, Advice.SEND_EXPLICIT_VALUE, "Requests without it now have a different effect."),
    REQUEST_BRANCH_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "The old shapes are still accepted.", "request.*.schema"),
    REQUEST_BRANCH_REMOVED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.STOP_SENDING, "Values of this shape are rejected."),
    REQUEST_OTHER_FIELDS_ALLOWED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES,
            "Additional fields are accepted.", "request.body.additionalProperties"),
    REQUEST_OTHER_FIELDS_FORBIDDEN(Verdict.BREAKING, ImpactScope.OBJECT, Advice.STOP_SENDING, "Fields that are not listed are rejected."),
    REQUEST_ENCODING_CHANGED(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_NEW_WAY, "The field of a form is rejected as it was written."),
    REQUEST_ENCODING_LOOSENED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.SEND_ACCEPTED_VALUES, "The existing media types of the field are still accepted."),
    REQUEST_XML_CHANGED(Verdict.BREAKING, ImpactScope.FIELD, Advice.SEND_NEW_WAY, "The field has another name or place in XML."),
    RESPONSE_SUCCESS_ADDED(Verdict.CHECK, ImpactScope.OPERATION, Advice.EXPECT_STATUSES,
            "Clients may receive a status that they do not know.", "response.status.undeclared"),
    RESPONSE_SUCCESS_REMOVED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.EXPECT_STATUSES,
            "Clients that wait for this response do not receive it."),
    RESPONSE_SUCCESS_CHANGED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.EXPECT_STATUSES,
            "Clients that check the status treat the success as a failure."),
    RESPONSE_ERROR_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Failures are described in more detail."),
    RESPONSE_ERROR_REMOVED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "The failure is no longer described."),
    RESPONSE_BODY_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients can ignore it.", "response.body.undeclared"),
    RESPONSE_BODY_REMOVED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.STOP_RELYING, "Clients receive no body.", "response.body.missing"),
    RESPONSE_MEDIA_TYPE_ADDED(Verdict.CHECK, ImpactScope.OPERATION, Advice.READ_NEW_FORM,
            "Responses may arrive in a media type that clients do not know.", "response.media-type"),
    RESPONSE_MEDIA_TYPE_REMOVED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.READ_NEW_FORM,
            "Clients receive another media type, or are rejected."),
    RESPONSE_HEADER_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients can ignore it."),
    RESPONSE_HEADER_REMOVED(Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING, "Clients do not find it."),
    RESPONSE_OPTIONAL_HEADER_REMOVED(Verdict.CHECK, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients had to handle its absence; only they can say whether it matters that it is now always absent."),
    RESPONSE_HEADER_NOW_OPTIONAL(Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING, "Clients can no longer rely on it."),
    RESPONSE_HEADER_NOW_REQUIRED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients can rely on it."),
    RESPONSE_HEADER_DEPRECATED(Verdict.DEPRECATION, ImpactScope.FIELD, Advice.PLAN_REPLACEMENT,
            "It is still returned, but its removal has been announced."),
    RESPONSE_HEADER_UNDEPRECATED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "It is no longer deprecated."),
    RESPONSE_FIELD_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients can ignore it.", "response.body.unknown-field"),
    RESPONSE_FIELD_REMOVED(Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING, "Clients do not find a field that was always present."),
    RESPONSE_OPTIONAL_FIELD_REMOVED(Verdict.CHECK, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients had to handle its absence; only they can say whether it matters that it is now always absent."),
    RESPONSE_FIELD_NOW_OPTIONAL(Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients can no longer rely on it.", "response.body.required"),
    RESPONSE_FIELD_NOW_REQUIRED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients can rely on it."),
    RESPONSE_FIELD_DEPRECATED(Verdict.DEPRECATION, ImpactScope.FIELD, Advice.PLAN_REPLACEMENT,
            "It is still returned, but its removal has been announced."),
    RESPONSE_FIELD_UNDEPRECATED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "It is no longer deprecated."),
    RESPONSE_LIST_ENVELOPE_CHANGED(Verdict.BREAKING, ImpactScope.OPERATION, Advice.READ_NEW_PLACE, "The rows of the list are in another place."),
    RESPONSE_TYPE_CHANGED(Verdict.BREAKING, ImpactScope.FIELD, Advice.READ_NEW_FORM, "Clients find another type.", "response.body.type"),
    RESPONSE_TYPE_WIDENED(Verdict.BREAKING, ImpactScope.FIELD, Advice.READ_NEW_FORM, "Clients may find a type that they do not know."),
    RESPONSE_TYPE_NARROWED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients know all remaining types."),
    RESPONSE_NULL_ALLOWED(Verdict.BREAKING, ImpactScope.FIELD, Advice.STOP_RELYING,
            "Clients may find null where there always was a value.", "response.body.nullable"),
    RESPONSE_NULL_FORBIDDEN(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients always find a value."),
    RESPONSE_ENUM_VALUE_ADDED(Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "Clients may find a value that they do not know.", "response.body.enum", "response.body.open-value"),
    RESPONSE_ENUM_VALUE_REMOVED(Verdict.COMPATIBLE, ImpactScope.FIELD, Advice.READ_NEW_FORM, "Clients know all remaining values."),
    RESPONSE_ENUM_CLOSED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients can rely on the listed values."),
    RESPONSE_ENUM_OPENED(Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM, "Clients may find any value."),
    RESPONSE_FORMAT_CHANGED(Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "The format is different, or no longer guaranteed.", "response.body.format"),
    RESPONSE_FORMAT_ADDED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients can rely on the format."),
    RESPONSE_LIMIT_TIGHTENED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "The remaining values were possible before."),
    RESPONSE_LIMIT_LOOSENED(Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM,
            "Clients may find values that they do not know.", "response.body.LIMIT"),
    RESPONSE_LIMIT_CHANGED(Verdict.CHECK, ImpactScope.FIELD, Advice.READ_NEW_FORM, "The documents cannot decide whether new values are possible."),
    RESPONSE_DEFAULT_CHANGED(Verdict.EDITORIAL, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Responses contain the actual value; a default does not change it."),
    RESPONSE_BRANCH_ADDED(Verdict.CHECK, ImpactScope.OPERATION, Advice.READ_NEW_FORM,
            "Clients may find a shape that they do not know.", "response.body.schema"),
    RESPONSE_BRANCH_REMOVED(Verdict.COMPATIBLE, ImpactScope.OPERATION, Advice.READ_NEW_FORM, "Clients know all remaining shapes."),
    RESPONSE_OTHER_FIELDS_ALLOWED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM,
            "Clients can ignore additional fields.", "response.body.additionalProperties"),
    RESPONSE_OTHER_FIELDS_FORBIDDEN(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Only the listed fields are returned."),
    RESPONSE_ENCODING_CHANGED(Verdict.BREAKING, ImpactScope.FIELD, Advice.READ_NEW_FORM, "Clients find the field of a form written in another way."),
    RESPONSE_ENCODING_TIGHTENED(Verdict.COMPATIBLE, ImpactScope.NONE, Advice.READ_NEW_FORM, "Clients know all remaining media types of the field."),
    RESPONSE_XML_CHANGED(Verdict.BREAKING, ImpactScope.FIELD, Advice.READ_NEW_FORM, "Clients do not find the field in XML under its old name or place.");

    private final RuleKind kind;
    private final Direction direction;
    private final Verdict verdict;
    private final ImpactScope reach;
    private final Advice advice;
    private final String reason;
    private final List<String> wireFindings;

    Rule(Verdict verdict, ImpactScope reach, Advice advice, String reason, String... wireFindings) {
        this.direction = Arrays.stream(Direction.values()).filter(each -> name().startsWith(prefix(each))).reduce((none, one) -> one).orElseThrow();
        this.kind = RuleKind.valueOf(name().substring(prefix(direction).length()));
        this.verdict = verdict;
        this.reach = reach;
        this.advice = advice;
        this.reason = reason;
        this.wireFindings = List.of(wireFindings);
    }

    private static String prefix(Direction direction) {
        return direction == Direction.NONE ? "" : direction.name() + "_";
    }

    /**
     * Returns the rule for a kind and a direction.
     *
     * @throws IllegalArgumentException if the table has no such row
     */
    public static Rule of(RuleKind kind, Direction direction) {
        return valueOf(prefix(direction) + kind.name());
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
}
