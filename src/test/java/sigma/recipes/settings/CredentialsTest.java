package sigma.recipes.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.settings.access.RegionalHosts;
import sigma.recipes.settings.fixture.Loading;

class CredentialsTest {

    @TempDir
    Path folder;

    @Test
    void client_id_without_a_secret_is_refused() {
        assertThat(new Loading(folder).file(Loading.ID, Loading.BASE).problem(), is(Loading.one(
                ".env line 1: CLIENT_ID=abcd**** is given without SECRET", "both CLIENT_ID and SECRET",
                "give SECRET as well, or leave CLIENT_ID empty to use the sandbox")));
    }

    @Test
    void secret_without_a_client_id_is_refused() {
        assertThat(new Loading(folder).file(Loading.BASE).environment("SIGMA_CLIENT_SECRET", "0123456789").problem(),
                is(Loading.one("environment: SIGMA_CLIENT_SECRET=**** is given without CLIENT_ID",
                        "both SECRET and CLIENT_ID",
                        "give CLIENT_ID as well, or leave SIGMA_CLIENT_SECRET empty to use the sandbox")));
    }

    @Test
    void misspelled_name_is_shown_with_the_missing_one() {
        String problem = new Loading(folder).file(Loading.ID, "CLIENT_SECRET=0123456789", Loading.BASE).problem();

        assertThat(problem, is(Loading.one(
                ".env line 1: CLIENT_ID=abcd**** is given without SECRET", "both CLIENT_ID and SECRET",
                "give SECRET as well, or leave CLIENT_ID empty to use the sandbox")
                + "\n  Also noticed:"
                + "\n    .env line 2: CLIENT_SECRET is not read; did you mean SIGMA_CLIENT_SECRET?"));
    }

    @Test
    void credentials_without_a_base_url_are_refused_with_the_list_of_hosts() {
        assertThat(new Loading(folder).file(Loading.ID, Loading.SECRET).problem(), is("""
                The settings have a problem, so nothing was started.
                  .env line 1: CLIENT_ID=abcd**** is given without baseURL.
                    expected: baseURL=https://, the host of your organization's region, and /v2
                    fix:      give baseURL with one of the hosts below
                  The hosts of the Sigma API, one for each region:
                    api.sigmacomputing.com             GCP US (Iowa)
                    api.sa.gcp.sigmacomputing.com      GCP KSA (Dammam)
                    aws-api.sigmacomputing.com         AWS US West (Oregon)
                    api.us-a.aws.sigmacomputing.com    AWS US East (N. Virginia)
                    api.ca.aws.sigmacomputing.com      AWS Canada
                    api.eu.aws.sigmacomputing.com      AWS Europe (Frankfurt)
                    api.au.aws.sigmacomputing.com      AWS Asia Pacific (Sydney)
                    api.uk.aws.sigmacomputing.com      AWS UK (London)
                    api.us.azure.sigmacomputing.com    Azure US (Virginia)
                    api.eu.azure.sigmacomputing.com    Azure Europe (Netherlands)
                    api.ca.azure.sigmacomputing.com    Azure Canada (Toronto)
                    api.uk.azure.sigmacomputing.com    Azure UK (London)
                    api.au.azure.sigmacomputing.com    Azure Australia"""));
    }

    @Test
    void missing_base_url_is_reported_once() {
        assertThat(new Loading(folder).file("SECRET=0123456789").problem(), is("""
                The settings have 2 problems, so nothing was started.
                  .env line 1: SECRET=**** is given without CLIENT_ID.
                    expected: both SECRET and CLIENT_ID
                    fix:      give CLIENT_ID as well, or leave SECRET empty to use the sandbox
                  .env line 1: SECRET=**** is given without baseURL.
                    expected: baseURL=https://, the host of your organization's region, and /v2
                    fix:      give baseURL with one of the hosts below
                  The hosts of the Sigma API, one for each region:
                """ + RegionalHosts.table().indent(2).stripTrailing()));
    }

    @Test
    void credentials_from_two_sources_are_reported() {
        Settings settings = new Loading(folder).organization("ALLOW_WRITES=true").environment("SIGMA_CLIENT_ID", "efgh5678")
                .settings();

        assertThat(settings.notes(), contains("SIGMA_CLIENT_ID is from environment variable SIGMA_CLIENT_ID and SECRET from .env line 2: see whether "
                + "they belong together."));
    }

    @Test
    void all_problems_are_reported_together_in_file_order() {
        String problem = new Loading(folder).file("target=ten", "SECRET='0123456789", "CLIENT_ID", "EMAIL=<address>",
                "baseURL=https://app.sigmacomputing.com").environment("ALLOW_WRITES", "1").property("TEAMID", "xxx").problem();

        assertThat(problem, is("""
                The settings have 9 problems, so nothing was started.
                  .env line 1: target=ten is neither sandbox nor real.
                    expected: sandbox or real
                    fix:      write -Dtarget=sandbox for the built-in organization, or leave target empty: credentials \
                choose the real one
                  .env line 2: SECRET=**** has an unmatched quote.
                    expected: the same quote at both ends of the value, or none
                    fix:      add the quote that is missing, or remove the other; nothing may follow but a comment
                  .env line 2: SECRET=**** is given without CLIENT_ID.
                    expected: both SECRET and CLIENT_ID
                    fix:      give CLIENT_ID as well, or leave SECRET empty to use the sandbox
                  .env line 3: CLIENT_ID can't be read: it has no = (its text is not shown).
                    expected: CLIENT_ID=value
                    fix:      write CLIENT_ID=value, or put # in front to make it a comment
                  .env line 4: EMAIL=<address> is a placeholder.
                    expected: a value of your own
                    fix:      put the real value there, or leave EMAIL empty
                  .env line 5: baseURL=https://app.sigmacomputing.com is on the host of the application, not of the API.
                    expected: the API's host of your region, such as aws-api.sigmacomputing.com for AWS US West (Oregon)
                    fix:      take the host of your organization's region from the list below
                  .env line 5: baseURL=https://app.sigmacomputing.com doesn't end in /v2.
                    expected: a URL such as https://api.sigmacomputing.com/v2
                    fix:      write /v2 after the host
                  environment: ALLOW_WRITES=1 is neither true nor false.
                    expected: true or false
                    fix:      write ALLOW_WRITES=true to allow it, or leave ALLOW_WRITES empty
                  -DTEAMID=xxx is a placeholder.
                    expected: a value of your own
                    fix:      put the real value there, or leave TEAMID empty
                  The hosts of the Sigma API, one for each region:
                """ + RegionalHosts.table().indent(2).stripTrailing()));
    }
}
