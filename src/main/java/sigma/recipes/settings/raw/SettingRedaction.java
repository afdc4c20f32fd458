package sigma.recipes.settings.raw;

import java.util.Collection;
import java.util.List;
import sigma.recipes.settings.text.Secret;

/** Masks secrets in messages, even of other settings: users may paste them into the wrong line. */
public final class SettingRedaction {

    /** Shorter texts occur anywhere, and Sigma's secrets are longer. */
    private static final int SHORTEST = 8;

    private final List<String> secrets;

    /** Creates a redaction for the secrets among {@code values}. */
    public SettingRedaction(Collection<RawSetting> values) {
        this.secrets = values.stream().filter(value -> value.name().isSecret()).map(RawSetting::value)
                .filter(value -> value.length() >= SHORTEST).toList();
    }

    /** Returns {@code text} with all secrets masked. */
    public String of(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, Secret.MASK);
        }
        return redacted;
    }

    /** Returns {@code problem} with all secrets masked. */
    public SettingProblem of(SettingProblem problem) {
        return new SettingProblem(problem.about(), problem.place(), of(problem.text()), of(problem.expected()),
                of(problem.fix()), problem.hosts());
    }
}
