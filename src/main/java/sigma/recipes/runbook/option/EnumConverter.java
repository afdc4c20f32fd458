package sigma.recipes.runbook.option;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Parses an option whose values are the {@code toString} texts of constants.
 *
 * @param type the constants
 */
public record EnumConverter<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

    /**
     * Returns the constant of a word, ignoring case.
     *
     * @throws TypeConversionException if there is none; lists the words
     */
    @Override
    public E convert(String word) {
        List<String> words = Stream.of(type.getEnumConstants()).map(Object::toString).toList();
        return Stream.of(type.getEnumConstants()).filter(each -> each.toString().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + String.join(", ", words) + "; was \"" + word + "\""));
    }
}
