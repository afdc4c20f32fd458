package sigma.recipes.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import sigma.recipes.contract.exchange.StoredBody;
import sigma.recipes.text.Sha256;

/**
 * The file that receives the body of a 200, instead of memory. A download may take hours, so it has a minimum throughput
 * instead of an overall deadline; silence ends it like any other response.
 *
 * @param file     an existing file, which is overwritten by each attempt
 * @param received receives the number of bytes so far, after each chunk
 * @param window   the interval at which the throughput is checked
 * @param least    the minimum number of bytes in each window
 */
public record Download(Path file, LongConsumer received, Duration window, long least) {

    private static final int CHUNK = 1 << 16;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long LEAST_IN_A_MINUTE = 60 * 1024;

    /** Returns a download with a minimum throughput of 1 KiB/s, averaged over each minute. */
    public static Download to(Path file, LongConsumer received) {
        return new Download(file, received, MINUTE, LEAST_IN_A_MINUTE);
    }

    /**
     * Reads a body into the file.
     *
     * @throws InterruptedIOException if the throughput is too low
     * @throws IOException            if the body is incomplete
     * @throws DownloadNotSaved       if the file can't be written
     */
    StoredBody store(InputStream body) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        long start = System.nanoTime();
        long sizeAtStart = 0;
        try (OutputStream out = opened()) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                write(out, chunk, read);
                digest.update(chunk, 0, read);
                size += read;
                received.accept(size);
                if (System.nanoTime() - start >= window.toNanos()) {
                    if (size - sizeAtStart < least) {
                        throw new InterruptedIOException("The download is too slow");
                    }
                    start = System.nanoTime();
                    sizeAtStart = size;
                }
            }
        }
        return new StoredBody(size, HexFormat.of().formatHex(digest.digest()));
    }

    private OutputStream opened() {
        try {
            return Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException failure) {
            throw new DownloadNotSaved(file, failure);
        }
    }

    private void write(OutputStream out, byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException failure) {
            throw new DownloadNotSaved(file, failure);
        }
    }
}
