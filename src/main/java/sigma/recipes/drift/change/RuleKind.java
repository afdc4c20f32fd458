package sigma.recipes.drift.change;

/** The kind of a change, independent of the direction. */
public enum RuleKind {
    OPERATION_REMOVED, OPERATION_ADDED, OPERATION_ID_CHANGED, OPERATION_DEPRECATED, OPERATION_UNDEPRECATED,
    OPERATION_SECURITY_CHANGED, OPERATION_SECURITY_LOOSENED, OPERATION_REWORDED,
    WEBHOOK_REMOVED, WEBHOOK_ADDED, SERVER_REMOVED, SERVER_ADDED, OAUTH_URL_CHANGED, OAUTH_SCOPE_REMOVED, OAUTH_SCOPE_ADDED,
    PARAMETER_REMOVED, PARAMETER_ADDED, PARAMETER_ADDED_REQUIRED, PARAMETER_NOW_REQUIRED, PARAMETER_NOW_OPTIONAL,
    PARAMETER_STYLE_CHANGED, PARAMETER_DEPRECATED, PARAMETER_UNDEPRECATED,
    BODY_ADDED, BODY_ADDED_REQUIRED, BODY_REMOVED, BODY_NOW_REQUIRED, BODY_NOW_OPTIONAL,
    MEDIA_TYPE_ADDED, MEDIA_TYPE_REMOVED,
    FIELD_ADDED, FIELD_ADDED_REQUIRED, FIELD_REMOVED, OPTIONAL_FIELD_REMOVED, FIELD_NOW_REQUIRED, FIELD_NOW_OPTIONAL,
    FIELD_NOW_READ_ONLY, FIELD_DEPRECATED, FIELD_UNDEPRECATED,
    TYPE_CHANGED, TYPE_NARROWED, TYPE_WIDENED, NULL_ALLOWED, NULL_FORBIDDEN,
    ENUM_VALUE_ADDED, ENUM_VALUE_REMOVED, ENUM_CLOSED, ENUM_OPENED,
    FORMAT_CHANGED, FORMAT_DROPPED, FORMAT_ADDED, LIMIT_TIGHTENED, LIMIT_LOOSENED, LIMIT_CHANGED, DEFAULT_CHANGED,
    BRANCH_ADDED, BRANCH_REMOVED, OTHER_FIELDS_ALLOWED, OTHER_FIELDS_FORBIDDEN,
    ENCODING_CHANGED, ENCODING_LOOSENED, ENCODING_TIGHTENED, XML_CHANGED,
    SUCCESS_ADDED, SUCCESS_REMOVED, SUCCESS_CHANGED, ERROR_ADDED, ERROR_REMOVED,
    HEADER_ADDED, HEADER_REMOVED, OPTIONAL_HEADER_REMOVED, HEADER_NOW_OPTIONAL, HEADER_NOW_REQUIRED, HEADER_DEPRECATED, HEADER_UNDEPRECATED,
    LIST_ENVELOPE_CHANGED;

    /** Returns whether it concerns one named field of an object. */
    public boolean ofField() {
        return name().startsWith("FIELD_") || this == OPTIONAL_FIELD_REMOVED;
    }

    /** Returns whether it concerns the set of values and not their notation. */
    public boolean ofShape() {
        String name = name();
        return name.startsWith("FIELD_") || name.startsWith("TYPE_") || name.startsWith("BRANCH_") || name.startsWith("ENUM_")
                || this == OPTIONAL_FIELD_REMOVED || this == LIST_ENVELOPE_CHANGED;
    }

    /** Returns whether it concerns only how precisely values of a type are described: by a format, limits or a default. */
    public boolean ofDetail() {
        return name().startsWith("FORMAT_") || name().startsWith("LIMIT_") || this == DEFAULT_CHANGED;
    }

    /** Returns whether it removes something from the API. */
    public boolean removes() {
        return name().endsWith("_REMOVED") || this == FIELD_NOW_READ_ONLY;
    }

    /** Returns whether it may change everything below the part. */
    public boolean replaces() {
        return this == TYPE_CHANGED || this == BRANCH_ADDED || this == BRANCH_REMOVED || this == MEDIA_TYPE_REMOVED;
    }
}
