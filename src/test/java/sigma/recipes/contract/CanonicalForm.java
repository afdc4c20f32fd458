package sigma.recipes.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sigma.recipes.contract.source.ContractSource;
import sigma.recipes.contract.source.ContractWriter;

/** Rewrites contract files in canonical form, after an edit by hand. */
public final class CanonicalForm {

    public static final String COMMAND = "mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass="
            + CanonicalForm.class.getName();
    private static final String CONTRACT = "src/main/resources/contract";

    private CanonicalForm() {
    }

    /**
     * Rewrites every YAML file in a folder and below.
     *
     * @param arguments the folder; without one, the contract of this project
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? CONTRACT : arguments[0]);
        ContractSource source = ContractSource.read(folder);
        ContractWriter writer = new ContractWriter();
        for (String file : source.files()) {
            Files.writeString(folder.resolve(file), writer.write(source.tree(file)));
        }
    }
}
