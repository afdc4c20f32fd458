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
    void profile_of_an_administrator_has_name_type_and_all_account_types() {
        CallerProfile caller = caller(served.environment());

        assertThat(caller.name(), equalTo("Mara Lindqvist <mara.lindqvist@harborandpine.example.com>"));
        assertThat(caller.rights(), equalTo("account type Admin, administrator"));
        assertThat(caller.organizationId(), matchesPattern("[0-9a-f-]{36}"));
        assertThat(caller.accountTypes().orElseThrow(), hasItems("View", "Field Sales"));
    }

    @Test
    void viewer_is_not_an_administrator() {
        CallerProfile caller = caller(served.environmentOf("grace.kim@harborandpine.example.com"));

        assertThat(caller.rights(), equalTo("account type View, no administrator"));
        assertThat(caller.administrator(), is(false));
        assertThat(caller.accountTypes(), equalTo(Optional.empty()));
    }

    @Test
    void wrong_credentials_are_refused() {
        Map<String, String> wrong = served.environment("SECRET", "not-the-secret-of-these-credentials");

        assertThrows(Refusal.class, () -> caller(wrong));
    }

    private static CallerProfile caller(Map<String, String> environment) {
        try (Organization organization = ServedSandbox.open(Purpose.VERIFY, environment)) {
            return organization.caller();
        }
    }
}
