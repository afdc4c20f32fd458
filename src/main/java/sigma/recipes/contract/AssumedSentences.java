package sigma.recipes.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sentences of a Markdown page that are marked as assumed: {@code (assumed)}, {@code (both assumed)},
 * {@code (403, assumed)}.
 */
final class AssumedSentences {

    private static final Pattern MARK = Pattern.compile("\\([^()]*\\bassumed\\b[^()]*\\)");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z`])");
    private static final String SECTION = "## ";
    private static final String POINT = "- ";

    private AssumedSentences() {
    }

    /** Returns the marked sentences, each in one line, by the title of their section, in the order of the page. */
    static Map<String, List<String>> of(String markdown) {
        Map<String, List<String>> bySection = new LinkedHashMap<>();
        for (String section : markdown.split("(?m)^" + SECTION)) {
            // What stands above the first section explains the marks.
            if (!section.startsWith("# ")) {
                String title = section.lines().findFirst().orElse("").strip();
                List<String> marked = paragraphs(section.substring(title.length())).stream()
                        .flatMap(paragraph -> sentences(paragraph).stream())
                        .filter(sentence -> MARK.matcher(sentence).find()).toList();
                if (!marked.isEmpty()) {
                    bySection.put(title, marked);
                }
            }
        }
        return bySection;
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\\n\\s*\\n|\\n(?=" + POINT + ")")) {
            String line = paragraph.replaceAll("\\s+", " ").strip();
            paragraphs.add(line.startsWith(POINT) ? line.substring(POINT.length()) : line);
        }
        return paragraphs;
    }

    /** A full stop in code ends no sentence. */
    private static List<String> sentences(String paragraph) {
        List<String> sentences = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String piece : BETWEEN_SENTENCES.split(paragraph)) {
            open.append(open.isEmpty() ? "" : " ").append(piece);
            if (open.chars().filter(c -> c == '`').count() % 2 == 0) {
                sentences.add(open.toString());
                open.setLength(0);
            }
        }
        return sentences;
    }
}
