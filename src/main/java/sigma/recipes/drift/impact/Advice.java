package sigma.recipes.drift.impact;

import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Rule;

/** What to do about a change, in one sentence. */
public final class Advice {

    private Advice() {
    }

    /** Returns what to do about a change that {@code rule} judged. */
    public static String of(Rule rule) {
        return switch (rule) {
            case OPERATION_REMOVED -> "Find the operation that took its place, or give the step up.";
            case OPERATION_MOVED -> "Call it at its new address.";
            case OPERATION_SECURITY_CHANGED -> "Find out which credentials it asks for now.";
            case OPERATION_DEPRECATED, REQUEST_PARAMETER_DEPRECATED, REQUEST_FIELD_DEPRECATED, RESPONSE_FIELD_DEPRECATED ->
                    "Plan to do without it.";
            case REQUEST_PARAMETER_REMOVED, REQUEST_FIELD_REMOVED, REQUEST_FIELD_NOW_READ_ONLY, REQUEST_BODY_REMOVED,
                    REQUEST_BRANCH_REMOVED, REQUEST_MEDIA_TYPE_REMOVED, REQUEST_OTHER_FIELDS_FORBIDDEN ->
                    "Send it no more, or send what took its place.";
            case REQUEST_PARAMETER_RENAMED, REQUEST_FIELD_RENAMED -> "Send it under its new name.";
            case REQUEST_PARAMETER_MOVED, REQUEST_PARAMETER_STYLE_CHANGED -> "Send it in the new way.";
            case REQUEST_PARAMETER_ADDED_REQUIRED, REQUEST_PARAMETER_NOW_REQUIRED, REQUEST_BODY_ADDED_REQUIRED,
                    REQUEST_BODY_NOW_REQUIRED, REQUEST_FIELD_ADDED_REQUIRED, REQUEST_FIELD_NOW_REQUIRED ->
                    "Send it; decide where its value comes from.";
            case REQUEST_DEFAULT_CHANGED -> "Send the value that you want, where it was left out.";
            case RESPONSE_FIELD_RENAMED -> "Read it under its new name.";
            case RESPONSE_LIST_ENVELOPE_CHANGED -> "Read the rows from their new place.";
            case RESPONSE_FIELD_REMOVED, RESPONSE_OPTIONAL_FIELD_REMOVED, RESPONSE_HEADER_REMOVED, RESPONSE_BODY_REMOVED,
                    RESPONSE_FIELD_NOW_OPTIONAL, RESPONSE_HEADER_NOW_OPTIONAL, RESPONSE_NULL_ALLOWED ->
                    "Get along without it, or read it elsewhere.";
            case RESPONSE_SUCCESS_ADDED, RESPONSE_SUCCESS_REMOVED, RESPONSE_SUCCESS_CHANGED ->
                    "Expect the statuses that come now.";
            default -> rule.direction() == Direction.REQUEST ? "Send only values that are still taken."
                    : rule.direction() == Direction.RESPONSE ? "Make sure that it is understood as it may come now."
                    : "Find out whether it matters to you.";
        };
    }
}
