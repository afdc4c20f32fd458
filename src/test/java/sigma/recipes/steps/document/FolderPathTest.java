package sigma.recipes.steps.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.steps.scenario.UnresolvedName;

/** Tests how folder paths are parsed. */
class FolderPathTest {

    @Test
    void paths_are_separated_by_semicolons_and_spaces_are_ignored() {
        assertThat(FolderPath.list(" 2027 / Q1;2027/Q2 ; Archive;Archive"), contains(new FolderPath(List.of("2027", "Q1")),
                new FolderPath(List.of("2027", "Q2")), new FolderPath(List.of("Archive"))));
        assertThat(FolderPath.of("2027 / Q1").toString(), equalTo("2027/Q1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027//Q1", "/2027", "2027/", "2027; ", "2027;;2028"})
    void missing_name_is_refused(String paths) {
        UnresolvedName error = assertThrows(UnresolvedName.class, () -> FolderPath.list(paths));

        assertThat(error.getMessage().lines().skip(1).toList(), contains(
                "  expected: names separated by /, such as 2027/Q1",
                "  fix: remove the extra /, or add the missing name"));
    }
}
