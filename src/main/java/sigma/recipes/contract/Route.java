package sigma.recipes.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.text.UrlText;

/** The path template of one operation, split into segments. A segment may combine text and a parameter: {@code {id}:copy}. */
public record Route(Operation operation, List<Segment> segments) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    static Route of(Operation operation) {
        return new Route(operation, split(operation.path()).stream().map(Segment::of).toList());
    }

    /** Splits a path at its slashes; a trailing slash is ignored. */
    public static List<String> split(String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
        if (!parts.isEmpty() && parts.get(0).isEmpty()) {
            parts.remove(0);
        }
        if (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    long parameterCount() {
        return segments.stream().filter(segment -> !segment.names().isEmpty()).count();
    }

    Optional<Map<String, String>> parametersOf(List<String> path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            if (!segments.get(i).take(path.get(i), parameters)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /**
     * A segment of a path template.
     *
     * @param template the segment as the contract has it
     * @param pattern  matches the segments that fit; used only where there are names, since most segments are plain words
     * @param names    the names of its parameters, in order
     */
    record Segment(String template, Pattern pattern, List<String> names) {

        static Segment of(String template) {
            List<String> names = new ArrayList<>();
            StringBuilder regex = new StringBuilder();
            Matcher matcher = PARAMETER.matcher(template);
            int end = 0;
            while (matcher.find()) {
                regex.append(Pattern.quote(template.substring(end, matcher.start()))).append("([^/:]+)");
                names.add(matcher.group(1));
                end = matcher.end();
            }
            regex.append(Pattern.quote(template.substring(end)));
            return new Segment(template, Pattern.compile(regex.toString()), names);
        }

        /** Returns whether {@code segment} fits, and adds its parameters, decoded, to {@code parameters}. */
        private boolean take(String segment, Map<String, String> parameters) {
            if (names.isEmpty()) {
                return template.equals(segment);
            }
            Matcher matcher = pattern.matcher(segment);
            if (!matcher.matches()) {
                return false;
            }
            for (int group = 1; group <= matcher.groupCount(); group++) {
                parameters.put(names.get(group - 1), UrlText.decoded(matcher.group(group)));
            }
            return true;
        }
    }
}
