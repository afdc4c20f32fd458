package sigma.recipes.organization;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTypeStandInsTest {

    @Test
    void what_is_there_needs_no_stand_in_whatever_its_capitals() {
        assertThat(standIns("view", "Build", "ANALYZE", "Admin"), equalTo(Map.of()));
    }

    @Test
    void the_names_of_older_organizations_stand_for_the_built_in_ones() {
        assertThat(standIns("Explorer", "Creator", "Viewer", "Admin"),
                equalTo(Map.of("View", "Viewer", "Build", "Creator", "Analyze", "Explorer")));
    }

    @Test
    void the_type_for_new_members_stands_for_view_and_any_free_one_for_the_others_but_no_administrator() {
        assertThat(AccountTypeStandIns.of(List.of("Administrator", "Ersteller", "Betrachter"), Optional.of("betrachter")),
                equalTo(Map.of("View", "Betrachter", "Build", "Ersteller")));
        assertThat(standIns("Admin"), equalTo(Map.of()));
    }

    private static Map<String, String> standIns(String... names) {
        return AccountTypeStandIns.of(List.of(names), Optional.empty());
    }
}
