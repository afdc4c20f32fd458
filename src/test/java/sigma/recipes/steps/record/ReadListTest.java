package sigma.recipes.steps.record;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadListTest {

    private final ReadList list = new ReadList();

    @Test
    void duplicate_id_is_listed_once_and_equal_names_are_not_duplicates() {
        read(List.of("1 Finance", "2 Sales", "1 Finance", "1 Finance", "3 Sales"));

        assertThat(list.names(), contains("Finance", "Sales", "Finance", "Finance", "Sales"));
        assertThat(list.twice(false), contains("Finance"));
    }

    @Test
    void changing_list_is_read_again() {
        read(List.of("1 Finance", "1 Finance"), List.of("1 Finance", "2 Sales"));

        assertThat(list.twice(true), empty());
        assertThat(list.names(), contains("Finance", "Sales"));
    }

    @Test
    void duplicate_in_three_consecutive_reads_is_reported() {
        read(List.of("1 Finance", "1 Finance"), List.of("2 Sales", "2 Sales"), List.of("3 Legal", "3 Legal"), List.of());

        assertThat(list.twice(true), contains("Legal"));
    }

    @SafeVarargs
    private final void read(List<String>... readings) {
        Deque<List<String>> left = new ArrayDeque<>();
        for (List<String> each : readings) {
            left.add(each);
        }
        list.read(left::pop, row -> row.substring(0, 1), row -> row.substring(2));
    }
}
