package sigma.recipes.settings.raw;

import java.util.Optional;
import sigma.recipes.settings.dotenv.EnvEntry;
import sigma.recipes.settings.text.Blanks;

/**
 * A value from a source, not yet validated.
 *
 * @param name     its name
 * @param spelling the name as written
 * @param text     the value in the source
 * @param place    its place
 * @param entry    its notation in a file
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

    /** Returns the intended value: outside of a file, without surrounding blanks and quotes. */
    public String value() {
        if (entry.isPresent()) {
            return text;
        }
        String stripped = Blanks.strip(text);
        return NotationRules.quoted(stripped) ? Blanks.strip(stripped.substring(1, stripped.length() - 1)) : stripped;
    }

    /** Returns whether the value is empty, possibly followed by a comment: such a name counts as absent. */
    public boolean isEmpty() {
        return Blanks.strip(value()).isEmpty() && entry.filter(EnvEntry::adjoined).filter(cut -> !cut.quoted()).isEmpty();
    }

    /** Returns whether the value contains a secret, such as a proxy with a password. */
    public boolean holdsSecret() {
        return name.isSecret() || name == KnownName.HTTPS_PROXY && value().contains("@");
    }

    /** Returns its place, for people: {@code -DEMAIL}, {@code environment variable EMAIL} or {@code .env line 7}. */
    public String origin() {
        return place.origin(spelling);
    }

    /** Returns place, name and the part of the value that may be shown. */
    public String shown() {
        return place.with(spelling + "=" + name.shown(value()));
    }

    /** Returns the part that may be shown. */
    @Override
    public String toString() {
        return shown();
    }
}
