package sigma.recipes.drift.change;

import java.util.Locale;

/**
 * The rules by which changes are judged, each with an id that stays. The policy behind them, and the same table, is
 * docs/drift-policy.md.
 */
public enum Rule {

    OPERATION_REMOVED(Direction.NONE, Verdict.BREAKING, ImpactScope.OPERATION,
            "A call of it is refused."),
    OPERATION_ADDED(Direction.NONE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "Nobody calls it yet."),
    OPERATION_MOVED(Direction.NONE, Verdict.BREAKING, ImpactScope.OPERATION,
            "Calls to the old method and path are refused; what it takes and answers stayed."),
    OPERATION_ID_CHANGED(Direction.NONE, Verdict.WORDING, ImpactScope.NOBODY,
            "Nothing on the wire carries the id; generated code gets another name."),
    OPERATION_DEPRECATED(Direction.NONE, Verdict.DEPRECATION, ImpactScope.OPERATION,
            "It still works, and its end was announced."),
    OPERATION_UNDEPRECATED(Direction.NONE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "Its end was called off."),
    OPERATION_SECURITY_CHANGED(Direction.NONE, Verdict.BREAKING, ImpactScope.OPERATION,
            "Credentials that were good enough may not be any more."),
    OPERATION_REWORDED(Direction.NONE, Verdict.WORDING, ImpactScope.NOBODY,
            "Its description says it in other words."),
    SERVER_REMOVED(Direction.NONE, Verdict.BREAKING, ImpactScope.NOBODY,
            "Who uses this host cannot reach the API any more."),
    SERVER_ADDED(Direction.NONE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "The old hosts stay."),
    REQUEST_PARAMETER_REMOVED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Who sends it is refused or not heard."),
    REQUEST_PARAMETER_ADDED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "It may be left out."),
    REQUEST_PARAMETER_ADDED_REQUIRED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION,
            "A request without it is refused, and nobody sends it yet."),
    REQUEST_PARAMETER_RENAMED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Who sends it under the old name is refused or not heard."),
    REQUEST_PARAMETER_MOVED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "It is looked for in another part of the request."),
    REQUEST_PARAMETER_NOW_REQUIRED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION,
            "A request without it is refused."),
    REQUEST_PARAMETER_NOW_OPTIONAL(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "It may be left out now."),
    REQUEST_PARAMETER_STYLE_CHANGED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Several values are written in another way."),
    REQUEST_PARAMETER_DEPRECATED(Direction.REQUEST, Verdict.DEPRECATION, ImpactScope.FIELD,
            "It still works, and its end was announced."),
    REQUEST_PARAMETER_UNDEPRECATED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "Its end was called off."),
    REQUEST_BODY_ADDED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "It may be left out."),
    REQUEST_BODY_ADDED_REQUIRED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION,
            "A request without a body is refused."),
    REQUEST_BODY_REMOVED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION,
            "What the body said is not heard any more."),
    REQUEST_BODY_NOW_REQUIRED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION,
            "A request without a body is refused."),
    REQUEST_BODY_NOW_OPTIONAL(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "It may be left out now."),
    REQUEST_MEDIA_TYPE_ADDED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "The old forms of the body stay."),
    REQUEST_MEDIA_TYPE_REMOVED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION,
            "A body of this form is refused."),
    REQUEST_FIELD_ADDED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "It may be left out."),
    REQUEST_FIELD_ADDED_REQUIRED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OBJECT,
            "A request without it is refused, and nobody sends it yet."),
    REQUEST_FIELD_REMOVED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Who sends it is refused or not heard."),
    REQUEST_FIELD_RENAMED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Who sends it under the old name is refused or not heard."),
    REQUEST_FIELD_NOW_REQUIRED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OBJECT,
            "A request without it is refused."),
    REQUEST_FIELD_NOW_OPTIONAL(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "It may be left out now."),
    REQUEST_FIELD_NOW_READ_ONLY(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "It is not taken from a request any more."),
    REQUEST_FIELD_DEPRECATED(Direction.REQUEST, Verdict.DEPRECATION, ImpactScope.FIELD,
            "It still works, and its end was announced."),
    REQUEST_FIELD_UNDEPRECATED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "Its end was called off."),
    REQUEST_TYPE_CHANGED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Values of the old type are refused."),
    REQUEST_TYPE_NARROWED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Some values of the old types are refused."),
    REQUEST_TYPE_WIDENED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "The old values are still taken."),
    REQUEST_NULL_ALLOWED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "The old values are still taken."),
    REQUEST_NULL_FORBIDDEN(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Who clears it with null is refused."),
    REQUEST_ENUM_VALUE_ADDED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "The old words are still taken."),
    REQUEST_ENUM_VALUE_REMOVED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Who sends this word is refused."),
    REQUEST_ENUM_CLOSED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Only the listed words are taken now."),
    REQUEST_ENUM_OPENED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "Every word is taken now."),
    REQUEST_FORMAT_CHANGED(Direction.REQUEST, Verdict.RISKY, ImpactScope.FIELD,
            "The format is stricter, or another one; the documents cannot tell whether the values in use fit."),
    REQUEST_FORMAT_DROPPED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "No format is asked for any more."),
    REQUEST_LIMIT_TIGHTENED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.FIELD,
            "Some values that were taken are refused."),
    REQUEST_LIMIT_LOOSENED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "The old values are still taken."),
    REQUEST_LIMIT_CHANGED(Direction.REQUEST, Verdict.RISKY, ImpactScope.FIELD,
            "The documents cannot tell whether the values in use fit."),
    REQUEST_DEFAULT_CHANGED(Direction.REQUEST, Verdict.RISKY, ImpactScope.OPERATION,
            "Who leaves it out gets something else."),
    REQUEST_BRANCH_ADDED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "The old shapes are still taken."),
    REQUEST_BRANCH_REMOVED(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OPERATION,
            "A value of this shape is refused."),
    REQUEST_OTHER_FIELDS_ALLOWED(Direction.REQUEST, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "More fields are taken."),
    REQUEST_OTHER_FIELDS_FORBIDDEN(Direction.REQUEST, Verdict.BREAKING, ImpactScope.OBJECT,
            "A field that is not named is refused."),
    RESPONSE_SUCCESS_ADDED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.OPERATION,
            "A reader may meet a status that it does not know."),
    RESPONSE_SUCCESS_REMOVED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION,
            "A reader waits for an answer that does not come."),
    RESPONSE_SUCCESS_CHANGED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION,
            "Who looks at the status takes the success for a failure."),
    RESPONSE_ERROR_ADDED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A failure is told more exactly."),
    RESPONSE_ERROR_REMOVED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A failure is not told any more."),
    RESPONSE_BODY_ADDED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader that expects nothing can leave it."),
    RESPONSE_BODY_REMOVED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION,
            "A reader finds nothing."),
    RESPONSE_MEDIA_TYPE_ADDED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.OPERATION,
            "An answer may come in a form that a reader does not know."),
    RESPONSE_MEDIA_TYPE_REMOVED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION,
            "A reader gets another form, or is refused."),
    RESPONSE_HEADER_ADDED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader can leave it."),
    RESPONSE_HEADER_REMOVED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD,
            "A reader does not find it."),
    RESPONSE_HEADER_NOW_OPTIONAL(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD,
            "A reader cannot count on it any more."),
    RESPONSE_HEADER_NOW_REQUIRED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader can count on it."),
    RESPONSE_FIELD_ADDED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader can leave it."),
    RESPONSE_FIELD_REMOVED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD,
            "A reader does not find what was always there."),
    RESPONSE_OPTIONAL_FIELD_REMOVED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.FIELD,
            "A reader had to do without it before; whether it matters that it never comes, it has to say."),
    RESPONSE_FIELD_RENAMED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD,
            "A reader does not find it under the old name."),
    RESPONSE_FIELD_NOW_OPTIONAL(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD,
            "A reader cannot count on it any more."),
    RESPONSE_FIELD_NOW_REQUIRED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader can count on it."),
    RESPONSE_FIELD_DEPRECATED(Direction.RESPONSE, Verdict.DEPRECATION, ImpactScope.FIELD,
            "It still comes, and its end was announced."),
    RESPONSE_FIELD_UNDEPRECATED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "Its end was called off."),
    RESPONSE_LIST_ENVELOPE_CHANGED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.OPERATION,
            "The rows of the list stand in another place."),
    RESPONSE_TYPE_CHANGED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD,
            "A reader finds another type."),
    RESPONSE_TYPE_WIDENED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD,
            "A reader may find a type that it does not know."),
    RESPONSE_TYPE_NARROWED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader knows the types that are left."),
    RESPONSE_NULL_ALLOWED(Direction.RESPONSE, Verdict.BREAKING, ImpactScope.FIELD,
            "A reader may find null where a value always stood."),
    RESPONSE_NULL_FORBIDDEN(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader always finds a value."),
    RESPONSE_ENUM_VALUE_ADDED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.FIELD,
            "A reader may meet a word that it does not know."),
    RESPONSE_ENUM_VALUE_REMOVED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader knows the words that are left."),
    RESPONSE_ENUM_CLOSED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader can count on the listed words."),
    RESPONSE_ENUM_OPENED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.FIELD,
            "A reader may meet any word."),
    RESPONSE_FORMAT_CHANGED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.FIELD,
            "The format is another one, or not promised any more."),
    RESPONSE_FORMAT_ADDED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader can count on the format."),
    RESPONSE_LIMIT_TIGHTENED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "The values that are left were possible before."),
    RESPONSE_LIMIT_LOOSENED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.FIELD,
            "A reader may meet values that it does not know."),
    RESPONSE_LIMIT_CHANGED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.FIELD,
            "The documents cannot tell whether new values are possible."),
    RESPONSE_DEFAULT_CHANGED(Direction.RESPONSE, Verdict.WORDING, ImpactScope.NOBODY,
            "An answer holds what it holds."),
    RESPONSE_BRANCH_ADDED(Direction.RESPONSE, Verdict.RISKY, ImpactScope.OPERATION,
            "A reader may meet a shape that it does not know."),
    RESPONSE_BRANCH_REMOVED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader knows the shapes that are left."),
    RESPONSE_OTHER_FIELDS_ALLOWED(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "A reader can leave them."),
    RESPONSE_OTHER_FIELDS_FORBIDDEN(Direction.RESPONSE, Verdict.ADDITIVE, ImpactScope.NOBODY,
            "Only the named fields come.");

    private final Direction direction;
    private final Verdict verdict;
    private final ImpactScope reach;
    private final String reason;

    Rule(Direction direction, Verdict verdict, ImpactScope reach, String reason) {
        this.direction = direction;
        this.verdict = verdict;
        this.reach = reach;
        this.reason = reason;
    }

    /** Returns the id that is written, searched for and documented, such as {@code request-field-removed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the rule of a direction.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Rule of(Direction direction, String what) {
        return valueOf((direction.word() + "-" + what).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** Returns in which direction the changed part travels. */
    public Direction direction() {
        return direction;
    }

    /** Returns how bad such a change is. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns why, in one sentence. */
    public String reason() {
        return reason;
    }

    /** Returns which use of an operation such a change hits for certain. */
    public ImpactScope reach() {
        return reach;
    }
}
