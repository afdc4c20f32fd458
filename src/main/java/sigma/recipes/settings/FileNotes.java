package sigma.recipes.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remarks on values of a {@code .env} that are used all the same. */
final class FileNotes {

    private final EnvText text;

    FileNotes(EnvText text) {
        this.text = text;
    }

    /** Returns the remarks on {@code values}, in the order of the file, and on the file. */
    List<String> of(Collection<Given> values) {
        List<String> notes = new ArrayList<>();
        List<Given> ofFile = values.stream().filter(given -> given.entry().isPresent())
                .sorted((one, other) -> one.place().compareTo(other.place())).toList();
        for (Given given : ofFile) {
            WritingRules.note(given).ifPresent(notes::add);
            if (!given.text().equals(text.dotenvJava().get(given.spelling()))) {
                notes.add(given.shown() + " is what npm's dotenv reads and this run uses; dotenv-java reads another value.");
            }
        }
        if (text.open() && ofFile.stream().anyMatch(FileNotes::holdsSecret)) {
            notes.add(Place.FILE + " holds a secret, and every user of this machine can read it: chmod 600 " + Place.FILE);
        }
        return notes;
    }

    private static boolean holdsSecret(Given given) {
        return given.name().isSecret() || given.name() == KnownName.HTTPS_PROXY && given.value().contains("@");
    }
}
