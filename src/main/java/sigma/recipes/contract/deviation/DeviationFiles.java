package sigma.recipes.contract.deviation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sigma.recipes.contract.Contract;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;

/** Finds and reads the files of deviations: the one beside the contract, and the one of the administrator. */
final class DeviationFiles {

    private static final String BESIDE_THE_CONTRACT = "contract/" + Deviations.FILE;

    private final Contract contract;
    private final List<Problem> mistakes = new ArrayList<>();

    DeviationFiles(Contract contract) {
        this.contract = contract;
    }

    Deviations read(Path folder) {
        Path own = folder.resolve(Deviations.FILE);
        Deviations shipped = read(BESIDE_THE_CONTRACT, shipped(), Contract.load());
        Deviations all = Files.exists(own) ? read(Deviations.FILE, text(own), contract).over(shipped) : shipped;
        if (!mistakes.isEmpty()) {
            throw DeviationException.broken(mistakes);
        }
        return all;
    }

    private Deviations read(String name, String text, Contract spokenOf) {
        DeviationMistakes found = new DeviationMistakes(name);
        Deviations deviations = new DeviationReader(spokenOf, found).read(text);
        mistakes.addAll(found.all());
        return deviations;
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            mistakes.add(Problem.of("It is not UTF-8.").at(Deviations.FILE).fix("save it as UTF-8"));
        } catch (IOException unreadable) {
            mistakes.add(Problem.of("It can't be opened: " + FileFailure.words(unreadable) + ".").at(Deviations.FILE)
                    .fix("make it a file that you may read"));
        }
        return "";
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
