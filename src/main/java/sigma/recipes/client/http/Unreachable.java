package sigma.recipes.client.http;

import java.io.IOException;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** The API sent no complete response. The cause is left out, since it may quote the request. */
public final class Unreachable extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** What went wrong on the way. */
    public enum Trouble {
        /** The name of the host is not known. */
        UNKNOWN_HOST("its name is not known in this network", "check baseURL, the network and HTTPS_PROXY"),
        /** Nothing listens there. */
        REFUSED("nothing accepts connections there", "check the host and the port of baseURL, and HTTPS_PROXY"),
        /** Connecting took too long; nothing was sent. */
        CONNECT_TIMEOUT("no connection in time", "try again later; check the network and HTTPS_PROXY"),
        /** Answering took too long. */
        TIMEOUT("no complete answer in time", "try again later; check the network and HTTPS_PROXY"),
        /** No safe connection could be made. */
        TLS("no safe connection", "check the port of baseURL: what answers there does not speak TLS as Java does"),
        /** The proxy answered instead of opening the way; nothing reached the API. */
        PROXY("the proxy refused the connection", "ask the administrator of the proxy to allow this host"),
        /** The connection broke before the response was complete. */
        LOST("the connection broke before the answer was complete", "try again");

        /** What happened, for people. */
        final String words;
        /** What people can do about it. */
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
     * Creates one from what the HTTP client threw.
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

    /** Returns the host, with its port where the address names one. */
    public String host() {
        return host;
    }

    /** Returns what went wrong. */
    public Trouble trouble() {
        return trouble;
    }

    /** Returns whether the request was a write that the API may have carried out, although no response came. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /** Returns whether another try may go better, and does no harm. */
    public boolean worthRepeating(boolean safe) {
        return repeatable && (safe || trouble != Trouble.LOST && trouble != Trouble.TIMEOUT);
    }

    /** Says why there was no response, for people. */
    public String words() {
        return words;
    }

    private static Problem problem(HttpRequest request, FailureCause cause, Network network) {
        return Problem.of("Sigma can't be reached at " + request.uri().getAuthority() + ".")
                .at(request.method() + " " + request.uri().getPath()).expected(expected(cause.trouble(), network))
                .actual(cause.words())
                .fix(unsure(request, cause.trouble())
                        ? "see whether it happened before you try again: the request may have arrived" : cause.advice())
                .id("client.unreachable");
    }

    private static String expected(Trouble trouble, Network network) {
        return trouble == Trouble.PROXY ? "a way through the proxy"
                : "a connection within " + network.connectTimeout().toSeconds() + " s, no silence of "
                        + network.readTimeout().toSeconds() + " s, and the whole answer within "
                        + network.answerTimeout().toSeconds() + " s";
    }

    private static boolean unsure(HttpRequest request, Trouble trouble) {
        return !request.safe() && (trouble == Trouble.LOST || trouble == Trouble.TIMEOUT);
    }
}
