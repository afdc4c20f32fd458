package sigma.recipes.drift.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import sigma.recipes.drift.document.PathTemplate;

/** Computes the fingerprint by which a change is acknowledged. */
public final class ChangeFingerprint {

    private static final int BYTES = 8;
    private static final String BETWEEN = "\u0000";

    private ChangeFingerprint() {
    }

    static String of(Change change) {
        String text = String.join(BETWEEN, change.rule().id(), change.method(), PathTemplate.withoutNames(change.path()),
                change.place().in().equals("path") ? "path" : change.place().text(),
                change.field(), change.before(), change.after());
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
