package sigma.recipes.runbook.glue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.text.Sha256;

/**
 * A jar with steps. Its step classes are those with an annotation of {@code io.cucumber.java}; they are found without
 * running code of the jar.
 *
 * @param path    the jar
 * @param digest  the SHA-256 of its content
 * @param classes the names of its step classes
 */
public record GlueJar(Path path, String digest, Set<String> classes) {

    private static final String OPTION = "--glue";
    private static final String CLASS = ".class";
    /** The form of Cucumber's annotations in a class file. */
    private static final String ANNOTATION = "Lio/cucumber/java/";
    private static final List<String> LIBRARIES = List.of("META-INF/", "io/cucumber/");
    private static final String PROJECT = "sigma/recipes/";

    /** Makes the set unmodifiable. */
    public GlueJar {
        classes = Set.copyOf(classes);
    }

    /**
     * Reads a jar.
     *
     * @throws UsageException if it is not a jar, contains no step, or has classes in places where they can't be found
     */
    static GlueJar read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UsageException(Problem.of(Files.exists(path) ? path + " is not a file." : "There is no file " + path + ".")
                    .at(OPTION).expected("a jar with steps of your own").fix("correct the path"));
        }
        Set<String> classes;
        try (JarFile jar = new JarFile(path.toFile())) {
            classes = stepClasses(path, jar);
        } catch (ZipException | SecurityException damaged) {
            throw new UsageException(Problem.of(path + " can't be read as a jar.").at(OPTION).actual(String.valueOf(damaged.getMessage()))
                    .fix("build it again"));
        } catch (IOException failure) {
            throw new UsageException(Problem.of(path + " can't be read: " + FileFailure.words(failure) + ".").at(OPTION)
                    .fix("check its permissions"));
        }
        if (classes.isEmpty()) {
            throw new UsageException(Problem.of(path + " contains no steps.").at(OPTION)
                    .expected("a class with a method that has an annotation of Cucumber, such as io.cucumber.java.en.When")
                    .fix("give the jar that contains your steps"));
        }
        return new GlueJar(path, digest(path), classes);
    }

    private static Set<String> stepClasses(Path path, JarFile jar) throws IOException {
        Set<String> classes = new TreeSet<>();
        for (JarEntry entry : jar.stream().filter(each -> each.getName().endsWith(CLASS)).toList()) {
            if (LIBRARIES.stream().noneMatch(entry.getName()::startsWith) && hasSteps(jar, entry)) {
                requireFindable(path, jar, entry.getName());
                classes.add(entry.getName().replace('/', '.').substring(0, entry.getName().length() - CLASS.length()));
            }
        }
        return classes;
    }

    private static boolean hasSteps(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream code = jar.getInputStream(entry)) {
            return new String(code.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ANNOTATION);
        }
    }

    /** Cucumber finds the classes of a package by the entry of its folder. */
    private static void requireFindable(Path path, JarFile jar, String name) {
        int end = name.lastIndexOf('/');
        if (end < 0 || name.startsWith(PROJECT)) {
            throw new UsageException(Problem.of("The class " + name + " in " + path + (end < 0 ? " is in no package."
                    : " is in a package of this project.")).at(OPTION).expected("steps in a package of your own, such as com.acme.steps")
                    .fix("move it, and build the jar without the classes of this project"));
        }
        if (jar.getEntry(name.substring(0, end + 1)) == null) {
            throw new UsageException(Problem.of("The folder of " + name + " has no entry in " + path + ", so its steps can't be found.")
                    .at(OPTION).fix("build the jar with the tool jar of the JDK, or with Maven or Gradle"));
        }
    }

    /** Returns the packages of its step classes. */
    Set<String> packages() {
        return classes.stream().map(name -> name.substring(0, name.lastIndexOf('.'))).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Requires that its step classes can be loaded, without running their code.
     *
     * @throws UsageException if one can't be
     */
    void requireLoadable(ClassLoader loader) {
        for (String name : new TreeSet<>(classes)) {
            try {
                Class<?> type = Class.forName(name, false, loader);
                type.getMethods();
                type.getConstructors();
            } catch (ClassNotFoundException | LinkageError unusable) {
                throw new UsageException(Problem.of("The class " + name + " in " + path + " can't be loaded.").at(OPTION)
                        .actual(unusable.getClass().getSimpleName() + ": " + unusable.getMessage())
                        .fix("compile it with --release 17 against target/classes and target/lib of this project; put "
                                + "other libraries that it needs into the jar"));
            }
        }
    }

    private static String digest(Path path) {
        try {
            return Sha256.hex(Files.readAllBytes(path));
        } catch (IOException failure) {
            throw new UsageException(Problem.of(path + " can't be read: " + FileFailure.words(failure) + ".").at(OPTION)
                    .fix("check its permissions"));
        }
    }
}
