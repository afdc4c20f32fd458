package sigma.recipes.violators.contract;

import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Depends on the default locale and encoding; its uses of Locale.ROOT and UTF-8 are allowed. */
class MachineDependent {

    String lower(String text) {
        return text.toLowerCase() + text.toLowerCase(Locale.ROOT);
    }

    UnaryOperator<String> upper() {
        return String::toUpperCase;
    }

    String formats(int number) {
        return String.format("%d", number) + String.format(Locale.ROOT, "%d", number);
    }

    String formatted(int number) {
        return "%d".formatted(number);
    }

    void prints(PrintWriter writer) {
        writer.printf("%d", 1);
    }

    byte[] bytes(String text) {
        return text.isEmpty() ? text.getBytes(StandardCharsets.UTF_8) : text.getBytes();
    }

    String decodes(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8) + new String(bytes);
    }

    InputStreamReader reads() {
        return new InputStreamReader(InputStreamReader.class.getResourceAsStream("/x"));
    }
}
