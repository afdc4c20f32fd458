package sigma.recipes.runbook;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The JVM in which tests start the command line. Like the launcher, it loads classes from an archive, which saves a third of
 * the processor time. An archive requires a jar, so the compiled classes are packed into one. The first test process that needs
 * them creates both in {@code target}; until then others run without.
 */
final class ChildJvm {

    private static final Path FOLDER = Path.of("target", "child-jvm").toAbsolutePath();
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m", "-Xmn16m",
            "-Dgroovy.indy.optimize.threshold=0", "-Xlog:disable", "-Xlog:all=off");
    private static final ChildJvm OF_THIS_BUILD = new ChildJvm(Path.of("target", "classes").toAbsolutePath());

    private final Path classes;
    private final Path own;

    private ChildJvm(Path classes) {
        this.classes = classes;
        this.own = FOLDER.resolve(key(classes));
    }

    /** Returns the command line that starts the main class of the command line. */
    static List<String> recipes(List<String> arguments) {
        List<String> command = OF_THIS_BUILD.java();
        command.add(Recipes.class.getName());
        command.addAll(arguments);
        return command;
    }

    /** Returns the command line that starts a class of the tests. */
    static List<String> of(Class<?> main, String... arguments) {
        List<String> command = plain();
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> java() {
        make();
        if (!Files.exists(archive())) {
            return plain();
        }
        List<String> command = started();
        command.addAll(List.of("-XX:SharedArchiveFile=" + archive(), "-Xshare:auto", "-cp", classPath()));
        return command;
    }

    private static List<String> plain() {
        List<String> command = started();
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }

    private static List<String> started() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        return command;
    }

    private Path archive() {
        return own.resolve("classes.jsa");
    }

    private Path jar() {
        return own.resolve("classes.jar");
    }

    private String classPath() {
        return jar() + File.pathSeparator + Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
    }

    /** Only one process succeeds in creating the folder. */
    private void make() {
        try {
            Files.createDirectories(FOLDER);
            Files.createDirectory(own);
            pack();
            Path project = Files.createTempDirectory(own, "project");
            CopiedFeatures.into(project);
            List<String> command = started();
            Path fresh = own.resolve("fresh.jsa");
            command.addAll(List.of("-XX:ArchiveClassesAtExit=" + fresh, "-cp", classPath(), Recipes.class.getName(), "-Dtarget=sandbox", "run",
                    "onboard-a-member"));
            Process process = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0 && Files.exists(fresh)) {
                Files.move(fresh, archive(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileAlreadyExistsException created) {
            // Already there: another process, or an earlier call, created it.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pack() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar())); Stream<Path> files = Files.walk(classes)) {
            out.setLevel(0);
            // Cucumber looks for packages by the entries of their folders.
            for (Path file : files.filter(each -> !each.equals(classes)).sorted().toList()) {
                boolean folder = Files.isDirectory(file);
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/') + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(file, out);
                }
            }
        }
    }

    /** The classes of another build, or their times, differ. */
    private static String key(Path classes) {
        CRC32 all = new CRC32();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file)).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        all.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
        all.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(all.getValue());
    }
}
