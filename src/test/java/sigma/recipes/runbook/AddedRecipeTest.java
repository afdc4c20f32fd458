package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

/** Adds a recipe to a copy of the project, and checks which files are edited by hand and which are renewed. */
@Tag(Proof.LONG)
class AddedRecipeTest {

    private static final String RECORDS = "src/test/resources";
    private static final String STEPS = "src/main/java/sigma/recipes/steps/review/SamlCertificateSteps.java";
    private static final String CONTENTS = "features/contents.yaml";

    @TempDir
    private Path project;

    private Map<String, String> before;
    private List<String> classPath;

    @BeforeEach
    void copy() throws IOException {
        CopiedFeatures.into(project);
        for (String file : List.of(RECORDS + "/drill.yaml", RECORDS + "/sentences.yaml", RECORDS + "/mutations.yaml", STEPS)) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.copy(Path.of(file), project.resolve(file));
        }
        Files.createDirectory(project.resolve("target"));
        before = files();
        classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    @Test
    void recipe_with_existing_sentences_requires_two_files() throws Exception {
        String feature = add("find-saml-certificates-that-have-expired", """
                Feature: Find SAML certificates that have expired
                  The certificates of the organization that are no longer valid.

                  Use it before you remove them. You need to be an administrator. It changes nothing.

                  @runbook
                  Scenario: Find the SAML certificates that have expired
                    When I list the SAML certificates that expire within 0 days
                    Then each SAML certificate on the list expires within 0 days
                """);

        assertThat(changed(), contains(CONTENTS, feature));
        renew("find-saml-certificates-that-have-expired");
        assertThat(changed(), contains(CONTENTS, feature, "features/usage.json", RECORDS + "/drill.yaml", RECORDS + "/sentences.yaml"));
        assertComplete("find-saml-certificates-that-have-expired");
    }

    @Test
    void recipe_with_a_new_sentence_requires_three_files() throws Exception {
        String feature = add("see-that-no-certificate-in-use-has-expired", """
                Feature: See that no certificate in use has expired
                  Whether Sigma still uses a SAML certificate that is no longer valid.

                  Use it when members cannot sign in. You need to be an administrator. It changes nothing.

                  @runbook
                  Scenario: See that no certificate in use has expired
                    When I list the SAML certificates that expire within 0 days
                    Then no SAML certificate on the list is active
                """);
        edit(STEPS, "    @Then(\"the list has these SAML certificates:\")", """
                    @Then("no SAML certificate on the list is active")
                    public void noneIsActive() {
                        UnmetStatement.unless(expiring.stream().noneMatch(Certificate::active), "The list has active SAML certificates.");
                    }

                    @Then("the list has these SAML certificates:")""");
        compile();

        assertThat(changed(), contains(CONTENTS, feature, STEPS));
        renew("see-that-no-certificate-in-use-has-expired");
        assertThat(changed(), contains(CONTENTS, feature, "features/usage.json", STEPS, RECORDS + "/drill.yaml", RECORDS + "/sentences.yaml"));
        assertComplete("see-that-no-certificate-in-use-has-expired");
    }

    private String add(String recipe, String text) throws IOException {
        String feature = "features/reviews/" + recipe + ".feature";
        Files.writeString(project.resolve(feature), text);
        String last = "      - find-saml-certificates-that-expire-soon\n";
        edit(CONTENTS, last, last + "      - " + recipe + "\n");
        return feature;
    }

    private void edit(String file, String text, String replacement) throws IOException {
        String content = Files.readString(project.resolve(file));
        assertThat(content, containsString(text));
        Files.writeString(project.resolve(file), content.replace(text, replacement));
    }

    /** Compiles the class of steps into a copy of the project's classes, which is used instead of them. */
    private void compile() throws Exception {
        Path classes = Path.of(Recipes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path copy = project.resolve("target/classes");
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.toList()) {
                Files.copy(path, copy.resolve(classes.relativize(path).toString()));
            }
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-parameters", "--release", "17", "-cp",
                System.getProperty("java.class.path"), "-d", copy.toString(), project.resolve(STEPS).toString());
        assertThat(exit, equalTo(0));
        classPath = classPath.stream().map(entry -> Path.of(entry).toAbsolutePath().equals(classes) ? copy.toString() : entry).toList();
    }

    /** Renews as {@code mvn test -Prenew -Drecipes=RECIPE} does: first the usage, on which the other records depend. */
    private void renew(String recipe) throws Exception {
        started(List.of("-Drenew=true", "-Drecipes=" + recipe), SuiteProcess.class, UsageRecordTest.class.getName(),
                "sigma.recipes.runbook.drill.DrillTest", "sigma.recipes.runbook.drill.SentenceDrillTest");
    }

    private void assertComplete(String recipe) throws Exception {
        assertThat(started(List.of(), Recipes.class, "check", recipe), containsString("The recipe " + recipe + " is complete."));
        assertThat(started(List.of(), Recipes.class, "run", recipe), containsString("SAML_CERTIFICATES (1)"));
    }

    /** Starts a process in the copy of the project, and returns what it printed. */
    private String started(List<String> properties, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(properties);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath.stream().map(entry ->
                Path.of(entry).toAbsolutePath().toString()).toList()), main.getName()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed, process.waitFor(), equalTo(0));
        return printed;
    }

    /** Returns the files that differ from the initial copy, in alphabetical order. */
    private List<String> changed() throws IOException {
        return files().entrySet().stream().filter(file -> !file.getValue().equals(before.get(file.getKey()))).map(Map.Entry::getKey).toList();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("features", "src")) {
            try (Stream<Path> all = Files.walk(project.resolve(folder))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return files;
    }
}
