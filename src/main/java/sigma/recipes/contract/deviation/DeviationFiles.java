package sigma.recipes.contract.deviation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.finding.FindingIds;
import sigma.recipes.data.DataFile;
import sigma.recipes.data.DataFormat;
import sigma.recipes.data.DataPath;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;

/** Finds and reads the files of deviations: that of the contract and that of the administrator. */
final class DeviationFiles {

    private static final String BESIDE_THE_CONTRACT = "contract/" + Deviations.FILE;
    private static final String KNOWN = "known";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final String OPERATION = "operation";
    private static final String FINDING = "finding";
    private static final String PLACE = "place";
    private static final String REASON = "reason";
    private static final String UNTIL = "until";

    private DeviationFiles() {
    }

    /**
     * Returns the entries of both files; those of the administrator take precedence.
     *
     * @param contract the contract to which the entries of the administrator refer
     * @throws DeviationException               if the administrator's file can't be read as text
     * @throws sigma.recipes.data.DataException with every problem of a file
     */
    static Deviations read(Path folder, Contract contract) {
        Path own = folder.resolve(Deviations.FILE);
        Deviations shipped = read(BESIDE_THE_CONTRACT, shipped(), Contract.load());
        return Files.exists(own) ? read(Deviations.FILE, text(own), contract).over(shipped) : shipped;
    }

    private static Deviations read(String name, String text, Contract contract) {
        DataFile<JsonNode> file = DataFile.read(name, text, DataFormat.DEVIATIONS, JsonNode.class);
        if (file.content().isObject() && file.content().isEmpty()) {
            return Deviations.none();
        }
        unique(file, KNOWN, DeviationFiles::name);
        unique(file, ACKNOWLEDGED, entry -> entry.path("change").asText());
        names(file, contract);
        file.requireValid();
        List<KnownDeviation> known = new ArrayList<>();
        file.content().path(KNOWN).forEach(entry -> known.add(known(entry, file.at(DataPath.of(KNOWN, known.size())))));
        List<AcknowledgedChange> acknowledged = new ArrayList<>();
        file.content().path(ACKNOWLEDGED).forEach(entry ->
                acknowledged.add(acknowledged(entry, file.at(DataPath.of(ACKNOWLEDGED, acknowledged.size())))));
        return new Deviations(known, acknowledged);
    }

    private static KnownDeviation known(JsonNode entry, String at) {
        return new KnownDeviation(at, text(entry, OPERATION), text(entry, FINDING), text(entry, PLACE), text(entry, REASON),
                LocalDate.parse(text(entry, UNTIL)), text(entry, "occurs").equals("sometimes"));
    }

    private static AcknowledgedChange acknowledged(JsonNode entry, String at) {
        return new AcknowledgedChange(at, text(entry, "change"), text(entry, REASON), LocalDate.parse(text(entry, UNTIL)));
    }

    private static String text(JsonNode entry, String name) {
        return entry.path(name).asText().strip();
    }

    /** The schema cannot check operations and findings. */
    private static void names(DataFile<JsonNode> file, Contract contract) {
        List<String> operations = contract.operations().stream().map(Operation::id).toList();
        Set<String> findings = new TreeSet<>(FindingIds.all().keySet());
        // Findings of requests that match no operation.
        findings.remove(FindingIds.REQUEST_PATH_UNKNOWN);
        findings.remove(FindingIds.REQUEST_METHOD_UNKNOWN);
        int number = 0;
        for (JsonNode entry : file.content().path(KNOWN)) {
            DataPath at = DataPath.of(KNOWN, number++);
            unknown(file, at.and(OPERATION), entry.path(OPERATION), operations, "an operation of the contract");
            unknown(file, at.and(FINDING), entry.path(FINDING), findings, "the id of a finding, such as response.body.enum");
        }
    }

    private static void unknown(DataFile<JsonNode> file, DataPath at, JsonNode name, Collection<String> names, String expected) {
        if (name.isTextual() && !names.contains(name.textValue())) {
            file.unknown(at, name.textValue(), names, expected);
        }
    }

    private static void unique(DataFile<JsonNode> file, String section, Function<JsonNode, String> name) {
        Set<String> met = new HashSet<>();
        int number = 0;
        for (JsonNode entry : file.content().path(section)) {
            DataPath at = DataPath.of(section, number++);
            if (!met.add(name.apply(entry))) {
                file.problem(at, Problem.of(at + " repeats an entry above.").fix("delete one"));
            }
        }
    }

    private static String name(JsonNode entry) {
        return String.join(" ", text(entry, OPERATION), text(entry, FINDING), text(entry, PLACE));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw DeviationException.unreadable(Problem.of("It is not UTF-8.").at(Deviations.FILE).fix("save it as UTF-8"));
        } catch (IOException unreadable) {
            throw DeviationException.unreadable(Problem.of("It can't be opened: " + FileFailure.words(unreadable) + ".").at(Deviations.FILE)
                    .fix("make it a file that you may read"));
        }
    }

    private static String shipped() {
        try (InputStream stream = DeviationFiles.class.getResourceAsStream("/" + BESIDE_THE_CONTRACT)) {
            if (stream == null) {
                throw new IllegalStateException(BESIDE_THE_CONTRACT + " is not in the classpath; build again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
