package sigma.recipes.steps.review;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.SamlCertificates.Certificate;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for SAML certificates that expire. */
public final class SamlCertificateSteps {

    private static final Output<List<Map<String, String>>> CERTIFICATES = Output.rows("SAML_CERTIFICATES");

    private final World world;
    private List<Certificate> expiring = List.of();

    /** Creates the steps of one scenario. */
    public SamlCertificateSteps(World world) {
        this.world = world;
    }

    @When("I list the SAML certificates that expire within {count} days")
    public void list(int days) {
        expiring = world.sigma().samlCertificates().all().stream().filter(certificate -> expiresWithin(certificate, days))
                .sorted(Comparator.comparing(Certificate::ends)).toList();
        world.outputs().publishTable(CERTIFICATES, List.of("purpose", "state", "days left", "valid from", "valid until", "id"),
                expiring.stream().map(this::row).toList());
    }

    @Then("each SAML certificate on the list expires within {count} days")
    public void expireWithin(int days) {
        List<String> others = expiring.stream().map(world.sigma().samlCertificates()::get)
                .filter(certificate -> !expiresWithin(certificate, days)).map(SamlCertificateSteps::shown).toList();
        UnmetStatement.unless(others.isEmpty(), "The list has SAML certificates that are valid for longer: "
                + UnmetStatement.named(others) + ".");
    }

    @Then("the list has these SAML certificates:")
    public void has(DataTable expected) {
        List<Map<String, String>> wanted = expected.asMaps();
        List<Map<String, String>> found = expiring.stream().map(this::row).map(row -> {
            row.keySet().retainAll(expected.row(0));
            return row;
        }).toList();
        UnmetStatement.unless(found.equals(wanted), Problem.of("The list has other SAML certificates.")
                .expected(UnmetStatement.named(wanted.stream().map(row -> String.join(", ", row.values())).toList()))
                .actual(UnmetStatement.named(found.stream().map(row -> String.join(", ", row.values())).toList())));
    }

    private static String shown(Certificate certificate) {
        return certificate.purpose() + ", valid until " + certificate.ends().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private boolean expiresWithin(Certificate certificate, int days) {
        return world.sigma().samlCertificates().left(certificate).compareTo(Duration.ofDays(days)) <= 0;
    }

    private Map<String, String> row(Certificate certificate) {
        Duration left = world.sigma().samlCertificates().left(certificate);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("purpose", certificate.purpose());
        row.put("state", certificate.active() ? "active" : "inactive");
        row.put("days left", left.isNegative() ? "expired" : String.valueOf(left.toDays()));
        row.put("valid from", certificate.begins().toString());
        row.put("valid until", certificate.ends().toString());
        row.put("id", certificate.id());
        return row;
    }
}
