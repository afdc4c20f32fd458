package sigma.recipes.settings.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingPlace;
import sigma.recipes.settings.raw.NotationRules;

/** Warnings about values of a {@code .env} that are used nevertheless. */
public final class FileNotes {

    private final EnvText text;

    /** Creates the warnings for one file. */
    public FileNotes(EnvText text) {
        this.text = text;
    }

    /** Returns the warnings about {@code values}, in the order of the file, and about the file. */
    public List<String> of(Collection<RawSetting> values) {
        List<String> notes = new ArrayList<>();
        List<RawSetting> ofFile = values.stream().filter(given -> given.entry().isPresent())
                .sorted(Comparator.comparing(RawSetting::place)).toList();
        for (RawSetting given : ofFile) {
            NotationRules.note(given).ifPresent(notes::add);
            if (!given.text().equals(text.dotenvJava().get(given.spelling()))) {
                notes.add(given.shown() + " is what npm's dotenv reads and this run uses; dotenv-java reads another value.");
            }
        }
        if (text.open() && ofFile.stream().anyMatch(RawSetting::holdsSecret)) {
            notes.add(SettingPlace.FILE + " contains a secret, and every user of this machine can read it: chmod 600 " + SettingPlace.FILE);
        }
        return notes;
    }
}
