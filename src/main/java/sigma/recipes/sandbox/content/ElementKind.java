package sigma.recipes.sandbox.content;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of elements. The observed names in lists are table, visualization, pivot-table and input-table, with levelTable
 * and bar as {@code vizualizationType}; the others are assumed, and so are the names in the code representation.
 */
public enum ElementKind {

    TABLE("table", "table", "levelTable", true),
    PIVOT_TABLE("pivot-table", "pivot-table", "", true),
    INPUT_TABLE("input-table", "input-table", "", true),
    BAR_CHART("bar-chart", "visualization", "bar", true),
    LINE_CHART("line-chart", "visualization", "line", true),
    AREA_CHART("area-chart", "visualization", "area", true),
    COMBO_CHART("combo-chart", "visualization", "combo", true),
    SCATTER_CHART("scatter-chart", "visualization", "scatter", true),
    PIE_CHART("pie-chart", "visualization", "pie", true),
    DONUT_CHART("donut-chart", "visualization", "donut", true),
    KPI_CHART("kpi-chart", "visualization", "kpi", true),
    REGION_MAP("region-map", "visualization", "geography", true),
    POINT_MAP("point-map", "visualization", "map", true),
    CONTROL("control", "control", "", false),
    TEXT("text", "text", "", false),
    IMAGE("image", "image", "", false),
    BUTTON("button", "button", "", false),
    DIVIDER("divider", "divider", "", false),
    CONTAINER("container", "container", "", false),
    EMBED("embed", "embed", "", false);

    private final String word;
    private final String type;
    private final String chart;
    private final boolean hasRows;

    ElementKind(String word, String type, String chart, boolean hasRows) {
        this.word = word;
        this.type = type;
        this.chart = chart;
        this.hasRows = hasRows;
    }

    /** Returns the kind for a name in the code representation; empty if there is none. */
    public static Optional<ElementKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Returns the name in the code representation. */
    public String word() {
        return word;
    }

    /** Returns the name in lists of elements. */
    public String type() {
        return type;
    }

    /** Returns the type of visualization in lists of elements, if there is one. */
    public Optional<String> chart() {
        return Optional.of(chart).filter(text -> !text.isEmpty());
    }

    /** Returns whether such elements have columns and rows. */
    public boolean hasRows() {
        return hasRows;
    }
}
