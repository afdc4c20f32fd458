package sigma.recipes.lock;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LockedFileTest {

    private static final Set<StandardOpenOption> CREATED = Set.of(StandardOpenOption.CREATE);

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("of-one-process");
    }

    @Test
    void lock_is_exclusive() throws IOException {
        try (LockedFile first = open(() -> false).orElseThrow()) {
            assertThat(first.channel().isOpen(), equalTo(true));
            assertThat(open(() -> false), equalTo(Optional.empty()));
        }

        open(() -> false).orElseThrow().close();
    }

    @Test
    void lock_is_retried_as_long_as_the_caller_wants() throws IOException {
        LockedFile first = open(() -> false).orElseThrow();
        AtomicInteger tries = new AtomicInteger();

        Optional<LockedFile> second = open(() -> {
            if (tries.incrementAndGet() == 3) {
                closed(first);
            }
            return true;
        });

        assertThat(second.isPresent(), equalTo(true));
        assertThat(tries.get(), equalTo(3));
        second.get().close();
    }

    @Test
    void failure_of_the_caller_closes_the_file() throws IOException {
        try (LockedFile first = open(() -> false).orElseThrow()) {
            assertThat(first.channel().isOpen(), equalTo(true));
            assertThrows(IllegalStateException.class, () -> open(() -> {
                throw new IllegalStateException("interrupted");
            }));
        }

        open(() -> false).orElseThrow().close();
    }

    @Test
    void wait_ends_at_its_deadline() {
        long start = System.nanoTime();
        LockWait patience = LockWait.of(Duration.ofMillis(60), Duration.ofMillis(20));
        int tries = 0;
        while (patience.getAsBoolean()) {
            tries++;
        }

        assertThat(tries, lessThan(4));
        assertThat(Duration.ofNanos(System.nanoTime() - start), greaterThanOrEqualTo(Duration.ofMillis(60)));
    }

    @Test
    void wait_ends_on_interruption_and_keeps_the_flag() {
        LockWait patience = LockWait.of(Duration.ofMinutes(1), Duration.ofMinutes(1));
        Thread.currentThread().interrupt();

        assertThat(patience.getAsBoolean(), equalTo(false));
        assertThat(Thread.interrupted(), equalTo(true));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no permissions of POSIX")
    void created_files_are_readable_by_their_owner_only() throws IOException {
        Path closed = folder.resolve("closed");
        OwnerOnly.folder(closed);
        file = closed.resolve("file");
        open(() -> false).orElseThrow().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)), equalTo("rwx------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), equalTo("rw-------"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own")
    void link_is_not_followed() throws IOException {
        Files.createSymbolicLink(file, Files.createFile(folder.resolve("other")));

        assertThrows(IOException.class, () -> open(() -> false));
    }

    private Optional<LockedFile> open(BooleanSupplier another) throws IOException {
        return LockedFile.open(file, CREATED, another);
    }

    private static void closed(LockedFile first) {
        try {
            first.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
