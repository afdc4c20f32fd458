package sigma.recipes.settings.access;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.settings.network.TrustStoreFile;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingProblem;
import sigma.recipes.settings.text.Urls;

/** Validates the settings of a company's network: a proxy, a trust store, and additional hosts. */
final class NetworkRules {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final Path folder;
    private final List<SettingProblem> problems;

    /** Creates rules that resolve relative paths against {@code folder} and add to {@code problems}. */
    NetworkRules(Path folder, List<SettingProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Returns the hosts of {@code ALLOW_HOST} in lower case. */
    Set<String> allowedHosts(RawSetting given) {
        List<String> hosts = Stream.of(given.value().split(",")).map(String::strip).toList();
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            problems.add(SettingProblem.of(given, "is not a host name", "host names only, separated by commas",
                    "write them as in ALLOW_HOST=sigma.example.com, without https:// and port"));
        }
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Returns the proxy, always with scheme, host and port. */
    Optional<URI> proxy(RawSetting given) {
        String text = given.value().contains("://") ? given.value() : "http://" + given.value();
        Optional<URI> proxy = Urls.parse(text).filter(url -> url.getScheme().equalsIgnoreCase("http")
                && url.getPort() != -1 && url.getRawPath().isEmpty()
                && url.getRawQuery() == null && url.getRawFragment() == null);
        if (proxy.isEmpty()) {
            problems.add(SettingProblem.of(given, "is not a usable proxy address",
                    "http://host:port, or http://user:password@host:port",
                    "correct it, or leave " + given.spelling() + " empty"));
        }
        return proxy;
    }

    /** Returns the certificates in the trust store {@code given}, opened with {@code password}. */
    List<X509Certificate> authorities(RawSetting given, Optional<RawSetting> password) {
        Optional<Path> file = path(given.value()).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            problems.add(SettingProblem.of(given, "is not a file",
                    "the path of a PKCS12, JKS or PEM file",
                    "correct the path; a relative one starts at the folder of .env"));
            return List.of();
        }
        try {
            List<X509Certificate> certificates = TrustStoreFile.read(file.get(), password.map(RawSetting::value));
            if (certificates.isEmpty()) {
                problems.add(SettingProblem.of(given, "shows no certificate",
                        "the certificates to trust",
                        "give its password as TRUST_STORE_PASSWORD, or add a certificate with keytool -importcert"));
            }
            return certificates;
        } catch (IOException | GeneralSecurityException unusable) {
            problems.add(SettingProblem.of(given, "can't be opened",
                    "a PKCS12 or JKS file with its password in TRUST_STORE_PASSWORD, or a PEM file that contains "
                            + "certificates and nothing else",
                    "correct the password or the file; openssl storeutl -certs and keytool -list show what is in it"));
            return List.of();
        }
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(folder.resolve(text));
        } catch (InvalidPathException quotesTheText) {
            return Optional.empty();
        }
    }
}
