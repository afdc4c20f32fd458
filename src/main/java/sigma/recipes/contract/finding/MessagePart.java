package sigma.recipes.contract.finding;

import java.util.EnumSet;
import java.util.Set;

/** A part of an exchange whose values have schemas; its name is the first part of finding ids. */
public enum MessagePart {
    PATH("request.path", "path"),
    QUERY("request.query", "query"),
    HEADER("request.header", "header"),
    REQUEST_BODY("request.body", "body"),
    RESPONSE_BODY("response.body", "body");

    static final Set<MessagePart> ALL = EnumSet.allOf(MessagePart.class);
    /** The parts that are bodies. */
    public static final Set<MessagePart> BODIES = EnumSet.of(REQUEST_BODY, RESPONSE_BODY);

    private final String id;
    private final String word;

    MessagePart(String id, String word) {
        this.id = id;
        this.word = word;
    }

    String id() {
        return id;
    }

    /** Returns the first word of a parameter's place, or the word for a whole body. */
    public String word() {
        return word;
    }

    /** Returns the part for the {@code in} of a parameter. */
    public static MessagePart ofParameter(String in) {
        return switch (in) {
            case "path" -> PATH;
            case "query" -> QUERY;
            case "header" -> HEADER;
            default -> throw new IllegalArgumentException("A parameter is in path, query or header, was in " + in);
        };
    }
}
