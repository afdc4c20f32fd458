package sigma.recipes.runbook.run;

import java.net.URI;

/** The path of a feature as reports show it. */
final class FeaturePath {

    private static final String FOLDER = "/features/";

    private FeaturePath() {
    }

    /** Returns the path below the project's folder, with slashes; of a file outside the folder {@code features}, its name. */
    static String of(URI feature) {
        String path = feature.getPath() == null ? feature.getSchemeSpecificPart() : feature.getPath();
        int folder = path.lastIndexOf(FOLDER);
        return path.substring(folder < 0 ? path.lastIndexOf('/') + 1 : folder + 1);
    }
}
