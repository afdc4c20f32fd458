package sigma.recipes.client.connection;

/**
 * The result of a connection test (testConnection).
 *
 * @param read  whether Sigma can read through it: {@code SUCCESS} or {@code FAILED}
 * @param write whether Sigma can write through it: {@code SUCCESS}, {@code FAILED}, or {@code DISABLED}
 */
public record ConnectionState(String read, String write) {

    private static final String SUCCESS = "SUCCESS";

    /** Returns whether Sigma can read through it. */
    public boolean readable() {
        return read.equals(SUCCESS);
    }

    /** Returns whether Sigma can write through it. */
    public boolean writable() {
        return write.equals(SUCCESS);
    }
}
