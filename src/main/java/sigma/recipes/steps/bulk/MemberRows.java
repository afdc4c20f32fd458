package sigma.recipes.steps.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sigma.recipes.client.model.MemberChange;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.file.row.InvalidRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.UnresolvedName;
import sigma.recipes.steps.scenario.World;

/** Rows with addresses of members: a CSV file, or a list of addresses. All rows are checked before the first write. */
final class MemberRows {

    /** The column with the address. */
    static final String EMAIL = "email";
    /** The column with the first name. */
    static final String FIRST_NAME = "first name";
    /** The column with the last name. */
    static final String LAST_NAME = "last name";
    /** The column with the account type. */
    static final String ACCOUNT_TYPE = "account type";

    /** The column with the address, and its aliases. */
    static final RowFile.Column ADDRESS = new RowFile.Column(EMAIL, List.of("mail", "e-mail address", "address", "email address",
            "user principal name"), true);
    private static final List<RowFile.Column> PERSON = List.of(
            new RowFile.Column(FIRST_NAME, List.of("given name", "forename"), true),
            new RowFile.Column(LAST_NAME, List.of("surname", "family name"), true), ADDRESS,
            new RowFile.Column(ACCOUNT_TYPE, List.of("member type", "type", "role"), true));
    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

    private MemberRows() {
    }

    /**
     * Reads the addresses of members.
     *
     * @param source the path of a CSV file with a column of addresses, or addresses separated by commas
     * @throws InvalidRows with every error
     */
    static SourceRows addresses(String source) {
        if (source.contains("@") && !Files.exists(Path.of(source))) {
            SourceRows list = SourceRows.list(EMAIL, Stream.of(SEPARATORS.split(source.strip())).filter(address -> !address.isEmpty()).toList());
            InvalidRows.require(mistakes(list));
            return list;
        }
        return SourceRows.read(source, List.of(ADDRESS), List.of(EMAIL), MemberRows::mistakes);
    }

    /**
     * Reads new members.
     *
     * @param source the path of a CSV file
     * @throws InvalidRows with every error
     */
    static SourceRows people(String source) {
        return SourceRows.read(source, PERSON, List.of(EMAIL), MemberRows::mistakes);
    }

    /**
     * Reads changes of members: an empty cell or a missing column changes nothing.
     *
     * @param source the path of a CSV file
     * @throws InvalidRows with every error
     */
    static SourceRows changes(String source) {
        SourceRows rows = SourceRows.read(source, PERSON.stream()
                .map(column -> column.equals(ADDRESS) ? column : column.optional()).toList(), List.of(EMAIL), MemberRows::mistakes);
        if (Stream.of(FIRST_NAME, LAST_NAME, ACCOUNT_TYPE).noneMatch(rows.file()::has)) {
            throw InvalidRows.of(Problem.of("The file has no column with something to change.").at(source + ":1")
                    .expected("a column " + FIRST_NAME + ", " + LAST_NAME + " or " + ACCOUNT_TYPE)
                    .actual(String.join(", ", rows.file().columns())));
        }
        return rows;
    }

    /** Returns the address of a row as in the organization. */
    static String address(World world, RowFile.Row row) {
        return world.naming().address(row.cell(EMAIL));
    }

    /**
     * Returns the members of the rows, in their order, with the names and account types of the rows.
     *
     * @throws InvalidRows with each row whose account type the organization lacks
     */
    static List<NewMember> members(World world, SourceRows rows) {
        List<Problem> problems = new ArrayList<>();
        List<NewMember> people = new ArrayList<>();
        for (RowFile.Row row : rows.file().rows()) {
            try {
                String type = row.cell(ACCOUNT_TYPE);
                String name = row.cell(LAST_NAME);
                people.add(new NewMember(address(world, row), row.cell(FIRST_NAME), name.isEmpty() ? "" : world.naming().name(name),
                        type.isEmpty() ? "" : world.accountTypes().existing(type)));
            } catch (UnresolvedName unknown) {
                problems.add(Problem.of(unknown.getMessage()).at(rows.place(row, ACCOUNT_TYPE)));
            }
        }
        InvalidRows.require(problems);
        return people;
    }

    /**
     * Returns the changes of the members of the rows, in their order.
     *
     * @throws InvalidRows with each row whose account type the organization lacks
     */
    static List<MemberChange> changes(World world, SourceRows rows) {
        return members(world, rows).stream().map(member -> new MemberChange(member.firstName(), member.lastName(), member.accountType())).toList();
    }

    private static List<Problem> mistakes(SourceRows rows) {
        List<Problem> problems = new ArrayList<>(rows.withoutAddress(EMAIL));
        problems.addAll(rows.repeated("each member"));
        return problems;
    }
}
