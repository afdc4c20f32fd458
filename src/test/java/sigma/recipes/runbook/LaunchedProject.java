package sigma.recipes.runbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A project folder with the script {@code recipes}. A replacement of {@code mvn} copies the jar and the libraries of this
 * project and, like a real build, overwrites the jar in place.
 */
final class LaunchedProject {

    private static final Path BUILT = Path.of("target").toAbsolutePath();
    private static final int LONGEST_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private final List<Process> started = new ArrayList<>();
    private int changes;
    private String shell = "";

    /** How a command ended, and what it printed. */
    record Ended(int exit, String out, String err) {
    }

    private LaunchedProject(Path folder) {
        this.folder = folder;
    }

    static LaunchedProject in(Path folder) throws IOException {
        LaunchedProject project = new LaunchedProject(folder);
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("src/main/Source.java"), "class Source { }");
        Files.copy(Path.of("recipes"), folder.resolve("recipes"));
        Files.createSymbolicLink(folder.resolve("features"), Path.of("features").toAbsolutePath());
        project.command("mvn", """
                echo >>"$PROJECT/built"
                if [ -n "$MVN_FAILS" ]; then echo "$MVN_FAILS"; exit 1; fi
                mkdir -p target
                cat "$PROJECT/next.jar" >target/recipes.jar
                ln -sfn "$BUILT/lib" target/lib""");
        // Creating an archive takes longer than everything else here.
        project.command("java", "case \" $* \" in *ArchiveClassesAtExit* | *DumpLoadedClassList* | *Xshare:dump*) exit ;; esac\nexec \"$REAL_JAVA\" \"$@\"");
        Files.writeString(folder.resolve("release"), "of the command java");
        Files.createSymbolicLink(folder.resolve("next.jar"), BUILT.resolve("recipes.jar"));
        return project;
    }

    /** Adds a command at the front of the PATH. */
    void command(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Sets a variable for the next command only. */
    LaunchedProject withVariable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Sets variables for the next command only. */
    LaunchedProject with(Map<String, String> more) {
        variables.putAll(more);
        return this;
    }

    /** Starts the next commands with a shell, instead of the one that the script names. */
    LaunchedProject through(String other) {
        shell = other + " ";
        return this;
    }

    /** Makes the next build reorder all entries of the jar. */
    void moveEntries() throws IOException {
        Path moved = folder.resolve("moved.jar");
        try (JarFile jar = new JarFile(folder.resolve("next.jar").toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(moved), jar.getManifest())) {
            List<JarEntry> entries = new ArrayList<>(jar.stream().filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                    .toList());
            Collections.reverse(entries);
            for (JarEntry entry : entries) {
                out.putNextEntry(new JarEntry(entry.getName()));
                jar.getInputStream(entry).transferTo(out);
            }
        }
        Files.move(moved, folder.resolve("next.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    void touchSource() throws IOException {
        changes++;
        Files.setLastModifiedTime(folder.resolve("src/main/Source.java"), FileTime.from(Instant.now()));
        Files.setLastModifiedTime(folder.resolve("target/recipes.jar"), FileTime.from(Instant.now().minusSeconds(changes)));
    }

    /** Runs {@code ./recipes} with arguments in the syntax of the shell, written in UTF-8. */
    Ended run(String arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = start(arguments, out, err);
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(arguments + " did not end: " + Files.readString(out) + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    Process start(String arguments) throws IOException {
        return start(arguments, Files.createTempFile(folder, "out", ""), Files.createTempFile(folder, "err", ""));
    }

    /** Starts {@code ./recipes sandbox} and returns once it is ready. */
    SandboxCaller sandbox() throws Exception {
        Path out = Files.createTempFile(folder, "sandbox", "");
        Process process = start("sandbox --port 0", out, Files.createTempFile(folder, "err", ""));
        for (int i = 0; i < LONGEST_SECONDS * 10 && process.isAlive(); i++) {
            List<String> lines = Files.readAllLines(out);
            if (lines.stream().anyMatch(line -> line.startsWith("# Ctrl-C"))) {
                return SandboxCaller.of(lines);
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("The sandbox did not start: " + Files.readString(out));
    }

    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    /** Stops running processes, and deletes the links that point out of the folder. */
    void close() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    String currentBuild() throws IOException {
        return Files.readString(folder.resolve("target/builds/current")).strip();
    }

    List<String> builds() throws IOException {
        try (Stream<Path> builds = Files.list(folder.resolve("target/builds"))) {
            return builds.filter(Files::isDirectory).map(build -> build.getFileName().toString()).sorted().toList();
        }
    }

    int buildCount() throws IOException {
        return Files.readAllLines(folder.resolve("built")).size();
    }

    private Process start(String arguments, Path out, Path err) throws IOException {
        // In a file, since this process may be unable to pass every character as an argument.
        Path script = Files.createTempFile(folder, "command", ".sh");
        StringBuilder lines = new StringBuilder();
        variables.forEach((name, value) -> lines.append("export ").append(name).append("='").append(value).append("'\n"));
        variables.clear();
        Files.write(script, (lines + "exec " + shell + "./recipes " + arguments + "\n").getBytes(StandardCharsets.UTF_8));
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString()).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        String path = folder.resolve("bin") + ":" + System.getenv("PATH");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C.UTF-8", "PROJECT", folder.toString(),
                "BUILT", BUILT.toString(), "REAL_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
