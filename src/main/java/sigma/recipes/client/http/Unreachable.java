package sigma.recipes.client.http;

import java.io.IOException;
import java.util.EnumSet;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if the API sent no complete response. The cause is omitted, since it may quote the request. */
public final class Unreachable extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** The kinds of failures. */
    public enum Trouble {
        /** The host name cannot be resolved. */
        UNKNOWN_HOST("its name can't be resolved", "check baseURL, the network and HTTPS_PROXY"),
        /** The connection was refused. */
        REFUSED("nothing accepts connections there", "check the host and the port of baseURL, and HTTPS_PROXY"),
        /** The deadline for connecting passed; nothing was sent. */
        CONNECT_TIMEOUT("no connection in time", "try again later; check the network and HTTPS_PROXY"),
        /** A deadline of the response passed. */
        TIMEOUT("no complete response in time", "try again later; check the network and HTTPS_PROXY"),
        /** No TLS connection could be established. */
        TLS("no safe connection", "check the port of baseURL: the server there does not use TLS, or no version that Java supports"),
        /** The proxy responded instead of opening a tunnel; nothing reached the API. */
        PROXY("the proxy refused the connection", "ask the administrator of the proxy to allow this host"),
        /** The connection broke before the response was complete. */
        LOST("the connection broke before the response was complete", "try again"),

        /** The response exceeded the maximum size, and the rest of it was not read. */
        TOO_LARGE("a response too large to be one of the API", "check baseURL: something other than the API responds there");

        /** What happened. */
        final String words;
        /** The fix. */
        final String advice;

        Trouble(String words, String advice) {
            this.words = words;
            this.advice = advice;
        }
    }

    private final String host;
    private final Trouble trouble;
    private final String words;
    private final boolean repeatable;
    private final boolean mayHaveArrived;

    private Unreachable(HttpRequest request, FailureCause cause, Network network) {
        super(ExitCode.API_REFUSED, problem(request, cause, network));
        this.host = request.uri().getAuthority();
        this.trouble = cause.trouble();
        this.words = cause.words();
        this.repeatable = cause.repeatable();
        this.mayHaveArrived = unsure(request, cause.trouble());
    }

    /**
     * Creates an exception from one of the HTTP client.
     *
     * @throws IllegalStateException if {@code failure} has nothing to do with the network
     */
    public static Unreachable because(HttpRequest request, Exception failure, Network network) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return new Unreachable(request, FailureCause.of(io, network), network);
            }
        }
        throw new IllegalStateException("The HTTP client failed on " + request.method() + " " + request.uri().getPath(),
                failure);
    }

    /** Returns the host, with its port if the address has one. */
    public String host() {
        return host;
    }

    /** Returns the kind of failure. */
    public Trouble trouble() {
        return trouble;
    }

    /** Returns whether the request was a write that the API may have carried out, although there was no response. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /** Returns whether a retry may succeed and is harmless. */
    public boolean worthRepeating(boolean safe) {
        return repeatable && (safe || trouble != Trouble.LOST && trouble != Trouble.TIMEOUT);
    }

    /** Describes why there was no response. */
    public String words() {
        return words;
    }

    private static Problem problem(HttpRequest request, FailureCause cause, Network network) {
        return Problem.of("Sigma can't be reached at " + request.uri().getAuthority() + ".")
                .at(request.method() + " " + request.uri().getPath()).expected(expected(cause.trouble(), network))
                .actual(cause.words())
                .fix(unsure(request, cause.trouble())
                        ? "check whether the request took effect before you try again: the request may have arrived" : cause.advice())
                .id("client.unreachable");
    }

    private static String expected(Trouble trouble, Network network) {
        if (trouble == Trouble.TOO_LARGE) {
            return "a response of at most " + network.mostBytes() + " bytes";
        }
        return trouble == Trouble.PROXY ? "a way through the proxy"
                : "a connection within " + network.connectTimeout().toSeconds() + " s, no silence of "
                        + network.readTimeout().toSeconds() + " s, and the whole response within "
                        + network.responseTimeout().toSeconds() + " s";
    }

    private static boolean unsure(HttpRequest request, Trouble trouble) {
        return !request.safe() && EnumSet.of(Trouble.LOST, Trouble.TIMEOUT, Trouble.TOO_LARGE).contains(trouble);
    }
}
