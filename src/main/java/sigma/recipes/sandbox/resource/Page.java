package sigma.recipes.sandbox.resource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.PageStarts;
import sigma.recipes.text.Sha256;

/**
 * The page of a request. The value of {@code page} is the decimal offset of the page's first row, as published; added and
 * removed rows do not move a page whose token was issued, see {@link PageStarts}. The value of {@code pageToken} is
 * published as opaque, and contains the first row and which list it belongs to.
 *
 * @param first   the position of the first row
 * @param skipped the number of rows to skip from there
 * @param offset  the number of rows before the page, according to its token
 * @param size    the maximum number of rows
 * @param opaque  whether the tokens of the operation are opaque
 */
public record Page(long first, long skipped, long offset, int size, boolean opaque) {

    /** The query parameters for pages of an operation with offsets. */
    static final Set<String> NAMES = Set.of("page", "limit");

    private static final int USUAL = 50;
    private static final int LARGEST = 1000;
    private static final int LONGEST_NUMBER = 18;
    private static final String ROW = ":";
    /** The number of characters that identify the list of an opaque token. */
    private static final int MARK = 12;

    /**
     * Reads the page from {@code page} and {@code limit}, or from {@code pageToken} and {@code pageSize}, whichever the
     * operation declares.
     *
     * @throws Rejection if the token is not valid, or belongs to another list, or the size is out of range
     */
    public static Page asked(Call call) {
        boolean opaque = call.operation().parameters().stream().anyMatch(parameter -> parameter.name().equals("pageToken"));
        String size = opaque ? "pageSize" : "limit";
        int most = call.query(size).map(text -> size(size, text)).orElse(USUAL);
        if (opaque) {
            return new Page(call.query("pageToken").map(token -> row(call, token)).orElse(1L), 0, 0, most, true);
        }
        return from(call, call.query("page").map(text -> number("page", text)).orElse(0L), most);
    }

    /** Returns the token of the page that follows, whose first row is {@code row}. */
    String next(Call call, Entity row) {
        if (opaque) {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString((prefix(call) + row.position()).getBytes(StandardCharsets.US_ASCII));
        }
        long next = offset + size;
        call.state().pageStarts().remember(keys(call, next), row.position(), call.state().clock().instant());
        return Long.toString(next);
    }

    /** Page 1 is also the first page (assumed), unless 1 is an issued offset. */
    private static Page from(Call call, long offset, int size) {
        OptionalLong start = call.state().pageStarts().find(keys(call, offset), call.state().clock().instant());
        if (start.isPresent()) {
            return new Page(start.getAsLong(), 0, offset, size, false);
        }
        long skipped = offset == 1 ? 0 : offset;
        return new Page(1, skipped, skipped, size, false);
    }

    /**
     * Two programs that read a list as the same member do not interfere; a renewed access token continues. Parameters that the
     * operation does not have select no rows.
     */
    private static List<String> keys(Call call, long offset) {
        Map<String, List<String>> query = new TreeMap<>(call.arguments().query());
        query.keySet().removeAll(NAMES);
        query.keySet().removeIf(name -> call.operation().parameters().stream().noneMatch(each -> each.name().equals(name)));
        return Stream.of(call.accessToken(), call.caller().id())
                .map(reader -> digest(List.of(reader, call.operation().id(), call.arguments().path(), query, offset)))
                .toList();
    }

    /** Of a long query, only a short digest is stored. */
    private static String digest(List<Object> parts) {
        return Sha256.hex(parts.toString());
    }

    /** Returns how opaque tokens of a list begin; those of another list begin differently. */
    private static String prefix(Call call) {
        return digest(List.of(call.operation().id(), call.arguments().path())).substring(0, MARK) + ROW;
    }

    private static long row(Call call, String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            if (text.startsWith(prefix(call))) {
                return number("pageToken", text.substring(prefix(call).length()));
            }
        } catch (IllegalArgumentException notBase64) {
            // Rejected below, like any other text.
        }
        throw unknown("pageToken", token);
    }

    private static long number(String name, String text) {
        boolean digits = !text.isEmpty() && text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw unknown(name, text);
        }
        return Long.parseLong(text);
    }

    private static Rejection unknown(String name, String token) {
        return Rejection.invalid(ErrorMessages.expecting("page token", name, ErrorMessages.received(token)));
    }

    private static int size(String name, String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            // Rejected below, like a number out of range.
        }
        throw Rejection.invalid(ErrorMessages.expecting("integer from 1 to " + LARGEST, name, text));
    }
}
