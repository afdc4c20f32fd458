package sigma.recipes.client.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificate authorities that the client trusts: those of the JDK, and additional ones. */
final class TrustStore {

    private TrustStore() {
    }

    /** Returns the TLS context for {@code network}. */
    static SSLContext context(Network network) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(network), null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("This JDK can't make TLS connections", impossible);
        }
    }

    private static TrustManager[] managers(Network network) throws GeneralSecurityException, IOException {
        if (network.authorities().isEmpty()) {
            return null;
        }
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        List<X509Certificate> trusted = new ArrayList<>(ofTheJdk());
        trusted.addAll(network.authorities());
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
}
