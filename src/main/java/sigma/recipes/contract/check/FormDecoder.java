package sigma.recipes.contract.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes names and texts out of queries, forms and bodies of several parts; each name with its values in their order. */
final class FormDecoder {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";,]+)\"?");
    private static final Pattern PART_NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*?[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:[^\\r\\n]*?[; ]filename\\*?=");

    private FormDecoder() {
    }

    /** Reads a query or a form, such as {@code page=2&name=Ana+Silva}. */
    static Map<String, List<String>> ofForm(String form) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                String[] halves = pair.split("=", 2);
                texts.computeIfAbsent(decoded(halves[0]), name -> new ArrayList<>())
                        .add(halves.length > 1 ? decoded(halves[1]) : "");
            }
        }
        return texts;
    }

    /** Reads {@code multipart/form-data}; the content of files is left out. */
    static Map<String, List<String>> ofParts(byte[] body, String contentType) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return texts;
        }
        // One byte, one character: files in other parts must not hinder.
        String all = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : all.split(Pattern.quote("--" + boundary.group(1)))) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = PART_NAME.matcher(end < 0 ? part : part.substring(0, end));
            if (name.find()) {
                boolean file = end < 0 || FILE.matcher(part.substring(0, end)).find();
                texts.computeIfAbsent(utf8(name.group(1)), key -> new ArrayList<>())
                        .add(file ? "" : utf8(part.substring(end + 4).replaceFirst("\\r\\n$", "")));
            }
        }
        return texts;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
