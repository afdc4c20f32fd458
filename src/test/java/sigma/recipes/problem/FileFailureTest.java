package sigma.recipes.problem;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.problem.FileFailure;

class FileFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new AccessDeniedException("runs"), "permission denied: runs"),
                arguments(new NoSuchFileException("a/b"), "no such file or folder: a/b"),
                arguments(new NotDirectoryException("a"), "not a folder: a"),
                arguments(new FileAlreadyExistsException("runs"), "a file with this name exists: runs"),
                arguments(new FileNotFoundException("x"), "no such file or folder: x"),
                arguments(new FileSystemException("runs", null, "No space left on device"), "no space left on device: runs"),
                arguments(new FileSystemException("runs"), "the system gives no reason: runs"),
                arguments(new IOException("It is a folder"), "it is a folder"),
                arguments(new IOException(), "the system gives no reason"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_is_described_in_a_phrase(IOException failure, String words) {
        assertThat(FileFailure.words(failure), equalTo(words));
    }

    @Test
    void description_of_a_system_failure_has_no_java_name(@TempDir Path folder) {
        IOException failure = assertThrows(IOException.class, () -> Files.readString(folder));

        assertThat(FileFailure.words(failure), not(containsString("Exception")));
    }
}
