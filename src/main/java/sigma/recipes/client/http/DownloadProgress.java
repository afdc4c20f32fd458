package sigma.recipes.client.http;

import java.time.Duration;

/** Receives the progress of a file that the API makes, and of its download. */
public interface DownloadProgress {

    /** Ignores everything. */
    DownloadProgress SILENT = new DownloadProgress() {
        @Override
        public void waiting(Duration time) {
            // The API works on, whoever listens.
        }

        @Override
        public void received(long bytes) {
            // The download goes on, whoever listens.
        }

        @Override
        public void ended() {
            // The download has ended, whoever listens.
        }
    };

    /** The file is not ready yet, {@code time} after it was asked for. */
    void waiting(Duration time);

    /** So many bytes of the file have arrived. */
    void received(long bytes);

    /** So many of all rows are carried out, in so many nanoseconds. */
    default void rows(long done, long all, long nanoseconds) {
        // A listener to downloads alone takes no notice.
    }

    /** So many rows of a file that comes in batches are there; 0 once no more batches come. */
    default void joined(long rows) {
        // A listener to single files takes no notice.
    }

    /** So many more entries of a list have been read. */
    default void read(long entries) {
        // A listener to downloads alone takes no notice.
    }

    /** What happened on the way, in a line of plain words that stays. */
    default void note(String line) {
        // A listener to numbers takes no notice.
    }

    /** The file has arrived, or will not. */
    void ended();
}
