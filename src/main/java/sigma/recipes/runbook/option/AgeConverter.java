package sigma.recipes.runbook.option;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Parses an age such as 0, 30m, 2h or 1d. */
public final class AgeConverter implements DescribedConverter<Duration> {

    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([mhd])");
    private static final Map<String, LongFunction<Duration>> UNITS =
            Map.of("m", Duration::ofMinutes, "h", Duration::ofHours, "d", Duration::ofDays);

    @Override
    public String expected() {
        return "minutes, hours or days, such as 30m, 2h or 1d, or 0";
    }

    @Override
    public Duration convert(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Matcher age = AGE.matcher(text);
        if (!age.matches()) {
            throw new TypeConversionException(expected());
        }
        return UNITS.get(age.group(2)).apply(Long.parseLong(age.group(1)));
    }
}
