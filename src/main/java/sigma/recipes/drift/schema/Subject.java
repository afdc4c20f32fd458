package sigma.recipes.drift.schema;

import java.util.List;

/** A subject that a document may mention, recognized by keywords. */
public enum Subject {
    SECURITY("security"),
    ERRORS("errors"),
    DEPRECATION("deprecation", "deprecated"),
    LIMITS("limits", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
            "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
    FORMATS("formats", "format"),
    DEFAULTS("defaults", "default"),
    READ_ONLY("fields that are only read or only written", "readOnly", "writeOnly"),
    REQUIRED("what is required", "required"),
    CLOSED_VALUES("closed lists of values", "enum", "const"),
    NULL("null", "nullable", "null"),
    OTHER_FIELDS("fields that are not named", "additionalProperties"),
    HEADERS("response headers", "headers"),
    OPERATION_IDS("operation ids", "operationId"),
    ENCODINGS("the encoding of forms", "encoding"),
    XML("XML", "xml"),
    TEXTS("descriptions", "description", "summary");

    private final String words;
    private final List<String> keywords;

    Subject(String words, String... keywords) {
        this.words = words;
        this.keywords = List.of(keywords);
    }

    /** Returns its name in a sentence. */
    public String words() {
        return words;
    }

    List<String> keywords() {
        return keywords;
    }
}
