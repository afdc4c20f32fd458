package sigma.recipes.drift.document;

import java.util.regex.Pattern;

/** The path of an operation with its parameters, such as {@code /v2/members/{memberId}}. */
public final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private PathTemplate() {
    }

    /** Returns {@code path} with empty braces for each parameter: its name is not part of the API, its position is. */
    public static String withoutNames(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }
}
