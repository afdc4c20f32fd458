package sigma.recipes.runbook.option;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Parses an ISO 8601 duration, like the administration of the sandbox. */
final class DurationConverter implements DescribedConverter<Duration> {

    @Override
    public String expected() {
        return "a duration in the form of ISO 8601, such as PT5S, PT1H or P1D";
    }

    @Override
    public Duration convert(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException noDuration) {
            throw new TypeConversionException(expected());
        }
    }
}
