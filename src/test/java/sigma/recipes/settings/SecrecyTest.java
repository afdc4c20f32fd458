package sigma.recipes.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.settings.dotenv.EnvEntry;
import sigma.recipes.settings.fixture.Loading;
import sigma.recipes.settings.raw.KnownName;
import sigma.recipes.settings.raw.RawSetting;
import sigma.recipes.settings.source.EnvText;
import sigma.recipes.settings.text.Secret;

class SecrecyTest {

    private static final String PLANTED = "Zq7planted4Kw";

    @TempDir
    Path folder;

    private static String everything(Throwable refusal) {
        StringWriter text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text, true));
        return text + refusal.toString() + refusal.getMessage() + refusal.getLocalizedMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // Lines that dotenv-java can't read or ignores.
        "SECRET Zq7planted4Kw", "SECRET: Zq7planted4Kw", "Zq7planted4Kw", "SECRET\nZq7planted4Kw", "=Zq7planted4Kw",
        "SECRET=\"Zq7planted4Kw", "SECRET=Zq7planted4Kw\"", "SECRET='Zq7planted4Kw", "SECRET=\"Zq7\"planted4Kw\"",
        "my secret=Zq7planted4Kw", "Zq7planted4Kw ist geheim=x", "export SECRET Zq7planted4Kw",
        "KEY=\"first\nZq7planted4Kw\nlast\"",
        // Values that are not plain.
        "SECRET= Zq7planted4Kw", "SECRET=\"Zq7planted4Kw\"", "SECRET='Zq7planted4Kw'", "SECRET=`Zq7planted4Kw`",
        "SECRET='x\nZq7planted4Kw'", "SECRET=\"x\\nZq7planted4Kw\"", "KEY='x\nSECRET=Zq7planted4Kw\n'", "secrt=Zq7planted4Kw",
        "SECRET=Zq7planted4Kw\u200b", "SECRET=Zq7planted4Kw # mine",
        "SECRET=#Zq7planted4Kw", "SECRET=Zq7planted4Kw#Zq7planted4Kw", "SECRET=Zq7planted4Kw\u0007",
        "SECRET=Zq7planted4Kw Zq7planted4Kw", "SECRET=<Zq7planted4Kw>", "SECRET=your-Zq7planted4Kw",
        // Secrets with an unbalanced quote.
        "SECRET=Zq7planted4Kw", "SECRET=Zq7planted4Kw\nSIGMA_CLIENT_SECRET=another",
        "SECRET=one\nSECRET=Zq7planted4Kw", "SIGMA_CLIENT_SECRET=Zq7planted4Kw", "CLIENT_SECRET=Zq7planted4Kw\nSECRET=x",
        "CLIENT_ID=abcd\nSECRET=Zq7planted4Kw\nbaseURL=http://example.com",
        // Secrets in URLs.
        "CLIENT_ID=abcd\nbaseURL=https://ana:Zq7planted4Kw@api.sigmacomputing.com/v2",
        "CLIENT_ID=abcd\nbaseURL=https://ana:x/Zq7planted4Kw@api.sigmacomputing.com/v2",
        "CLIENT_ID=abcd\nbaseURL=https://api.sigmacomputing.com/v2?secret=Zq7planted4Kw",
        "CLIENT_ID=abcd\nbaseURL=https://api.sigmacomputing.com/v2\nauthURL=https://x:Zq7planted4Kw@sigma.example.com/",
        "CLIENT_ID=abcd\nHTTPS_PROXY=socks://ana:Zq7planted4Kw@proxy.example.com",
        "CLIENT_ID=abcd\nHTTPS_PROXY=ana:Zq7planted4Kw@proxy.example.com",
        // Secrets that were also pasted into the wrong line.
        "SECRET=Zq7planted4Kw\nREPORT_PERSONAL_DATA=Zq7planted4Kw", "SECRET=Zq7planted4Kw\nbaseURL=https://Zq7planted4Kw/v2",
        "SECRET=Zq7planted4Kw\nALLOW_WRITES=Zq7planted4Kw", "SECRET=Zq7planted4Kw\nCLIENT_ID=Zq7planted4Kw",
        "SECRET=Zq7planted4Kw\nTRUST_STORE=Zq7planted4Kw", "TRUST_STORE_PASSWORD=Zq7planted4Kw\nCLIENT_ID=abcd",
        "SECRET=Zq7planted4Kw\ntarget=Zq7planted4Kw", "SECRET=Zq7planted4Kw\nALLOW_HOST=*Zq7planted4Kw"})
    void refusal_never_shows_a_secret(String text) {
        BrokenSettings refusal = new Loading(folder).file("REPORT_PERSONAL_DATA=none", text).refusal();

        assertThat(everything(refusal), not(containsString(PLANTED)));
        assertThat(refusal.getCause(), is(nullValue()));
        assertThat(List.of(refusal.getSuppressed()), is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET=Zq7planted4Kw", "SECRET Zq7planted4Kw", "SECRET=Zq7planted4Kw\nCLIENT_ID=<id>",
        "SECRET='Zq7planted4Kw'\nauthURL=https://Zq7planted4Kw.example.com", "CLIENT_SECRET=Zq7planted4Kw"})
    void note_never_shows_a_secret(String text) {
        Settings settings = new Loading(folder).file(text).property("target", "sandbox").settings();

        assertThat(settings.toString(), not(containsString(PLANTED)));
    }

    @Test
    void text_in_other_encodings_is_not_shown() {
        byte[] latin = ("SECRET=ü" + PLANTED).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(everything(new Loading(folder).bytes(latin).refusal()), not(containsString(PLANTED)));
    }

    @Test
    void valid_settings_show_no_secret() {
        Settings settings = new Loading(folder).file("CLIENT_ID=abcd1234", "SECRET=" + PLANTED, Loading.BASE,
                "HTTPS_PROXY=http://ana:" + PLANTED + "@proxy.example.com:3128", "TRUST_STORE_PASSWORD=" + PLANTED).settings();

        String shown = settings + settings.where().toString() + settings.notes();

        assertThat(shown, not(containsString(PLANTED)));
        assertThat(shown, not(containsString("abcd1234")));
        assertThat(settings.access().orElseThrow().toString(), is("Access[baseUrl=https://aws-api.sigmacomputing.com/v2, "
                + "tokenUrl=https://aws-api.sigmacomputing.com/v2/auth/token, clientId=abcd****, clientSecret=****, "
                + "proxy=Optional[http://****@proxy.example.com:3128], noProxy=[], authorities=0]"));
        assertThat(settings.access().orElseThrow().clientSecret().reveal(), is(PLANTED));
    }

    @Test
    void intermediate_values_show_no_secret() {
        EnvText text = EnvText.read(new Loading(folder).file("SECRET=" + PLANTED).folder());
        EnvEntry entry = text.content().entries().get(0);

        assertThat(text + entry.toString() + RawSetting.ofFile(KnownName.SECRET, entry), not(containsString(PLANTED)));
    }

    @Test
    void secrets_with_the_same_text_are_equal() {
        assertThat(new Secret("one"), is(new Secret("one")));
        assertThat(new Secret("one").hashCode(), is(new Secret("one").hashCode()));
        assertThat(new Secret("one"), is(not(new Secret("two"))));
        assertThat(new Secret("one").toString(), is("****"));
    }
}
