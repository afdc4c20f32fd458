package sigma.recipes.settings.network;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A file of certificate authorities: PKCS12, JKS, or PEM with one or more certificates. The content determines the format. */
public final class TrustStoreFile {

    /** The bundle of an operating system has about 250 KB. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final String PEM = "-----BEGIN ";

    private TrustStoreFile() {
    }

    /**
     * Returns the certificates in {@code file}; a PKCS12 file opened without its password has none.
     *
     * @param password the password of a PKCS12 or JKS file; a PEM file has none
     * @throws IOException              if the file can't be read, or has another password
     * @throws GeneralSecurityException if it has none of the three formats, or a certificate is damaged
     */
    public static List<X509Certificate> read(Path file, Optional<String> password)
            throws IOException, GeneralSecurityException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("bigger than 16 MiB");
        }
        byte[] content = Files.readAllBytes(file);
        return new String(content, StandardCharsets.ISO_8859_1).contains(PEM)
                ? x509(CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content)))
                : x509(ofKeyStore(file.toFile(), password.map(String::toCharArray).orElse(null)));
    }

    private static List<Certificate> ofKeyStore(File file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(file, password);
        List<Certificate> certificates = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            // An entry may be a secret key, which has no certificate.
            if (certificate != null) {
                certificates.add(certificate);
            }
        }
        return certificates;
    }

    private static List<X509Certificate> x509(Collection<? extends Certificate> certificates) {
        return certificates.stream().filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast).toList();
    }
}
