package sigma.recipes.drift.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The path of an operation with its parameters, such as {@code /v2/members/{memberId}}. */
public final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    private PathTemplate() {
    }

    /**
     * Returns {@code path} with empty braces for each parameter: the position of a parameter is part of the API, its name is not.
     * Characters that RFC 3986 does not reserve are written plainly.
     */
    public static String withoutNames(String path) {
        String plain = PARAMETER.matcher(path).replaceAll("{}");
        return plain.contains("%") ? ESCAPE.matcher(plain).replaceAll(escape -> unescaped(escape.group())) : plain;
    }

    private static String unescaped(String escape) {
        String plain = Character.toString(Integer.parseInt(escape.substring(1), 16));
        return UNRESERVED.matcher(plain).matches() ? plain : escape.toUpperCase(Locale.ROOT);
    }

    /** Returns the names of the parameters in {@code path}, in order. */
    public static List<String> names(String path) {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }
}
