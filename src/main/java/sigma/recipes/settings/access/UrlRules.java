package sigma.recipes.settings.access;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingProblem;
import sigma.recipes.settings.text.Loopback;
import sigma.recipes.settings.text.Urls;

/** Checks the URLs that credentials are sent to: a secret must never reach an unintended host. */
final class UrlRules {

    private static final Pattern APPLICATION = Pattern.compile("(app|www|help|docs)(\\..+)?\\.sigmacomputing\\.com");
    private static final String BASE = "a URL such as https://api.sigmacomputing.com/v2";

    private final Set<String> allowedHosts;
    private final List<SettingProblem> problems;

    /** Creates rules that also allow {@code allowedHosts} (in lower case) and add to {@code problems}. */
    UrlRules(Set<String> allowedHosts, List<SettingProblem> problems) {
        this.allowedHosts = allowedHosts;
        this.problems = problems;
    }

    /** Returns the base URL without trailing slashes; empty if it is not a URL. */
    Optional<URI> base(RawSetting given) {
        Optional<URI> parsed = Urls.parse(given.value());
        if (parsed.isEmpty()) {
            problems.add(SettingProblem.of(given, "is no URL",
                    BASE,
                    "write https://, the host of your organization's region, and /v2").withHosts());
            return parsed;
        }
        URI url = parsed.get();
        shape(given, url);
        host(given, url);
        if (!url.getPath().endsWith("/v2")) {
            problems.add(SettingProblem.of(given, "doesn't end in /v2", BASE, "write /v2 after the host"));
        }
        return parsed;
    }

    /** Returns the token URL; empty if it is not a URL. {@code base} is the result of {@link #base}. */
    Optional<URI> token(RawSetting given, Optional<RawSetting> baseGiven, Optional<URI> base) {
        Optional<URI> parsed = Urls.parse(given.value());
        String expected = "a URL such as https://api.sigmacomputing.com/v2/auth/token";
        String leaveOut = ", or leave " + given.spelling() + " empty: baseURL with /auth/token is used then";
        if (parsed.isEmpty()) {
            problems.add(SettingProblem.of(given, "is no URL", expected, "correct it" + leaveOut));
            return parsed;
        }
        URI url = parsed.get();
        shape(given, url);
        if (!url.getPath().endsWith("/v2/auth/token")) {
            problems.add(SettingProblem.of(given, "doesn't end in /v2/auth/token", expected, "correct it" + leaveOut));
        }
        if (base.isPresent() && baseGiven.isPresent() && !Urls.sameHost(base.get(), url)) {
            problems.add(SettingProblem.of(given, "and " + baseGiven.get().shown() + " are on different hosts",
                    "the host and port of your organization in both", "correct the wrong one" + leaveOut));
        }
        return parsed;
    }

    private void shape(RawSetting given, URI url) {
        if (url.getRawUserInfo() != null) {
            problems.add(SettingProblem.of(given, "contains a user or password",
                    "a URL without them",
                    "remove the text between // and @; credentials go into CLIENT_ID and SECRET"));
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            problems.add(SettingProblem.of(given, "has a ? or # part", "a URL without it", "remove it"));
        }
        boolean http = url.getScheme().equalsIgnoreCase("http");
        if (!url.getScheme().equalsIgnoreCase("https") && !(http && Loopback.is(url.getHost()))) {
            problems.add(SettingProblem.of(given, "is not https",
                    "https; http only for this machine (127.0.0.1, [::1], localhost)",
                    "start the URL with https://"));
        }
    }

    private void host(RawSetting given, URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (APPLICATION.matcher(host).matches()) {
            problems.add(SettingProblem.of(given, "is on the host of the application, not of the API",
                    "the API's host of your region, such as aws-api.sigmacomputing.com for AWS US West (Oregon)",
                    "take the host of your organization's region from the list below").withHosts());
        } else if (RegionalHosts.region(host).isEmpty() && !Loopback.is(host) && !allowedHosts.contains(host)) {
            problems.add(SettingProblem.of(given, "is on a host that is not known to be Sigma's",
                    "one of the hosts below, or this machine",
                    "take the host of your organization's region from the list below; if the host is right, write "
                            + "ALLOW_HOST=" + host).withHosts());
        }
    }
}
