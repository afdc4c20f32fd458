package sigma.recipes.contract.redaction;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownSpellingsTest {

    private static final String MASK = "***";

    private final KnownSpellings known = new KnownSpellings();

    @Test
    void spelling_is_found_anywhere_in_a_text() {
        known.add(Set.of("secret-1"));

        assertThat(known.replaced("secret-1", MASK), equalTo(MASK));
        assertThat(known.replaced("secret-1 comes first", MASK), equalTo("*** comes first"));
        assertThat(known.replaced("last comes secret-1", MASK), equalTo("last comes ***"));
        assertThat(known.replaced("ssecret-1secret-11", MASK), equalTo("s******1"));
    }

    @Test
    void text_without_a_spelling_is_unchanged() {
        known.add(Set.of("secret-1"));

        for (String text : Set.of("", "s", "secret", "secret-2", "a text of more than a few characters")) {
            assertThat(known.replaced(text, MASK), sameInstance(text));
        }
        assertThat(new KnownSpellings().replaced("secret-1", MASK), equalTo("secret-1"));
    }

    @Test
    void longest_spelling_is_replaced_first() {
        known.add(Set.of("secret", "secret-1"));

        assertThat(known.replaced("secret-1 and secret", MASK), equalTo("*** and ***"));
    }

    @Test
    void overlapping_spellings_are_replaced_as_one() {
        known.add(Set.of("secret-1", "et-1-and-2", "-1-and"));

        assertThat(known.replaced("a secret-1-and-2.", MASK), equalTo("a ***."));
        assertThat(known.replaced("a secret-1-and.", MASK), equalTo("a ***."));
    }

    /** The combined search must find what a search for each spelling finds, in any alphabet. */
    @Test
    void combined_search_finds_what_single_searches_find() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String secret = word(random, 6 + random.nextInt(20));
            KnownSpellings spellings = new KnownSpellings();
            spellings.add(Set.of(secret, word(random, 9)));
            String text = word(random, random.nextInt(30)) + secret + word(random, random.nextInt(30));

            assertThat(text, spellings.replaced(text, "").contains(secret), equalTo(false));
        }
    }

    @Test
    void too_short_spelling_is_rejected() {
        assertThrows(IllegalArgumentException.class, () -> known.add(Set.of("short")));
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0x20, 0x3000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
