package sigma.recipes.sandbox.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;

/**
 * The rules for texts in JSON bodies, the same for every operation: characters, length, and names that are blank. All are
 * assumed.
 */
public final class TextRules {

    static final int NAME = 255;
    static final int TEXT = 10_000;
    /** The maximum length of a workbook's layout, which places all of its elements. */
    static final int LAYOUT = 500_000;

    /** The names of what a request creates or changes. A last name may be blank, since not everyone has one. */
    private static final Set<String> NEVER_BLANK = Set.of("0.name", "0.firstName");

    private TextRules() {
    }

    /**
     * Checks every text of a body.
     *
     * @throws Rejection (400) if one is too long (fields whose name ends with "name" or "email" have a lower limit), contains
     *                 NUL or half of a surrogate pair, or is the blank name of an object or a blank email address
     */
    public static void require(JsonNode body) {
        require(body, "0", "");
    }

    private static void require(JsonNode node, String place, String field) {
        if (node.isTextual()) {
            requireText(node.textValue(), place, field.toLowerCase(Locale.ROOT));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            require(member.getValue(), place + "." + member.getKey(), member.getKey());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            require(node.get(i), place + "." + i, field);
        }
    }

    private static void requireText(String text, String place, String field) {
        boolean isEmail = field.endsWith("email");
        int most = isEmail || field.endsWith("name") ? NAME : field.equals("layout") ? LAYOUT : TEXT;
        require(text.codePointCount(0, text.length()) <= most, "text of at most " + most + " characters", place, text);
        require(text.codePoints().allMatch(TextRules::isStorable), "text of whole Unicode characters without NUL", place, text);
        require(!(isEmail || NEVER_BLANK.contains(place)) || !text.codePoints().allMatch(TextRules::isBlank),
                "text that is not blank", place, text);
    }

    private static void require(boolean holds, String expected, String place, String text) {
        if (!holds) {
            throw Rejection.invalid(ErrorMessages.expecting(expected, place, ErrorMessages.received(text)));
        }
    }

    private static boolean isStorable(int character) {
        return character != 0 && Character.getType(character) != Character.SURROGATE;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
