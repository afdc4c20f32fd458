package sigma.recipes.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Media types of headers, without their parameters. */
public final class MediaType {

    /** The media type of a form. */
    public static final String FORM = "application/x-www-form-urlencoded";
    /** The media type of a form with files. */
    public static final String PARTS = "multipart/form-data";

    private MediaType() {
    }

    /** Returns the media type of a header {@code Content-Type}, in lower case; empty if there is none. */
    public static String of(Optional<String> header) {
        return header.map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT)).orElse("");
    }

    /** Returns a media type for messages. */
    public static String shown(String type) {
        return type.isEmpty() ? "none" : type;
    }

    /** Returns whether bodies of a media type are JSON. */
    public static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    /** Returns the schema declared for {@code type} or for a range that contains it, such as {@code image/*}. */
    public static Optional<SchemaPart> choose(Map<String, SchemaPart> content, String type) {
        SchemaPart exact = content.get(type);
        if (exact != null) {
            return Optional.of(exact);
        }
        String range = type.replaceFirst("/.*", "/*");
        return Optional.ofNullable(content.getOrDefault(range, content.get("*/*"))).filter(part -> !type.isEmpty());
    }
}
