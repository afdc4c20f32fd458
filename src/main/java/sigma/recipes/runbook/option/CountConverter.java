package sigma.recipes.runbook.option;

import picocli.CommandLine.TypeConversionException;

/** Parses a count. */
public final class CountConverter implements DescribedConverter<Integer> {

    @Override
    public String expected() {
        return "a whole number from 0 to 999999";
    }

    @Override
    public Integer convert(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new TypeConversionException(expected());
        }
        return Integer.valueOf(text);
    }
}
