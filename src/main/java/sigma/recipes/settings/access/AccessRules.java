package sigma.recipes.settings.access;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.settings.network.NoProxy;
import sigma.recipes.settings.raw.KnownName;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.raw.SettingProblem;
import sigma.recipes.settings.text.Secret;

/** Creates an {@link OrganizationAccess} from given values, or reports their problems. */
public final class AccessRules {

    private final Map<KnownName, RawSetting> given;
    private final Map<KnownName, RawSetting> usable;
    private final List<SettingProblem> problems;
    private final NetworkRules network;

    /**
     * Creates rules over values.
     *
     * @param given    all given values
     * @param usable   the values without problems so far
     * @param folder   the base of relative paths
     * @param problems receives problems
     */
    public AccessRules(Map<KnownName, RawSetting> given, Map<KnownName, RawSetting> usable, Path folder, List<SettingProblem> problems) {
        this.given = given;
        this.usable = usable;
        this.problems = problems;
        this.network = new NetworkRules(folder, problems);
    }

    /** Returns the access; empty if credentials or base URL are missing or invalid. */
    public Optional<OrganizationAccess> access() {
        Optional<RawSetting> id = value(KnownName.CLIENT_ID);
        Optional<RawSetting> secret = value(KnownName.SECRET);
        pair(KnownName.CLIENT_ID, KnownName.SECRET);
        pair(KnownName.SECRET, KnownName.CLIENT_ID);
        baseMissing();
        Set<String> allowed = value(KnownName.ALLOW_HOST).map(network::allowedHosts).orElse(Set.of());
        UrlRules urls = new UrlRules(allowed, problems);
        Optional<URI> base = value(KnownName.BASE_URL).flatMap(urls::base);
        Optional<URI> token = value(KnownName.AUTH_URL)
                .flatMap(auth -> urls.token(auth, value(KnownName.BASE_URL), base))
                .or(() -> base.map(url -> URI.create(url + "/auth/token")));
        Optional<URI> proxy = value(KnownName.HTTPS_PROXY).flatMap(network::proxy);
        NoProxy noProxy = value(KnownName.NO_PROXY).map(hosts -> NoProxy.of(hosts.value())).orElse(NoProxy.none());
        List<X509Certificate> authorities = value(KnownName.TRUST_STORE)
                .map(store -> network.authorities(store, value(KnownName.TRUST_STORE_PASSWORD))).orElse(List.of());
        if (id.isEmpty() || secret.isEmpty() || base.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrganizationAccess(base.get(), token.get(), id.get().value(), new Secret(secret.get().value()), proxy,
                noProxy, authorities));
    }

    private void pair(KnownName one, KnownName other) {
        if (given.containsKey(one) && !given.containsKey(other)) {
            problems.add(SettingProblem.of(given.get(one), "is given without " + other.spelling(),
                    "both " + one.spelling() + " and " + other.spelling(),
                    "give " + other.spelling() + " as well, or leave " + given.get(one).spelling()
                            + " empty to use the sandbox"));
        }
    }

    private void baseMissing() {
        RawSetting credential = given.getOrDefault(KnownName.CLIENT_ID, given.get(KnownName.SECRET));
        if (credential != null && !given.containsKey(KnownName.BASE_URL)) {
            problems.add(SettingProblem.of(credential, "is given without baseURL",
                    "baseURL=https://, the host of your organization's region, and /v2",
                    "give baseURL with one of the hosts below").withHosts());
        }
    }

    private Optional<RawSetting> value(KnownName name) {
        return Optional.ofNullable(usable.get(name));
    }
}
