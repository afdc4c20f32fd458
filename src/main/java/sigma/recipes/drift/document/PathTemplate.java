package sigma.recipes.drift.document;

/** The path of an operation with its parameters, such as {@code /v2/members/{memberId}}. */
public final class PathTemplate {

    private PathTemplate() {
    }

    /** Returns {@code path} with empty braces for each parameter: its name is not part of the API, its position is. */
    public static String withoutNames(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
