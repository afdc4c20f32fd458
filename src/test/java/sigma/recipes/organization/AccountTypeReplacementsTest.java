package sigma.recipes.organization;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTypeReplacementsTest {

    @Test
    void existing_types_need_no_replacement_ignoring_case() {
        assertThat(replacements("view", "Build", "ANALYZE", "Admin"), equalTo(Map.of()));
    }

    @Test
    void names_of_older_organizations_replace_the_built_in_ones() {
        assertThat(replacements("Explorer", "Creator", "Viewer", "Admin"),
                equalTo(Map.of("View", "Viewer", "Build", "Creator", "Analyze", "Explorer")));
    }

    @Test
    void new_member_type_replaces_view_and_any_other_non_admin_type_the_rest() {
        assertThat(AccountTypeReplacements.of(List.of("Administrator", "Ersteller", "Betrachter"), Optional.of("betrachter")),
                equalTo(Map.of("View", "Betrachter", "Build", "Ersteller")));
        assertThat(replacements("Admin"), equalTo(Map.of()));
    }

    private static Map<String, String> replacements(String... names) {
        return AccountTypeReplacements.of(List.of(names), Optional.empty());
    }
}
