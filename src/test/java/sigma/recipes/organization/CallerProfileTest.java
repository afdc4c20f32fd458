package sigma.recipes.organization;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.call.Refusal;

class CallerProfileTest {

    private final ServedSandbox served = new ServedSandbox();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void an_administrator_is_known_with_name_account_type_and_the_account_types_of_the_organization() {
        CallerProfile caller = caller(served.environment());

        assertThat(caller.name(), equalTo("Mara Lindqvist <mara.lindqvist@harborandpine.example.com>"));
        assertThat(caller.rights(), equalTo("account type Admin, administrator"));
        assertThat(caller.organizationId(), matchesPattern("[0-9a-f-]{36}"));
        assertThat(caller.accountTypes().orElseThrow(), hasItems("View", "Field Sales"));
    }

    @Test
    void a_viewer_is_no_administrator() {
        CallerProfile caller = caller(served.environmentOf("grace.kim@harborandpine.example.com"));

        assertThat(caller.rights(), equalTo("account type View, no administrator"));
        assertThat(caller.administrator(), is(false));
        assertThat(caller.accountTypes(), equalTo(Optional.empty()));
    }

    @Test
    void wrong_credentials_are_a_refusal_and_no_profile() {
        Map<String, String> wrong = served.environment("SECRET", "not-the-secret-of-these-credentials");

        assertThrows(Refusal.class, () -> caller(wrong));
    }

    private static CallerProfile caller(Map<String, String> environment) {
        try (Organization organization = ServedSandbox.open(Purpose.VERIFY, environment)) {
            return organization.caller();
        }
    }
}
