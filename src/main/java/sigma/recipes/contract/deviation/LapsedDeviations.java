package sigma.recipes.contract.deviation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import sigma.recipes.contract.finding.Words;

/** Known deviations past their end date. The message names each entry, its date and the remedy. */
public final class LapsedDeviations extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LapsedDeviations(List<KnownDeviation> entries, LocalDate today) {
        super(Words.counted(entries.size(), "known deviation") + (entries.size() == 1 ? " is" : " are")
                + " past the end date"
                + entries.stream().map(entry -> "\n" + described(entry, today)).collect(Collectors.joining())
                + "\n  fix: see whether it still occurs. If not, delete the entry; if the API is meant to be so, correct the "
                + "contract;\n       else give it a new date, in deviations.yaml beside .env where it came with the project");
    }

    private static String described(KnownDeviation entry, LocalDate today) {
        return "  " + entry.at() + ": " + entry.name() + "\n    known until " + entry.until() + ", and today is " + today
                + ": " + entry.reason();
    }
}
