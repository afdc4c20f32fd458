package sigma.recipes.settings.raw;

import java.util.Optional;
import sigma.recipes.settings.dotenv.EnvEntry;
import sigma.recipes.settings.text.Blanks;

/**
 * A value as one of the sources gives it, not yet judged.
 *
 * @param name     what it is
 * @param spelling the name as it was written
 * @param text     the value as the source gives it
 * @param place    where it was given
 * @param entry    how it is written in a file
 */
public record RawSetting(KnownName name, String spelling, String text, SettingPlace place, Optional<EnvEntry> entry) {

    /** Returns a value that did not come from a file. */
    public static RawSetting direct(KnownName name, String spelling, String value, SettingPlace place) {
        return new RawSetting(name, spelling, value, place, Optional.empty());
    }

    /** Returns a value of a file. */
    public static RawSetting ofFile(KnownName name, EnvEntry entry) {
        return new RawSetting(name, entry.name(), entry.value(), SettingPlace.line(entry.line()), Optional.of(entry));
    }

    /** Returns the value that was meant: outside a file without blanks and without a pair of quotes around it. */
    public String value() {
        if (entry.isPresent()) {
            return text;
        }
        String stripped = Blanks.strip(text);
        return WritingRules.quoted(stripped) ? Blanks.strip(stripped.substring(1, stripped.length() - 1)) : stripped;
    }

    /** Returns whether nothing was written, perhaps followed by a comment: such a name counts as not given. */
    public boolean isEmpty() {
        return Blanks.strip(value()).isEmpty() && entry.filter(EnvEntry::adjoined).filter(cut -> !cut.quoted()).isEmpty();
    }

    /** Returns where it was given, for people: {@code -DEMAIL}, {@code environment variable EMAIL} or {@code .env line 7}. */
    public String origin() {
        return place.origin(spelling);
    }

    /** Returns place, name and as much of the value as may be shown. */
    public String shown() {
        return place.with(spelling + "=" + name.shown(value()));
    }

    /** Returns what may be shown. */
    @Override
    public String toString() {
        return shown();
    }
}
