package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

/** Tests user steps in a jar. */
@Tag(Proof.ONLY)
class UserStepsTest {

    private static final String RECIPE = "find-teams-without-members";
    private static final String STEPS = "package com.example.other;\nimport io.cucumber.java.en.When;\n"
            + "public final class OtherSteps {\n  @When(\"%s\") public void step() { %s }\n}\n";

    @TempDir
    private static Path folder;

    private static UserRecipeProject ours;
    private static Path example;

    @BeforeAll
    static void build() throws IOException {
        ours = UserRecipeProject.in(folder);
        example = jar("our teams.jar", "com/example/teams/EmptyTeamSteps.java",
                Files.readString(UserRecipeProject.EXAMPLE.resolve("steps/com/example/teams/EmptyTeamSteps.java")), true);
    }

    @BeforeEach
    void start() throws IOException {
        ours.clear();
        ours.withExample();
    }

    @Test
    void example_is_complete_matches_its_record_and_runs() {
        assertThat(ours.run("check", RECIPE, "set-up-a-department", "--glue", example.toString()).printed(),
                equalTo("2 recipes are complete.\n"));
        UserRecipeProject.Ended verified = ours.run("verify", RECIPE, "set-up-a-department", "--glue", example.toString());
        assertThat(verified.printed(), verified.exit(), equalTo(0));
        assertThat(verified.printed(), containsString("3 passed, 0 failed, 0 skipped"));
        UserRecipeProject.Ended run = ours.run("run", RECIPE, "--glue", example.toString(), "--output", "json");
        assertThat(run.printed(), run.exit(), equalTo(0));
        assertThat(run.printed(), containsString("\"EMPTY_TEAMS\""));
        UserRecipeProject.Ended csv = ours.run("run", RECIPE, "--glue", example.toString(), "--output", "csv");
        assertThat("A table without rows is an empty document. " + csv.printed(), csv.exit(), equalTo(0));
    }

