package sigma.recipes.sandbox.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;

/** The maximum length of texts in JSON bodies: one rule for every operation. The numbers are assumed. */
public final class TextLimits {

    static final int NAME = 255;
    static final int TEXT = 10_000;
    /** The maximum length of a workbook's layout, which places all of its elements. */
    static final int LAYOUT = 500_000;

    private TextLimits() {
    }

    /**
     * Checks every text of a body.
     *
     * @throws Rejection (400) if one is too long; fields whose name ends with "name" or "email" have a lower limit
     */
    public static void requireShort(JsonNode body) {
        requireShort(body, "0", "");
    }

    private static void requireShort(JsonNode node, String place, String field) {
        if (node.isTextual()) {
            int most = isName(field) ? NAME : field.equals("layout") ? LAYOUT : TEXT;
            if (node.textValue().codePointCount(0, node.textValue().length()) > most) {
                throw Rejection.invalid(ErrorMessages.expecting("text of at most " + most + " characters", place,
                        ErrorMessages.received(node.textValue())));
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            requireShort(member.getValue(), place + "." + member.getKey(), member.getKey());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireShort(node.get(i), place + "." + i, field);
        }
    }

    private static boolean isName(String field) {
        String lower = field.toLowerCase(Locale.ROOT);
        return lower.endsWith("name") || lower.endsWith("email");
    }
}
