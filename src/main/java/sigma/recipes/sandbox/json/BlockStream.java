package sigma.recipes.sandbox.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is generated as a stream, so that a file of any length takes the memory of one block. */
public abstract class BlockStream extends InputStream {

    /** The approximate size of a block. */
    protected static final int BLOCK = 1 << 16;

    /** The buffer of the next block. */
    protected final ByteArrayOutputStream block = new ByteArrayOutputStream(2 * BLOCK);
    private byte[] bytes = new byte[0];
    private int at;
    private boolean ended;

    /**
     * Writes the next block; it may be empty.
     *
     * @return whether more follows
     * @throws IOException if it cannot be written
     */
    protected abstract boolean write() throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == bytes.length) {
            if (ended) {
                return -1;
            }
            block.reset();
            ended = !write();
            bytes = block.toByteArray();
            at = 0;
        }
        int read = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, read);
        at += read;
        return read;
    }

    /** Reads never block. Netty sends as much as is available at a time: one byte if unknown. */
    @Override
    public int available() {
        return ended ? bytes.length - at : BLOCK;
    }
}
