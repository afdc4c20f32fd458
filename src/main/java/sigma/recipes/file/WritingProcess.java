package sigma.recipes.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that writes a file, so that another process can tell whether it still runs.
 *
 * @param host  the name of its host
 * @param id    its id there
 * @param start when it started, in milliseconds since 1970; 0 if unknown
 */
public record WritingProcess(String host, long id, long start) {

    /** The clock of a host may be set between two readings of a start. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);
    private static final WritingProcess CURRENT = of(ProcessHandle.current());

    /** Returns this process. */
    public static WritingProcess current() {
        return CURRENT;
    }

    static WritingProcess of(ProcessHandle process) {
        return new WritingProcess(hostName(), process.pid(), start(process));
    }

    /** Returns whether it is known to have ended; nothing is known of a process on another host. */
    boolean hasEnded() {
        if (!host.equals(CURRENT.host)) {
            return false;
        }
        if (id == CURRENT.id) {
            return start != CURRENT.start;
        }
        Optional<ProcessHandle> now = ProcessHandle.of(id).filter(ProcessHandle::isAlive);
        return now.map(WritingProcess::start).filter(this::isSame).isEmpty();
    }

    private boolean isSame(long other) {
        return start == 0 || other == 0 || Math.abs(start - other) <= TOLERANCE.toMillis();
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Does not query a name server, which may take longer than the run. */
    private static String hostName() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException none) {
            return "this machine";
        }
    }
}
