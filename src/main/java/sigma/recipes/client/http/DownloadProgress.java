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

    /** The file has arrived, or will not. */
    void ended();
}
