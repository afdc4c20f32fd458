package sigma.recipes.runbook.option;

import picocli.CommandLine.TypeConversionException;

/** Parses the number of a port; 0 stands for any free one. */
public final class PortConverter implements DescribedConverter<Integer> {

    private static final int HIGHEST = 65_535;

    @Override
    public String expected() {
        return "a whole number from 0 to " + HIGHEST;
    }

    @Override
    public Integer convert(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST) {
            throw new TypeConversionException(expected());
        }
        return Integer.valueOf(text);
    }
}
