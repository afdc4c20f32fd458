package sigma.recipes.settings.raw;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.text.HiddenCharacter;

/** Validates the content of a value, as far as possible from the value alone. */
public final class ContentRules {

    /** {@code <...>} anywhere, a whole {@code [...]} or {@code ${...}}, {@code your-...} and similar texts. */
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]*>|^\\[[^\\[\\]]*]$|^\\$?\\{[^{}]*}$|^\\$\\w+$"
            + "|(^|//)your[-_]|^([x-]{3,}|change[-_]?me|replace[-_]?me|todo|\\.{3})$", Pattern.CASE_INSENSITIVE);

    private ContentRules() {
    }

    /** Returns the problem of the value. */
    public static List<SettingProblem> check(RawSetting given) {
        if (isPlaceholder(given)) {
            SettingProblem placeholder = SettingProblem.of(given, "is a placeholder",
                    "a value of your own",
                    "put the real value there, or leave " + given.spelling() + " empty");
            return List.of(given.name() == KnownName.BASE_URL ? placeholder.withHosts() : placeholder);
        }
        // A private key has several lines.
        String value = given.name() == KnownName.CONNECTION_SECRET ? given.value().lines().collect(Collectors.joining(" ")) : given.value();
        Optional<SettingProblem> hidden = hidden(given, value);
        if (hidden.isPresent()) {
            return List.of(hidden.get());
        }
        if (given.name().isCredential() && !value.codePoints().allMatch(c -> c > ' ' && c < 0x7f)) {
            return List.of(SettingProblem.of(given, "contains white space or a character that such a value never has",
                    "one word of plain characters",
                    "copy the value again, and nothing else"));
        }
        return typed(given, value);
    }

    private static Optional<SettingProblem> hidden(RawSetting given, String value) {
        if (value.contains("\n") || value.contains("\r")) {
            return Optional.of(SettingProblem.of(given, "contains a line break", "a value on one line",
                    "write it on one line; \\n and \\r in double quotes are line breaks, in single quotes they are not"));
        }
        return HiddenCharacter.first(value).map(hidden -> SettingProblem.of(given,
                "contains the character " + hidden.name() + ", which " + hidden.reason().words(),
                "visible characters", "type the value again"));
    }

    /** A password may be any text; it is verified when the trust store is opened. */
    private static boolean isPlaceholder(RawSetting given) {
        return given.name() != KnownName.TRUST_STORE_PASSWORD && PLACEHOLDER.matcher(given.value()).find();
    }

    private static List<SettingProblem> typed(RawSetting given, String value) {
        String name = given.spelling();
        return switch (given.name()) {
            case ALLOW_WRITES, DRY_RUN, REPORT_PERSONAL_DATA -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")
                    ? List.of() : List.of(SettingProblem.of(given, "is neither true nor false", "true or false",
                    "write " + name + "=true to allow it, or leave " + name + " empty"));
            case TARGET -> value.equals("sandbox") || value.equals("real") ? List.of()
                    : List.of(SettingProblem.of(given, "is neither sandbox nor real",
                    "sandbox or real",
                    "write -Dtarget=sandbox for the built-in organization, or leave " + name
                            + " empty: credentials choose the real one"));
            default -> List.of();
        };
    }
}
