package sigma.recipes.runbook.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.text.TextSanitizer;

/**
 * A table for people. Cells are never truncated: columns that do not fit on a terminal go into a second line below each row.
 * On a terminal only the first rows are shown; a file or a pipe gets all of them.
 */
public final class TextColumns {

    private static final int MOST_ROWS = 20;
    private static final int INDENT = 4;
    private static final int GAP = 2;
    private static final int FURTHER_INDENT = 2;

    private static final Set<Character.UnicodeScript> WIDE = EnumSet.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA, Character.UnicodeScript.HANGUL);
    private static final Set<Character.UnicodeBlock> FULL_WIDTH = Set.of(Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            Character.UnicodeBlock.KATAKANA,
            Character.UnicodeBlock.EMOTICONS, Character.UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
            Character.UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS, Character.UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS);

    private final ConsolePrinter page;

    /** Creates a table on a page. */
    public TextColumns(ConsolePrinter page) {
        this.page = page;
    }

    /** Prints the rows under their headings; empty if there are no rows. */
    public void print(List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> shown = new ArrayList<>(List.of(columns));
        rows.stream().limit(page.width().isPresent() ? MOST_ROWS : rows.size()).forEach(row ->
                shown.add(row.stream().map(TextSanitizer::escaped).toList()));
        List<List<String>> lines = groups(shown).stream().map(group -> lines(shown, group)).toList();
        for (int row = 0; row < shown.size(); row++) {
            for (int group = 0; group < lines.size(); group++) {
                page.line(INDENT + (group == 0 ? 0 : FURTHER_INDENT), lines.get(group).get(row));
            }
        }
        if (shown.size() <= rows.size()) {
            page.wrapped(INDENT, "and " + (rows.size() - shown.size() + 1) + " more: --output csv gives all of them");
        }
    }

    /** Returns the numbers of the columns that go into each line. */
    private List<List<Integer>> groups(List<List<String>> rows) {
        OptionalInt room = page.width();
        List<List<Integer>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        int taken = INDENT;
        for (int column = 0; column < rows.get(0).size(); column++) {
            int width = width(rows, column) + GAP;
            List<Integer> line = groups.get(groups.size() - 1);
            if (room.isPresent() && !line.isEmpty() && taken + width - GAP > room.getAsInt()) {
                line = new ArrayList<>();
                groups.add(line);
                taken = INDENT + FURTHER_INDENT;
            }
            line.add(column);
            taken += width;
        }
        return groups;
    }

    private static List<String> lines(List<List<String>> rows, List<Integer> group) {
        return rows.stream().map(row -> group.stream().map(column -> padded(row.get(column), width(rows, column) + GAP))
                .collect(Collectors.joining())).toList();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - length(cell));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePoints().map(TextColumns::columns).sum();
    }

    /** Returns how many columns a terminal takes for a character: two for ideographs and emoji, none for an accent of its own. */
    private static int columns(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return WIDE.contains(Character.UnicodeScript.of(character)) || FULL_WIDTH.contains(Character.UnicodeBlock.of(character)) ? 2 : 1;
    }
}
