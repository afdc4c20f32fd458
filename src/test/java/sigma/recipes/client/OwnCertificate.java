package sigma.recipes.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that no authority signed, made with the JDK's keytool, so that no key lies in the repository.
 *
 * @param certificate the certificate, for whoever shall trust it
 * @param server      what a server presents it with
 */
record OwnCertificate(X509Certificate certificate, SSLContext server) {

    private static final String PASSWORD = "loopback";

    /** Makes one for {@code names}, such as {@code dns:localhost,ip:127.0.0.1}. */
    static OwnCertificate of(String names) {
        try {
            Path folder = Files.createTempDirectory("certificate");
            Path store = folder.resolve("own.p12");
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=own", "-ext", "san=" + names,
                    "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                    .redirectErrorStream(true).start();
            String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            Files.delete(store);
            Files.delete(folder);
            return of(keys);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("No certificate", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("No certificate", stopped);
        }
    }

    private static OwnCertificate of(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return new OwnCertificate((X509Certificate) keys.getCertificate("own"), context);
    }
}
