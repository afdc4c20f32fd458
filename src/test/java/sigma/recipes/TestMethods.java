package sigma.recipes;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the test methods of all packages, by class and method. */
final class TestMethods {

    private static final String CLASS = ".class";

    private TestMethods() {
    }

    /** Returns names such as {@code TeamsTest.members_join_and_leave_a_team}. */
    static Set<String> names() throws IOException, URISyntaxException {
        Path root = Path.of(TestMethods.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> file.toString().matches(".*(Test|IT)\\.class")).toList()) {
                add(root.relativize(file), names);
            }
        }
        return names;
    }

    private static void add(Path file, Set<String> names) {
        String name = String.join(".", Stream.iterate(0, i -> i < file.getNameCount(), i -> i + 1)
                .map(i -> file.getName(i).toString()).toList()).replace(CLASS, "");
        try {
            Class<?> test = Class.forName(name, false, TestMethods.class.getClassLoader());
            for (Method method : test.getDeclaredMethods()) {
                if (AnnotationSupport.isAnnotated(method, Testable.class)) {
                    names.add(test.getSimpleName() + "." + method.getName());
                }
            }
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
