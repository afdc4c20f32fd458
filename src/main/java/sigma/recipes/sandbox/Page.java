package sigma.recipes.sandbox;

import java.util.Optional;

/**
 * The page that a request asks for. A page token is the position of the page's first row, counted from 1, in decimal
 * digits (assumed; clients hand it back as it came). Positions are never given twice, so rows that come or go while a
 * list is read neither repeat nor hide others.
 *
 * @param first the position to start from
 * @param size  the most rows to show
 */
record Page(long first, int size) {

    private static final int USUAL = 50;
    private static final int LARGEST = 1000;
    private static final int LONGEST_TOKEN = 18;

    /**
     * Reads the page from {@code page} and {@code limit}, or from {@code pageToken} and {@code pageSize}, whichever the
     * operation declares.
     *
     * @throws Refusal where the token was never given out or the size is out of range
     */
    static Page asked(Call call) {
        boolean tokens = call.operation().parameters().stream().anyMatch(parameter -> parameter.name().equals("pageToken"));
        String token = tokens ? "pageToken" : "page";
        String size = tokens ? "pageSize" : "limit";
        return new Page(call.query(token).map(text -> first(token, text)).orElse(1L),
                call.query(size).map(text -> size(size, text)).orElse(USUAL));
    }

    /** Returns the token of the page that starts with {@code row}; nothing where there is no such row. */
    static Optional<String> token(Optional<Entity> row) {
        return row.map(entity -> Long.toString(entity.position()));
    }

    private static long first(String name, String text) {
        boolean digits = !text.isEmpty() && text.length() <= LONGEST_TOKEN && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Long.parseLong(text) == 0) {
            throw Refusal.invalid(Wording.expecting("page token", name, Wording.received(text)));
        }
        return Long.parseLong(text);
    }

    private static int size(String name, String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw Refusal.invalid(Wording.expecting("integer from 1 to " + LARGEST, name, text));
    }
}
