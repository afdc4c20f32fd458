package sigma.recipes.drift.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The report as a self-contained page without scripts. */
public final class HtmlReport {

    private static final String ENDING = ".mustache";

    private HtmlReport() {
    }

    /** Returns the page. */
    public static String of(ReportView view) {
        Map<String, Object> page = Map.of("view", view, "style", resource("report.css"));
        return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(name -> new StringReader(resource(name + ENDING)))
                .compile(new StringReader(resource("report" + ENDING))).execute(page);
    }

    private static String resource(String name) {
        try (InputStream resource = HtmlReport.class.getResourceAsStream("/drift/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read drift/" + name + " of the jar", failure);
        }
    }
}
