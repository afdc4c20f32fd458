package sigma.recipes.runbook.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sigma.recipes.organization.Leftovers;

/** Formats ages in words, in the largest unit that applies. */
public final class Age {

    private Age() {
    }

    /** Returns the age of a leftover in words. */
    public static String of(Leftovers.Item item, Instant now) {
        return words(item.createdAt(), now);
    }

    /** Returns the age of the oldest one; unknown if none is known. */
    public static String oldest(List<Leftovers.Item> items, Instant now) {
        return words(items.stream().map(Leftovers.Item::createdAt).flatMap(Optional::stream).min(Comparator.naturalOrder()), now);
    }

    /** Returns a duration in words. */
    public static String words(Duration age) {
        if (age.toDays() > 1) {
            return age.toDays() + " d";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h";
        }
        return Math.max(0, age.toMinutes()) + " min";
    }

    private static String words(Optional<Instant> made, Instant now) {
        return made.map(moment -> words(Duration.between(moment, now)) + " old").orElse("of unknown age");
    }
}
