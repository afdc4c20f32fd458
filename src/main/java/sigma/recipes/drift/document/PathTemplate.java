package sigma.recipes.drift.document;

import java.util.List;
import java.util.regex.Pattern;

/** The path of an operation with its parameters, such as {@code /v2/members/{memberId}}. */
public final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private PathTemplate() {
    }

    /** Returns {@code path} with empty braces for each parameter: the position of a parameter is part of the API, its name is not. */
    public static String withoutNames(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }

    /** Returns the names of the parameters in {@code path}, in order. */
    public static List<String> names(String path) {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }
}
