package sigma.recipes.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.net.PercentCodec;
import org.apache.hc.core5.net.WWWFormCodec;

/** Text in URLs and forms, in UTF-8. A percent sign that does not start an escape remains unchanged. */
public final class UrlText {

    private UrlText() {
    }

    /** Returns {@code text} with everything escaped that is not an unreserved character of RFC 3986. */
    public static String encoded(String text) {
        return PercentCodec.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns the text of a part of a URL. A plus sign remains: only a form decodes it to a blank. */
    public static String decoded(String text) {
        return PercentCodec.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * Parses a query or a form, such as {@code page=2&name=Ana+Silva}.
     *
     * @param form the text; null or empty if there is none
     * @return each name with its values in their order; an empty value where none is given
     */
    public static Map<String, List<String>> fields(String form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (form != null) {
            WWWFormCodec.parse(form, StandardCharsets.UTF_8).forEach(field -> fields
                    .computeIfAbsent(field.getName(), name -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue()));
        }
        return fields;
    }
}
