package sigma.recipes.steps.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.file.RowFile;
import sigma.recipes.file.UnfitRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.steps.scenario.UnfitName;
import sigma.recipes.steps.scenario.World;

/**
 * Rows that name members by their addresses: a CSV file, or a list of addresses. All rows are checked before the first request
 * that changes something.
 *
 * @param source where they come from, as the user gave it
 * @param file   the rows
 */
record MemberRows(Path source, RowFile file) {

    /** The column with the address. */
    static final String EMAIL = "email";

    private static final String FIRST_NAME = "first name";
    private static final String LAST_NAME = "last name";
    private static final String ACCOUNT_TYPE = "account type";
    private static final RowFile.Column ADDRESS = new RowFile.Column(EMAIL, List.of("mail", "e-mail address", "address", "email address",
            "user principal name"), true);
    private static final List<RowFile.Column> PERSON = List.of(
            new RowFile.Column(FIRST_NAME, List.of("given name", "forename"), true),
            new RowFile.Column(LAST_NAME, List.of("surname", "family name"), true), ADDRESS,
            new RowFile.Column(ACCOUNT_TYPE, List.of("member type", "type", "role"), true));
    private static final Pattern MAIL = Pattern.compile("[^\\s\"\\\\@<>|]+@[^\\s\"\\\\@<>|]+");
    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

    /**
     * Reads the addresses of members.
     *
     * @param source the path of a CSV file with a column of addresses, or addresses with commas between them
     * @throws UnfitRows with every mistake
     */
    static MemberRows addresses(String source) {
        if (source.contains("@") && !Files.exists(Path.of(source))) {
            List<String> all = Stream.of(SEPARATORS.split(source.strip())).filter(address -> !address.isEmpty()).toList();
            RowFile list = new RowFile(List.of(EMAIL), IntStream.range(0, all.size())
                    .mapToObj(i -> new RowFile.Row(i + 1, List.of(all.get(i)), Map.of(EMAIL, all.get(i)))).toList());
            return new MemberRows(Path.of("list"), list).checked();
        }
        return new MemberRows(Path.of(source), RowFile.read(Path.of(source), List.of(ADDRESS))).checked();
    }

    /**
     * Reads new members.
     *
     * @param source the path of a CSV file
     * @throws UnfitRows with every mistake
     */
    static MemberRows people(String source) {
        return new MemberRows(Path.of(source), RowFile.read(Path.of(source), PERSON)).checked();
    }

    /** Returns the address of a row as the organization has it. */
    static String address(World world, RowFile.Row row) {
        return world.naming().address(row.cell(EMAIL));
    }

    /**
     * Returns the new members of the rows, in their order.
     *
     * @throws UnfitRows with each row whose account type the organization does not have
     */
    List<NewMember> newMembers(World world) {
        List<Problem> problems = new ArrayList<>();
        List<NewMember> people = new ArrayList<>();
        for (RowFile.Row row : file.rows()) {
            try {
                people.add(new NewMember(address(world, row), row.cell(FIRST_NAME), world.naming().name(row.cell(LAST_NAME)),
                        world.accountTypes().existing(row.cell(ACCOUNT_TYPE))));
            } catch (UnfitName unknown) {
                problems.add(Problem.of(unknown.getMessage()).at(source + ":" + row.line() + ", column " + ACCOUNT_TYPE));
            }
        }
        require(problems);
        return people;
    }

    private MemberRows checked() {
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (RowFile.Row row : file.rows()) {
            String address = row.cell(EMAIL);
            if (!MAIL.matcher(address).matches()) {
                problems.add(Problem.of("The row has no mail address.").at(source + ":" + row.line() + ", column " + EMAIL)
                        .expected("a mail address such as ana@example.com").actual('"' + address + '"'));
            }
            Integer before = lines.putIfAbsent(address.toLowerCase(Locale.ROOT), row.line());
            if (before != null) {
                problems.add(Problem.of("Two rows have the address " + address + ".").at(source + ":" + row.line() + ", column " + EMAIL)
                        .expected("one row for each member").actual("the same as in line " + before));
            }
        }
        require(problems);
        return this;
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UnfitRows(ProblemReport.of(problems.size() + (problems.size() == 1 ? " row" : " rows") + " can't be used; nothing was changed",
                    problems));
        }
    }
}
