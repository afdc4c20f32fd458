package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sigma.recipes.client.schedule.ScheduleField;
import sigma.recipes.contract.redaction.SecretNames;

/**
 * The recipients of scheduled exports, which the API does not return. They are known if an earlier run of the project made the
 * last change of the scheduled export: the response to that change has the time that the scheduled export has now. Each
 * change has another time (assumed).
 */
final class KnownRecipients implements Function<JsonNode, Optional<JsonNode>> {

    private static final String ID = "scheduledNotificationId";
    private static final String CHANGED = "updatedAt";

    private final Path run;

    /**
     * Creates a search in the other runs of a project.
     *
     * @param run the folder of the run, which is not searched: to close a second channel of a file releases its lock
     */
    KnownRecipients(Path run) {
        this.run = run;
    }

    /**
     * Returns the recipients of a scheduled export.
     *
     * @param schedule its row in the list of the API
     * @return empty if they are unknown, or the journal does not contain them whole, since they contain a secret
     */
    @Override
    public Optional<JsonNode> apply(JsonNode schedule) {
        return others().stream().flatMap(folder -> writes(folder, schedule.path(ID).asText())).filter(write -> isLast(write, schedule))
                .findFirst().map(KnownRecipients::after).filter(JsonNode::isArray)
                .filter(recipients -> !recipients.toString().contains(SecretNames.MASK));
    }

    private static boolean isLast(RunState.Write write, JsonNode schedule) {
        return Stream.of(ID, CHANGED).allMatch(field -> schedule.hasNonNull(field) && schedule.get(field).equals(write.received().get(field)));
    }

    /** A change without recipients keeps those before it. */
    private static JsonNode after(RunState.Write write) {
        return write.sent().has(ScheduleField.RECIPIENTS) ? write.sent().path(ScheduleField.RECIPIENTS)
                : write.before().path(ScheduleField.RECIPIENTS);
    }

    /** A journal that can't be read says nothing. */
    private static Stream<RunState.Write> writes(Path folder, String id) {
        try (Stream<String> lines = Files.lines(folder.resolve(JournalFile.NAME))) {
            return lines.anyMatch(line -> line.contains(id)) ? JournalFile.state(folder, UnaryOperator.identity()).writes().stream()
                    : Stream.empty();
        } catch (IOException | UncheckedIOException | JournalProblem unreadable) {
            return Stream.empty();
        }
    }

    private List<Path> others() {
        try (Stream<Path> folders = Files.list(run.getParent())) {
            return folders.filter(folder -> !folder.equals(run) && RunState.isIn(folder))
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