    @Test
    void report_groups_them_by_folder_and_rule_without_local_paths() throws IOException {
        Path results = folder.resolve("allure");

        assertThat(ours.run("verify", RECIPE, "--glue", example.toString(), "--allure", results.toString()).exit(), equalTo(0));

        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(each -> each.toString().endsWith("-result.json")).toList()) {
                all.append(Files.readString(file));
            }
        }
        assertThat(all.toString(), allOf(containsString("\"our recipes/find-teams-without-members.feature:"),
                containsString("A team is on the list as long as it has no members"), not(containsString(folder.toString()))));
    }

    @Test
    void jar_is_accepted_on_the_command_line_only() throws IOException {
        Files.writeString(ours.project().resolve(".env"), "glue=" + example + "\nGLUE=" + example + "\nRECIPES_GLUE=" + example + "\n");
        ours.with("cucumber.properties", "cucumber.glue=com.example.teams\n").with("our teams.jar", "");
        Files.copy(example, ours.own().resolve("steps.jar"));

        UserRecipeProject.Ended run = ours.in(Map.of("CUCUMBER_GLUE", "com.example.teams", "GLUE", example.toString()), "run", RECIPE,
                "--features", ours.own().toString(), "-DGLUE=" + example);

        assertThat(run.exit(), equalTo(1));
        assertThat(run.printed(), allOf(containsString("No step matches this sentence: I list the teams without members"),
                containsString("add a step to a class of your own, and give its jar with --glue"),
                containsString("    where:    OWN/find-teams-without-members.feature:7")));
    }

    @Test
    void file_that_is_not_a_jar_with_steps_is_rejected_before_anything_runs() throws IOException {
        assertRejected(folder.resolve("missing.jar"), "There is no file " + folder.resolve("missing.jar") + ".");
        assertRejected(folder, folder + " is not a file.");
        assertRejected(Files.writeString(folder.resolve("text.jar"), "no jar"), folder.resolve("text.jar") + " can't be read as a jar.");
        Path plain = jar("plain.jar", "com/example/Plain.java", "package com.example;\npublic class Plain { }\n", true);
        assertRejected(plain, plain + " contains no steps.");
    }

    @Test
    void steps_that_could_not_be_found_or_loaded_are_rejected() throws IOException {
        String alone = STEPS.formatted("I do something of my own", "");
        assertRejected(jar("no package.jar", "OtherSteps.java", alone.replace("package com.example.other;", ""), true),
                "The class OtherSteps.class in " + folder.resolve("no package.jar") + " is in no package.");
        assertRejected(jar("project.jar", "sigma/recipes/steps/OtherSteps.java", alone.replace("com.example.other", "sigma.recipes.steps"), true),
                "The class sigma/recipes/steps/OtherSteps.class in " + folder.resolve("project.jar") + " is in a package of this project.");
        assertRejected(jar("no entries.jar", "com/example/other/OtherSteps.java", alone, false),
                "The folder of com/example/other/OtherSteps.class has no entry in " + folder.resolve("no entries.jar"));
        assertRejected(newer(jar("newer.jar", "com/example/other/OtherSteps.java", alone, true)),
                "The class com.example.other.OtherSteps in " + folder.resolve("newer.jar") + " can't be loaded.");
    }

    @Test
    void sentence_of_the_project_is_rejected_with_both_methods() throws IOException {
        Path twice = jar("twice.jar", "com/example/other/OtherSteps.java", STEPS.formatted("I list all input tables", ""), true);

        UserRecipeProject.Ended run = ours.run("run", "set-up-a-department", "--glue", twice.toString());

        assertThat(run.printed(), run.exit(), equalTo(2));
        assertThat(run.printed(), containsString("The steps of the jar can't be used."));
        assertThat(run.printed(), containsString("com.example.other.OtherSteps.step()"));
    }

    @Test
    void defect_of_a_step_is_shown_with_its_line() throws IOException {
        Path broken = jar("broken.jar", "com/example/other/OtherSteps.java", STEPS.formatted("I list the teams without members",
                "Object none = null; none.hashCode();"), true);

        UserRecipeProject.Ended verified = ours.run("verify", RECIPE, "--glue", broken.toString());

        assertThat(verified.printed(), containsString("The code of the step failed with java.lang.NullPointerException"));
        assertThat(verified.printed(), containsString("com.example.other.OtherSteps.step(OtherSteps.java:4)"));
    }

    @Test
    void run_is_resumed_with_the_same_jar_only() throws IOException {
        Path failing = jar("failing.jar", "com/example/other/OtherSteps.java", STEPS.formatted("I list the teams without members",
                "throw new IllegalStateException(\"not today\");"), true);
        UserRecipeProject.Ended failed = ours.run("run", RECIPE, "--glue", failing.toString());
        String run = ours.newestRun();

        assertThat(failed.printed(), containsString("Continue with ./recipes resume " + run + " --features 'OWN' --glue " + failing));
        assertThat(ours.run("resume", run).printed(), startsWith("The run needs the steps of " + failing + "."));
        jar("failing.jar", "com/example/other/OtherSteps.java", STEPS.formatted("I list the teams without members", ""), true);
        assertThat(ours.run("resume", run, "--glue", failing.toString()).printed(),
                startsWith("The jar " + failing + " has changed since the run began."));
    }

    private static void assertRejected(Path jar, String why) {
        for (String command : new String[] {"run", "check", "verify"}) {
            UserRecipeProject.Ended ended = ours.run(command, "set-up-a-department", "--glue", jar.toString());
            assertThat(ended.printed(), startsWith(why));
            assertThat(ended.exit(), equalTo(2));
        }
    }

    /** Compiles a class and packs it into a jar; {@code folders} says whether the jar has directory entries, as most do. */
    private static Path jar(String name, String source, String text, boolean folders) throws IOException {
        Path sources = Files.createTempDirectory(folder, "sources");
        Path classes = Files.createTempDirectory(folder, "classes");
        Path file = sources.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "--release", "17", "-cp",
                System.getProperty("java.class.path"), "-d", classes.toString(), file.toString());
        assertThat(exit, equalTo(0));
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(each -> !each.equals(classes)).sorted().toList()) {
                boolean isFolder = Files.isDirectory(path);
                if (!isFolder || folders) {
                    out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/') + (isFolder ? "/" : "")));
                    out.write(isFolder ? new byte[0] : Files.readAllBytes(path));
                }
            }
        }
        return jar;
    }

    /** Sets the class file version of a jar's class to a future Java release. */
    private static Path newer(Path jar) throws IOException {
        Path copy = Files.createTempFile(folder, "newer", "");
        try (JarFile old = new JarFile(jar.toFile()); JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
            for (JarEntry entry : old.stream().toList()) {
                byte[] bytes = old.getInputStream(entry).readAllBytes();
                if (new String(bytes, StandardCharsets.ISO_8859_1).startsWith("\u00ca\u00fe\u00ba\u00be")) {
                    bytes[7] = (byte) 200;
                }
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(bytes);
            }
        }
        return Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
