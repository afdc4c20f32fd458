package sigma.recipes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Checks the tables of docs/behaviour.md: behaviour, source and test; or behaviour and test, for behaviours that do not
 * concern the API.
 */
final class BehaviourTables {

    private static final Set<String> SOURCES = Set.of("documented", "observed", "assumed");
    private static final List<String> WITH_SOURCE = List.of("behaviour", "source", "test");
    private static final List<String> WITHOUT_SOURCE = List.of("behaviour", "test");

    private final Predicate<String> isTest;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> rows = new HashSet<>();
    private List<String> header = List.of();
    private String section = "";

    private BehaviourTables(Predicate<String> isTest) {
        this.isTest = isTest;
    }

    /**
     * Returns the problems of the rows, each with its line; empty if there are none.
     *
     * @param isTest tests whether a test exists, such as {@code TeamsTest.team_names_are_unique}
     */
    static List<String> findings(List<String> page, Predicate<String> isTest) {
        BehaviourTables tables = new BehaviourTables(isTest);
        for (int i = 0; i < page.size(); i++) {
            tables.line(page.get(i), i + 1);
        }
        return tables.findings;
    }

    private void line(String text, int number) {
        if (text.startsWith("#")) {
            section = text;
        }
        if (!text.startsWith("|")) {
            header = List.of();
        } else if (header.isEmpty()) {
            header = cells(text);
        } else if ((header.equals(WITH_SOURCE) || header.equals(WITHOUT_SOURCE)) && !text.startsWith("| ---")) {
            row(cells(text), "line " + number + ": ");
        }
    }

    private void row(List<String> cells, String place) {
        if (cells.size() != header.size() || cells.contains("")) {
            findings.add(place + "expected the cells " + header + ", was " + cells);
            return;
        }
        if (header.equals(WITH_SOURCE) && !SOURCES.contains(cells.get(1))) {
            findings.add(place + "expected the source documented, observed or assumed, was " + cells.get(1));
        }
        String test = cells.get(cells.size() - 1);
        if (!test.matches("`\\w+\\.\\w+`") || !isTest.test(test.substring(1, test.length() - 1))) {
            findings.add(place + "expected an existing test, such as `TeamsTest.members_join_and_leave_a_team`, was " + test);
        }
        if (!rows.add(section + cells.get(0))) {
            findings.add(place + "the behaviour is listed twice: " + cells.get(0));
        }
    }

    private static List<String> cells(String row) {
        return Stream.of(row.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }
}
