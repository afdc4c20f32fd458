package sigma.recipes.drift.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of a media type in normal form: RFC 9110 ignores the case of types and parameter names, and the order of parameters. */
public final class MediaTypeName {

    /** These parameters say how a body is written, not what it is. */
    private static final Set<String> NOTATION = Set.of("charset", "boundary");

    private MediaTypeName() {
    }

    /** Returns for example {@code application/json;version=2} for {@code Application/JSON; charset=utf-8; Version="2"}. */
    public static String of(String written) {
        String[] parts = written.split(";");
        Stream<String> parameters = Arrays.stream(parts).skip(1).map(MediaTypeName::parameter)
                .filter(each -> !each.isEmpty() && !NOTATION.contains(each.replaceFirst("=.*", ""))).sorted();
        return Stream.concat(Stream.of(parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT)), parameters).collect(Collectors.joining(";"));
    }

    private static String parameter(String written) {
        String[] pair = written.split("=", 2);
        String name = pair[0].strip().toLowerCase(Locale.ROOT);
        return pair.length == 1 ? name : name + "=" + pair[1].strip().replace("\"", "");
    }

    /** Returns whether {@code wide} is a range that includes another type, or the same type without parameters. */
    public static boolean covers(String wide, String type) {
        if (wide.equals(type)) {
            return false;
        }
        String plain = type.replaceFirst(";.*", "");
        return wide.equals(plain) || wide.equals("*/*") || wide.endsWith("/*") && plain.startsWith(wide.substring(0, wide.length() - 1));
    }

    /** Returns whether a body is neither JSON, XML, a form nor text, so that its schema says nothing about its bytes. */
    public static boolean isBinary(String type) {
        return !type.contains("json") && !type.contains("xml") && !type.contains("form") && !type.startsWith("text/") && !type.contains("*")
                && !type.startsWith("multipart/");
    }
}
