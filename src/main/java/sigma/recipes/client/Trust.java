package sigma.recipes.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whom the client believes: the certificate authorities of the JDK, and those of a company beside them. */
final class Trust {

    private Trust() {
    }

    /**
     * Returns what makes TLS connections under {@code network}.
     *
     * @throws IllegalArgumentException where the trust store can't be read
     */
    static SSLContext context(Network network) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(network), null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException("The trust store " + network.trustStore().orElseThrow()
                    + " can't be read as PKCS12, JKS or PEM; is its password right?", unusable);
        }
    }

    private static TrustManager[] managers(Network network) throws GeneralSecurityException, IOException {
        if (network.trustStore().isEmpty()) {
            return null;
        }
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        List<Certificate> trusted = new ArrayList<>(ofTheJdk());
        trusted.addAll(of(network.trustStore().get(), network.trustStorePassword()));
        for (int i = 0; i < trusted.size(); i++) {
            all.setCertificateEntry("trusted-" + i, trusted.get(i));
        }
        return factory(all).getTrustManagers();
    }

    private static List<X509Certificate> ofTheJdk() throws GeneralSecurityException {
        return List.of(((X509TrustManager) factory(null).getTrustManagers()[0]).getAcceptedIssuers());
    }

    private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static List<Certificate> of(Path file, Optional<String> password)
            throws GeneralSecurityException, IOException {
        if (isPem(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            }
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), password.map(String::toCharArray).orElse(null));
        List<Certificate> certificates = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            certificates.add(store.getCertificate(alias));
        }
        return certificates;
    }

    private static boolean isPem(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1)
                    .contains("-----BEGIN CERTIFICATE-----");
        }
    }
}
