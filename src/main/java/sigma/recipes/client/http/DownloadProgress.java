package sigma.recipes.client.http;

import java.time.Duration;

/** Receives the progress of a file that the API produces, and of its download. */
public interface DownloadProgress {

    /** Ignores all events. */
    DownloadProgress SILENT = new DownloadProgress() {
        @Override
        public void waiting(Duration time) {
        }

        @Override
        public void received(long bytes) {
        }

        @Override
        public void ended() {
        }
    };

    /** Called while the file is not ready, {@code time} after it was requested. */
    void waiting(Duration time);

    /** Called when bytes of the file have arrived, with their total number. */
    void received(long bytes);

    /** Called when rows have been processed, with their number, the total and the time in nanoseconds. */
    default void rows(long done, long all, long nanoseconds) {
        // Downloads have no rows.
    }

    /** Called with the number of rows received of a file that is exported in batches; 0 after the last batch. */
    default void joined(long rows) {
        // A single file has no batches.
    }

    /** Called when more entries of a list have been read, with their number. */
    default void read(long entries) {
        // Downloads have no rows.
    }

    /** Called with a message that stays on the screen, in one line. */
    default void note(String line) {
        // Optional.
    }

    /** Called when the file has arrived or the download has failed. */
    void ended();
}
