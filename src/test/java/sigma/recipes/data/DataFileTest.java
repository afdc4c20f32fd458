package sigma.recipes.data;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests one file with every kind of error for each format; the messages have line, value, expectation and fix. */
class DataFileTest {

    @Test
    void valid_file_is_read_into_records() {
        DataFile<Book> file = DataFile.read("features/contents.yaml", """
                # yaml-language-server: $schema=x
                chapters:
                  - title: Members
                    recipes: [list-members]
                """, DataFormat.CONTENTS, Book.class);

        assertThat(file.content(), equalTo(new Book(List.of(new Part("Members", List.of("list-members"))))));
        assertThat(file.at(DataPath.of("chapters", 0, "recipes")), is("features/contents.yaml:4"));
        assertThat(file.at(DataPath.of("chapters", 0, "recipes", 0)), is("features/contents.yaml:4"));
        assertThat("a missing part has the place of its parent", file.at(DataPath.of("chapters", 0, "pages")),
                is("features/contents.yaml:3"));
    }

    @Test
    void every_problem_has_its_line_value_and_fix() {
        assertThat(problem(DataFormat.INPUTS, """
                kinds:
                  name: {maxLength: many}
                  page: {minimum: 1}
                  state: {enum: []}
                inputs:
                  member:
                    knid: name
                    names: MEMBERID
                    help: " "
                  team: {kind: name, names: [team], help: A team, anywhere: maybe}
                  page: 7
                input: {}
                """), equalTo("""
                file.yaml can't be read (11 problems).
                  kinds.name.maxLength is not a whole number.
                    where:    file.yaml:2
                    expected: how many characters a value may have
                    actual:   "many"
                  kinds.page has no maximum.
                    where:    file.yaml:3
                    expected: the largest whole number
                    fix:      add maximum
                  kinds.state.enum can't be used.
                    where:    file.yaml:4
                    expected: the only values
                    actual:   []
                  inputs.member has no kind.
                    where:    file.yaml:6
                    expected: the name of one of the kinds
                    fix:      add kind
                  inputs.member has "knid", which is unknown. Did you mean "kind"?
                    where:    file.yaml:7
                    expected: kind, names, help, anywhere or environment
                    fix:      write kind, or delete it
                  inputs.member.names is not a list.
                    where:    file.yaml:8
                    expected: its names in .env, the one to use first
                    actual:   "MEMBERID"
                  inputs.member.help can't be used.
                    where:    file.yaml:9
                    expected: one line for the person who fills it in
                    actual:   " "
                  inputs.team.anywhere is not true or false.
                    where:    file.yaml:10
                    expected: true if the value in a recipe's row is valid in any organization
                    actual:   "maybe"
                  inputs.team.names[0] can't be used.
                    where:    file.yaml:10
                    expected: a name in capitals, such as TEAMID
                    actual:   "team"
                  inputs.page is not names with values.
                    where:    file.yaml:11
                    expected: an input with its kind and help
                    actual:   7
                  It has "input", which is unknown. Did you mean "inputs"?
                    where:    file.yaml:12
                    expected: kinds or inputs
                    fix:      write inputs, or delete it"""));
    }

    @Test
    void invalid_yaml_is_reported_with_its_line() {
        assertThat(problem(DataFormat.CONTENTS, "chapters:\n  - title: \"A\n"), equalTo("""
                file.yaml can't be read (1 problem).
                  It is not valid YAML.
                    where:    file.yaml:2
                    actual:   while scanning a quoted scalar"""));
        assertThat(problem(DataFormat.CONTENTS, "chapters: []\nchapters: []\n"), equalTo("""
                file.yaml can't be read (1 problem).
                  It is not valid YAML.
                    where:    file.yaml:2
                    actual:   Duplicate field 'chapters'"""));
    }

    @Test
    void empty_file_lacks_required_fields() {
        assertThat(problem(DataFormat.CONTENTS, ""), equalTo("""
                file.yaml can't be read (1 problem).
                  It has no chapters.
                    where:    file.yaml:1
                    expected: a list of chapters in reading order, each with title and recipes
                    fix:      add chapters"""));
        assertThat(problem(DataFormat.CONTENTS, "none"), equalTo("""
                file.yaml can't be read (1 problem).
                  It is not names with values.
                    where:    file.yaml:1
                    expected: names with values
                    actual:   "none\""""));
    }

    @Test
    void record_that_differs_from_the_schema_is_a_defect() {
        assertThrows(IllegalStateException.class, () -> DataFile.read("file.yaml", "chapters: [{title: A, recipes: []}]",
                DataFormat.CONTENTS, Part.class));
    }

    private static String problem(DataFormat format, String text) {
        return assertThrows(DataException.class, () -> DataFile.read("file.yaml", text, format, JsonNode.class).requireValid())
                .getMessage();
    }

    private record Book(List<Part> chapters) {
    }

    private record Part(String title, List<String> recipes) {
    }
}
